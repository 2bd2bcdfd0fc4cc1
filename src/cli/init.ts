import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { publish } from "../io/publish.js";
import { schemaText } from "./schema.js";
import { EXIT, UsageError, type World } from "./world.js";

const STARTER = fileURLToPath(new URL("../../questions/starter/", import.meta.url));

/** Makes a folder to work in: a first bank with one item of each type, its article, a blueprint, the schemas. */
export async function init(folder: string, world: World): Promise<number> {
  const target = resolve(folder);
  const isThere = existsSync(target);
  const isFile = isThere && !statSync(target).isDirectory();
  if (isFile || (isThere && readdirSync(target).length > 0)) {
    const what = isFile ? "is a file" : "is not empty";
    throw new UsageError(`${folder} ${what}; name a new folder: broadsheet init my-questions`);
  }
  await publish(dirname(target), basename(target), {}, async ({ open }) => {
    const add = (path: string, text: string) => {
      const file = open(path);
      file.write(text);
      file.end();
    };
    for (const name of readdirSync(STARTER)) {
      const text = readFileSync(join(STARTER, name), "utf8");
      add(name, text.replace("$schema=../../src/schema/", "$schema=schema/"));
    }
    for (const name of ["bank", "blueprint"] as const) add(`schema/${name}.schema.json`, schemaText(name));
  });
  world.stderr.write(
    `Made ${folder} with a first bank, its article and a blueprint\n  read    ${folder}/first.yaml\n  check   broadsheet check ${folder}/first.yaml --source ${folder}/article.txt\n  build   broadsheet build ${folder}/first.yaml\n`,
  );
  return EXIT.fine;
}
