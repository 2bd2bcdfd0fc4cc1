import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { publish } from "../io/publish.js";
import { slug } from "../typing/meant-value.js";
import { schemaText } from "./schema.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

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
    const id = bankId(basename(target));
    for (const name of readdirSync(STARTER)) {
      const text = readFileSync(join(STARTER, name), "utf8")
        .replace("$schema=../../src/schema/", "$schema=schema/")
        .replace(/^(bank|blueprint): first/m, `$1: ${id}`);
      add(name, text);
    }
    for (const name of ["bank", "blueprint"] as const) add(`schema/${name}.schema.json`, schemaText(name));
  });
  const { command } = world;
  const named = (name: string) => argument(`${folder}/${name}`);
  world.stderr.write(
    `Made ${folder} with a first bank, its article and a blueprint\n  read    ${folder}/first.yaml\n  check   ${command} check ${named("first.yaml")} --source ${named("article.txt")}\n  build   ${command} build ${named("first.yaml")}\n`,
  );
  return EXIT.fine;
}

/** Two folders are two banks: builds and flashcards know them by their ids. */
function bankId(folder: string): string {
  const name = slug(folder);
  if (name === "") return "first";
  // Numbers, and words such as `true`, are no texts in YAML.
  return /^\d|^(?:true|false|null)$/.test(name) ? `bank-${name}` : name;
}
