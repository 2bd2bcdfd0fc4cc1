import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { commandLine } from "./command-line.js";
import { ENVIRONMENT, npm } from "./install.js";
import { installedIn, runProgram } from "./run.js";

const { project, tarball } = inject("installed");
const home = join(project, "node_modules/broadsheet");
const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
  version: string;
  exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};
const files = readdirSync(home, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(home, join(parentPath, name)))
  .filter((name) => !name.startsWith("node_modules"));
const read = (name: string) => readFileSync(join(home, name), "utf8");
const texts = files.filter((name) => name.endsWith(".md")).map((name) => ({ name, text: read(name) }));

describe("what the package holds leads to what it holds", () => {
  test("the pages that people read are there", () =>
    expect(texts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["README.md", "CHANGELOG.md", "questions/README.md", "docs/tried.md"]),
    ));

  test.each(texts)("links of $name", ({ name, text }) => {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!).filter((to) => !/^[a-z]+:/.test(to));
    const broken = links.filter((to) => {
      const [path = "", anchor] = to.split("#");
      const file = path === "" ? join(home, name) : resolve(home, dirname(name), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchors(readFileSync(file, "utf8")).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("the schema that a bank or blueprint names is there, in the package and after init", async () => {
    await installedIn(project).run(project, ["init", "named"]);
    const own = files.filter((name) => name.endsWith(".yaml")).map((name) => join(home, name));
    const fresh = readdirSync(join(project, "named")).map((name) => join(project, "named", name));
    const named = [...own, ...fresh.filter((name) => name.endsWith(".yaml"))].flatMap((file) => {
      const schema = /\$schema=(\S+)/.exec(readFileSync(file, "utf8"))?.[1];
      return schema === undefined ? [] : [resolve(dirname(file), schema)];
    });
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});

/** As GitHub and npm make them of headings. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("what pages tell people to type is there", () => {
  const { commands, taken } = commandLine();
  const groups = new Set(commands.flatMap((command) => (command.includes(" ") ? [command.split(" ")[0]!] : [])));
  const calls = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:`|\$ |^)(?:npx )?broadsheet ([a-z]+(?: [a-z]+)?)([^`\n]*)/gm)].map(([, words, rest]) => {
      const [first = "", second = ""] = words!.split(" ");
      return { name, command: groups.has(first) ? `${first} ${second}`.trim() : first, rest: rest! };
    }),
  );
  test("every command that is named exists, and every command is named", () => {
    const named = new Set(calls.map(({ command }) => command));
    expect([...named].filter((one) => !commands.includes(one) && !groups.has(one))).toEqual([]);
    expect(commands.filter((one) => !named.has(one))).toEqual([]);
  });
  test("so does every option, of that command", () => {
    const known = new Set(taken.map(({ command, name }) => `${command} ${name}`));
    const unknown = calls.flatMap(({ name, command, rest }) =>
      [...rest.matchAll(/ (--[a-z-]+)/g)]
        .map(([, option]) => `${command} ${option}`)
        .filter((one) => !known.has(one))
        .map((one) => `${name}: ${one}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the library", () => {
  const entries = Object.entries(manifest.exports);
  test("every export is a file, with types where it is code", () => {
    const paths = entries.flatMap(([, target]) => (typeof target === "string" ? [target] : Object.values(target)));
    expect(paths.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });

  test("Node loads every export by its name", () => {
    const names = entries.map(([name]) => `broadsheet${name.slice(1)}`);
    const script = `for (const name of ${JSON.stringify(names)}) {
      const json = /schema|json/.test(name);
      const loaded = await import(name, json ? { with: { type: "json" } } : {});
      if (Object.keys(loaded).length === 0) throw new Error(name);
    }`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project });
    // Node 20 says of JSON modules that they are new.
    expect([status, stderr.toString().replace(/^.*(?:ExperimentalWarning|--trace-warnings).*\n/gm, "")]).toEqual([
      0,
      "",
    ]);
  });

  test("does what the command does with a saved page", () => {
    const script = `import { readArticle } from "broadsheet";
      const article = await readArticle("page.html");
      console.log(article.ok && article.value.paragraphs.length);`;
    const sentence = "The first ferry of 2026 left Northwick on Thursday morning with two hundred people on board.";
    writeFileSync(
      join(project, "page.html"),
      `<!doctype html><html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`,
    );
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: project,
      encoding: "utf8",
    });
    expect(out).toBe("3\n");
  });

  test("a program in TypeScript compiles against its types, with nothing skipped", () => {
    const code = entries
      .filter(([, target]) => typeof target !== "string")
      .map(([name]) => `broadsheet${name.slice(1)}`);
    const imports = code.map((name, i) => `import * as part${i} from ${JSON.stringify(name)};\nvoid part${i};`);
    writeFileSync(
      join(project, "consumer.ts"),
      `${imports.join("\n")}\nimport { type Bank, loadBank } from "broadsheet";
export const titleOf = (bank: Bank): string => bank.title;\nexport const load: typeof loadBank = loadBank;\n`,
    );
    const tsc = new URL("../../node_modules/typescript/bin/tsc", import.meta.url).pathname;
    const types = new URL("../../node_modules/@types", import.meta.url).pathname;
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--types",
      "node",
      "--typeRoots",
      types,
    ];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, "consumer.ts"], {
      cwd: project,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });
});

describe("the command, wherever it was installed", () => {
  /** What it says of itself, and what comes of a build that needs templates, schemas and the starter bank. */
  const tried = async (program: string) => {
    const starter = join(home, "questions/starter/first.yaml");
    const { status, err } = await runProgram(program, project, ["build", starter, "--to", "exam,apkg"]);
    return {
      version: (await runProgram(program, project, ["--version"])).out.trim(),
      status,
      said: err.split("\n")[0],
    };
  };
  const WORKS = {
    version: manifest.version,
    status: 0,
    said: 'Made 1 paper and 15 flashcards in out/first (seed "first")',
  };
  test("under the name that the README gives the package", () =>
    expect(read("README.md").match(/broadsheet-[\w.-]+\.tgz/g)).toEqual(Array(3).fill(basename(tarball))));
  test("in a project", async () => expect(await tried(join(project, "node_modules/.bin/broadsheet"))).toEqual(WORKS));
  test("globally, with a prefix", async () => {
    const prefix = join(project, "global prefix");
    npm(project, "install", "--global", "--prefix", prefix, tarball);
    expect(await tried(join(prefix, "bin/broadsheet"))).toEqual(WORKS);
  });
  test("through a link to a link, as npm link makes it", async () => {
    const folder = join(project, "liens déjà");
    mkdirSync(folder);
    symlinkSync(home, join(folder, "package"));
    symlinkSync("package/dist/bin/broadsheet.js", join(folder, "broadsheet"));
    expect(await tried(join(folder, "broadsheet"))).toEqual(WORKS);
  });
  test("by npx, from the project", () => {
    const out = execFileSync("npx", ["broadsheet", "--version"], { cwd: project, env: ENVIRONMENT, encoding: "utf8" });
    expect(out).toBe(`${manifest.version}\n`);
  });
});
