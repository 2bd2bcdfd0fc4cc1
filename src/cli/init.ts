import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaText } from "./schema.js";
import { EXIT, UsageError, type World } from "./world.js";

const STARTER = fileURLToPath(new URL("../../questions/starter/", import.meta.url));

/** Makes a folder to work in: a first bank with one item of each type, its article, a blueprint, the schemas. */
export function init(folder: string, world: World): number {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new UsageError(`${folder} is not empty; name a new folder: broadsheet init my-questions`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const fresh = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  try {
    mkdirSync(join(fresh, "schema"), { recursive: true });
    for (const file of readdirSync(STARTER)) copyFileSync(join(STARTER, file), join(fresh, file));
    for (const name of ["bank", "blueprint"] as const) {
      writeFileSync(join(fresh, "schema", `${name}.schema.json`), schemaText(name));
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(fresh, target);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw cause;
  }
  world.stderr.write(
    `Made ${folder} with a first bank, its article and a blueprint\n  read    ${folder}/first.yaml\n  check   broadsheet check ${folder}/first.yaml --source ${folder}/article.txt\n  build   broadsheet build ${folder}/first.yaml\n`,
  );
  return EXIT.fine;
}
