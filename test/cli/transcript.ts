import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runInTerminal } from "./run.js";

const root = new URL("../../", import.meta.url).pathname;

/**
 * Replays a Markdown page in a folder of its own and gives it back with the output of today. In its `console`
 * blocks, `$ broadsheet …` (or `npx broadsheet …`) is run; `=> 2` is an exit code other than 0; `$ ls FOLDER` and
 * `$ cat FILE` work too. A block of another language headed by a comment `# file.yaml` is written to that file.
 */
export async function replay(markdown: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "transcript-"));
  const home = process.cwd();
  cpSync(join(root, "questions"), join(folder, "questions"), { recursive: true });
  cpSync(join(root, "test/fixtures/all-types.yaml"), join(folder, "all-types.yaml"));
  cpSync(join(root, "test/fixtures"), join(folder, "fixtures"), { recursive: true });
  process.chdir(folder);
  try {
    const parts = markdown.split(/(^```[\s\S]*?^```$)/m);
    for (const [i, part] of parts.entries()) {
      const [, language, body] = /^```(\w+)\n([\s\S]*?)^```$/m.exec(part) ?? [];
      if (language === undefined || body === undefined) continue;
      if (language === "console") parts[i] = `\`\`\`console\n${await session(body)}\`\`\``;
      else saveBlock(language, body);
    }
    return parts.join("");
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

function saveBlock(language: string, body: string): void {
  const name = /^(?:#|<!--|\{#|\/\*) ([\w./-]+\.\w+)/.exec(body)?.[1];
  if (name === undefined) return;
  mkdirSync(dirname(name), { recursive: true });
  // CSV knows no comments.
  writeFileSync(name, language === "csv" ? body.slice(body.indexOf("\n") + 1) : body);
}

async function session(body: string): Promise<string> {
  let text = "";
  for (const command of body.split("\n").filter((line) => line.startsWith("$ ")))
    text += `${command}\n${await output(command.slice(2))}`;
  return text;
}

async function output(command: string): Promise<string> {
  const isNpx = command.startsWith("npx broadsheet");
  const [program, ...argv] = words(isNpx ? command.slice(4) : command);
  if (program === "cat") return readFileSync(argv[0]!, "utf8").replaceAll("\r\n", "\n");
  if (program === "ls") return listing(argv[0]!);
  // The README's first commands install and build; the clone test of CI runs them.
  if (program !== "broadsheet") return "";
  const { status, printed } = await runInTerminal(argv, isNpx ? { npm_command: "exec" } : {});
  return `${printed}${status === 0 ? "" : `=> ${status}\n`}`;
}

const listing = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${join(entry.parentPath, entry.name)}\n`)
    .toSorted()
    .join("");

/** Splits as a shell does, for plain words and quotation marks. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
