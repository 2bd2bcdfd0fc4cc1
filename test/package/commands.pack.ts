import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { commandLine } from "./command-line.js";
import { installedIn } from "./run.js";
import { type Made, makeSpecimens } from "./specimens.js";
import { formsOf, trials } from "./trials.js";

const { project } = inject("installed");
const { run } = installedIn(project);
const { commands, taken } = commandLine();
const work = join(project, "my questions");

/** Where all is tried with another Node already, a share of it is enough: `3` for each third command and format. */
const EVERY = Number(process.env["BROADSHEET_EVERY"] ?? 1);
const share = <T>(cases: readonly T[]): readonly T[] => cases.filter((_, i) => i % EVERY === 0);

/** What came of each, for people to look at: docs/tried.md. */
const rows = new Map<string, string>();
const tables = { commands: "", formats: "" };
/** With words in the place of what only a build can say. */
const all = trials({ code: "CODE", commitment: "COMMITMENT" });

let made: Made;
beforeAll(async () => {
  await run(project, ["init", "my questions"]);
  made = await makeSpecimens(project, work);
});

/** Files by name, with when each was written. */
const filesIn = (folder: string): Map<string, number> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), statSync(file).mtimeMs]),
  );

/** Runs a command in a copy of the folder with all specimens. */
async function tried(argv: readonly string[]) {
  const folder = mkdtempSync(join(project, "tried "));
  try {
    cpSync(work, folder, { recursive: true });
    const before = filesIn(folder);
    const ran = await run(folder, argv, SERVED[argv[0] ?? ""]);
    const written = [...filesIn(folder)].flatMap(([name, time]) => (before.get(name) === time ? [] : [name]));
    return { ...ran, written: written.toSorted() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Looks at the desk, and at the bank that it opens. */
async function deskAndBank(printed: string): Promise<boolean> {
  const url = /Open (http:\S+)/.exec(printed)?.[1];
  if (url === undefined) return false;
  const page = await (await fetch(url)).text();
  if (!page.includes('id="desk"')) throw new Error("It is no desk");
  const { text } = (await (await fetch(new URL("bank", url))).json()) as { text: string };
  if (text === "") throw new Error("There is no bank on it");
  return true;
}

/** Looks at every page of a preview, once it says where they are. */
async function everyPage(printed: string): Promise<boolean> {
  const url = /http:\S+/.exec(printed)?.[0];
  if (url === undefined) return false;
  const home = await (await fetch(url)).text();
  const pages = [...home.matchAll(/href="(files\/[^"]+)"/g)].map(([, path]) => new URL(path!, url));
  if (pages.length === 0) throw new Error(`It shows no page:\n${home}`);
  for (const page of pages) if (!(await fetch(page)).ok) throw new Error(`There is no ${page}`);
  return true;
}

/** Commands that go on until they are told to stop, and what is looked at meanwhile. */
const SERVED: Readonly<Record<string, (printed: string) => Promise<boolean>>> = {
  preview: everyPage,
  desk: deskAndBank,
};

function outcome({ out, err, written }: Awaited<ReturnType<typeof tried>>): string {
  const some = written.slice(0, 3).map((name) => `\`${name.replace(/^.*?\/(?=student|teacher)/, "")}\``);
  if (written.length > 0) return some.join(", ") + (written.length > 3 ? ` and ${written.length - 3} more` : "");
  const said = out === "" ? err : out;
  return /^[[{]/.test(said)
    ? "JSON"
    : said
        .split("\n")[0]!
        .replace(/http:\S+/, "http://…")
        .slice(0, 80);
}

test("every argument of every command is tried, and no other", () => {
  const names = taken.map(({ command, name }) => `${command} ${name}`);
  expect(Object.keys(all).toSorted()).toEqual(names.toSorted());
});

describe.concurrent("every command, with everything that it takes", () => {
  const cases = commands.flatMap((command) => {
    const own = taken.filter((one) => one.command === command).map(({ name }) => name);
    return own.length === 0
      ? [{ command, name: "", input: "", argv: command.split(" "), status: 0, says: "" }]
      : own.flatMap((name) => casesOf(command, name));
  });
  test.each(share(cases))("$command $name $input $argv", async ({ command, name, input, argv, status, says }) => {
    const done = await tried(argv.map((word) => ({ CODE: made.code, COMMITMENT: made.commitment })[word] ?? word));
    expect(done.status, done.err).toBe(status);
    expect(done.err).toContain(says);
    rows.set(`${command} ${name} ${input}`, `${status === 0 ? "" : "refused: "}${outcome(done)}`);
  });
  afterAll(() => {
    const lines = cases.flatMap(({ command, name, input }) =>
      input === "" ? [] : [`| \`${command}\` | \`${name}\` | ${input} | ${rows.get(`${command} ${name} ${input}`)} |`],
    );
    tables.commands = ["| command | takes | form | what comes of it |", "| --- | --- | --- | --- |", ...lines].join(
      "\n",
    );
  });
});

/** An argument with every form of the files that it takes, or with the command lines that try it. */
function casesOf(command: string, name: string) {
  const trial = all[`${command} ${name}`];
  if (trial === undefined) return [];
  if ("argvs" in trial) {
    const { exits = 0, says = "" } = trial;
    return trial.argvs.map((argv) => ({ command, name, input: "", argv, status: exits, says }));
  }
  return formsOf(trial.takes).map(({ input, file }) => {
    const refusal = trial.refuses?.[file];
    const status = refusal === undefined ? (trial.exits ?? 0) : 1;
    return { command, name, input, argv: trial.argv(file), status, says: refusal ?? trial.says ?? "" };
  });
}

describe.concurrent("every format, of every bank and blueprint", () => {
  const inputs = formsOf(["bank", "blueprint"]);
  const cells = new Map<string, string>();
  test.each(share(formats.flatMap(({ name }) => inputs.map(({ input, file }) => ({ name, input, file })))))(
    "$name of $input",
    async ({ name, input, file }) => {
      const { status, err, written } = await tried(["build", file, "--to", name, "--leave-out", "--out", "new"]);
      expect(status, err).toBe(0);
      const artefacts = written.filter((path) => !path.endsWith("manifest.json"));
      expect(artefacts).not.toEqual([]);
      cells.set(`${name} of ${input}`, [...new Set(artefacts.map(ending))].join(" "));
    },
  );
  afterAll(() => {
    const header = `| format | ${inputs.map(({ input }) => input).join(" | ")} |`;
    const lines = formats.map(
      ({ name }) => `| \`${name}\` | ${inputs.map(({ input }) => cells.get(`${name} of ${input}`)).join(" | ")} |`,
    );
    tables.formats = [header, header.replaceAll(/[^|]+/g, " --- "), ...lines].join("\n");
  });
});

const ending = (path: string): string => /\.[a-z]+$/.exec(path)?.[0] ?? path;

test.skipIf(EVERY > 1)("docs/tried.md says what is tried", async () => {
  await expect(`# What is tried of the package

\`npm run test:package\` packs Broadsheet, installs the package in an empty folder, and runs every command with every form of
everything that it takes. This page is written by that test. What is listed is derived: commands and what they take from
the command line itself, formats from their list, forms of files from \`src/model/input.ts\`; one that is new and is not
tried fails the test. Options that take no file are tried too, but not listed.

## Every command, with every form of what it takes

${tables.commands}

## Every format, of every form of a bank and a blueprint

${tables.formats}
`).toMatchFileSnapshot("../../docs/tried.md");
});
