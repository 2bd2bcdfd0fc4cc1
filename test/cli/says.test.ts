import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseCardOptions } from "../../src/cli/card-options.js";
import { asTyped, commandAsTyped } from "../../src/cli/as-typed.js";
import { diff } from "../../src/cli/diff.js";
import { printFindings } from "../../src/cli/findings.js";
import { main } from "../../src/cli/main.js";
import { progressOn } from "../../src/cli/progress.js";
import { summary } from "../../src/cli/summary.js";
import { manifestWriter } from "../../src/manifest/write.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { ManifestHead } from "../../src/model/manifest.js";
import { head as soundBank, item } from "../bank/banks.js";
import { head } from "../manifest/head.js";
import { bankOf, choice, papersOf } from "../sample.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "says-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function worldOf(isTTY = false) {
  const said = { out: "", err: "" };
  const world = {
    stdout: { write: (text: string) => void (said.out += text) },
    stderr: { write: (text: string) => void (said.err += text), isTTY },
    command: "broadsheet",
    env: {},
    signal: new AbortController().signal,
  };
  return { said, world };
}
const ran = async (...argv: string[]) => {
  const { said, world } = worldOf();
  return { exit: await main(argv, world), ...said };
};
const saved = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("what was built is summed up", () => {
  const before = { own: [], removed: [], formatsBefore: [] };
  const built = { folder: "out/x", papers: 1, cards: 0, artefacts: [], kept: 0, ...before, manifest: "", warnings: [] };
  const [KEEP, PAGE, KEY] = ["  keep    out/x/teacher to yourself", "student/exam-A.html", "teacher/key-A.html"];
  const made = (what: string) => `Made ${what} in out/x (seed "s")`;
  const ANKI = "(in Anki: File > Import)";
  const forms = (...names: string[]) => names.map((name) => `student/exam-${name}.html`);
  test.each<[Partial<Parameters<typeof summary>[0]>, to: string, string[]]>([
    [{}, "exam", [made("1 paper"), KEEP]],
    [{ papers: 0 }, "exam", [made("no papers"), KEEP]],
    [{ papers: 2, cards: 1 }, "exam", [made("2 papers and 1 flashcard"), KEEP]],
    [{ papers: 0, cards: 2 }, "exam", [made("2 flashcards"), KEEP]],
    [
      { artefacts: [KEY, PAGE, "student/print-A.html"] },
      "key,exam,print",
      [
        made("1 paper"),
        `  open    out/x/${PAGE}`,
        "  print   out/x/student/print-A.html (from a browser)",
        `  mark    out/x/${KEY}`,
        KEEP,
      ],
    ],
    [{ artefacts: [KEY, PAGE] }, "exam", [made("1 paper"), `  open    out/x/${PAGE}`, KEEP]],
    [{ artefacts: forms("A", "B") }, "exam", [made("1 paper"), `  open    out/x/${PAGE} and exam-B.html`, KEEP]],
    [
      { artefacts: forms("A", "B", "C") },
      "exam",
      [made("1 paper"), `  open    out/x/${PAGE}, exam-B.html and exam-C.html`, KEEP],
    ],
    [
      { artefacts: forms("A", "B", "C", "D") },
      "exam",
      [made("1 paper"), `  open    out/x/${PAGE} and those beside it`, KEEP],
    ],
    [
      { artefacts: ["student/a.anki-basic.csv", "student/a.anki-cloze.csv"] },
      "anki-csv",
      [made("1 paper"), `  import  out/x/student/a.anki-basic.csv and a.anki-cloze.csv ${ANKI}`, KEEP],
    ],
    [
      { artefacts: ["student/a.anki-basic.csv", "student/a.apkg", PAGE] },
      "anki-csv,apkg,exam",
      [made("1 paper"), `  open    out/x/${PAGE}`, `  import  out/x/student/a.apkg ${ANKI}`, KEEP],
    ],
    [{ kept: 1 }, "exam", [made("1 paper"), "  kept    1 file of a build that was stopped", KEEP]],
    [
      { kept: 2, own: ["a", "b", "c", "d", "e", "f", "g"] },
      "exam",
      [
        made("1 paper"),
        "  kept    2 files of a build that was stopped",
        KEEP,
        "  yours   a, b, c, d, e and 2 more stayed in out/x",
      ],
    ],
    [
      { removed: [PAGE], formatsBefore: ["key", "exam"] },
      "key,exam",
      [made("1 paper"), KEEP, `  removed ${PAGE}, of the build before`],
    ],
    [
      { removed: [PAGE, KEY], formatsBefore: ["practice", "key", "exam"] },
      "print,key",
      [
        made("1 paper"),
        KEEP,
        `  removed ${PAGE}, ${KEY}, of the build before (for both: --to practice,exam,print,key)`,
      ],
    ],
  ])("%j --to %s", (more, to, lines) =>
    expect(summary({ ...built, ...more }, "s", to.split(","))).toBe(`${lines.join("\n")}\n`),
  );
});

describe("a command is named as it was typed", () => {
  const folder = join("/", "home", "a");
  test.each<[script: string, env: Record<string, string>, string]>([
    [join("/", "usr", "bin", "broadsheet"), {}, "broadsheet"],
    [join(folder, "node_modules", ".bin", "broadsheet"), {}, "npx broadsheet"],
    [join(folder, "node_modules", ".bin", "broadsheet"), { npm_command: "exec" }, "npx broadsheet"],
    [join("/", "npx", "broadsheet"), { npm_command: "exec" }, "npx broadsheet"],
    [join(folder, "node_modules", "broadsheet", "dist", "bin", "broadsheet.js"), {}, "npx broadsheet"],
    [join(folder, "dist", "bin", "broadsheet.js"), { npm_command: "run-script" }, "node dist/bin/broadsheet.js"],
    [join("/", "home", "b c", "broadsheet.js"), {}, 'node "../b c/broadsheet.js"'],
  ])("%s %j: %s", (script, env, expected) =>
    expect(commandAsTyped({ script, folder, env }).replaceAll("\\", "/")).toBe(expected),
  );

  test.each([
    ["run: broadsheet update", "run: npx broadsheet update"],
    ["See: broadsheet --help", "See: npx broadsheet --help"],
    ["made by broadsheet.", "made by broadsheet."],
    ["look into out/broadsheet or my-broadsheet notes", "look into out/broadsheet or my-broadsheet notes"],
  ])("%s", (sentence, expected) => expect(asTyped(sentence, "npx broadsheet")).toBe(expected));
});

describe("how two manifests differ is said", () => {
  const bank = bankOf(["a", "b", "c"].map((id) => choice(id, ["r", "s", "t"], { digest: "0".repeat(64) })));
  function manifest(name: string, forms: readonly string[], more: Partial<ManifestHead> = {}, seed = "s"): string {
    let text = "";
    const writer = manifestWriter({ ...head, ...more }, [bank], (some) => (text += some));
    for (const paper of forms.length === 0 ? [] : papersOf(bank, seed, { forms })) writer.addPaper(paper, []);
    writer.close({ shared: [], decks: [] });
    mkdirSync(join(folder, name, "teacher"), { recursive: true });
    return saved(join(name, "teacher", "manifest.json"), text);
  }
  async function between(old: string, now: string, json = false) {
    const { said, world } = worldOf();
    return { exit: await diff(old, now, json, world), ...said };
  }
  const names = (count: number) => Array.from({ length: count }, (_none, i) => `F${i}`);

  test("the same", async () => {
    const [one, other] = [manifest("one", ["A", "B"]), manifest("other", ["A", "B"])];
    expect(await between(one, other)).toEqual({ exit: 0, out: "The same inputs, items and papers.\n", err: "" });
  });
  test.each([
    [20, 20, ""],
    [21, 20, "and 1 papers more; --json lists all\n"],
    [25, 20, "and 5 papers more; --json lists all\n"],
  ])("of %i papers %i", async (count, shown, more) => {
    const { exit, out } = await between(manifest("one", []), manifest("other", names(count)));
    expect([exit, out.match(/^form /gm)!.length, out.split("\n").slice(shown).join("\n")]).toEqual([1, shown, more]);
    const { out: json } = await between(manifest("one", []), manifest("other", names(count)), true);
    expect((JSON.parse(json) as { papers: object[] }).papers).toHaveLength(count);
  });
  test("a paper that is new, and one that is gone, without all that it asks", async () => {
    const [a, b] = ["A", "B"].map((form) => papersOf(bank, "s", { forms: [form] })[0]!.code);
    const { out } = await between(manifest("one", ["A"]), manifest("other", ["B"]));
    expect(out).toBe(`form A (${a} → gone)\nform B (new → ${b})\n`);
  });
  const long = (at: number, letter: string) => `${"x".repeat(at)}${letter}${"y".repeat(60)}`;
  test.each<[Partial<ManifestHead>, Partial<ManifestHead>, string]>([
    [{ seed: "s" }, { seed: "t" }, 'seed: "s" → "t"'],
    [{ language: null }, { language: "fr" }, 'language: none → "fr"'],
    [{ seed: long(0, "A") }, { seed: long(0, "B") }, `seed: "A${"y".repeat(30)}… → "B${"y".repeat(30)}…`],
    [
      { seed: long(40, "A") },
      { seed: long(40, "B") },
      `seed: …${"x".repeat(16)}A${"y".repeat(15)}… → …${"x".repeat(16)}B${"y".repeat(15)}…`,
    ],
    [{ seed: "s" }, { seed: long(40, "B") }, `seed: "s" → "${"x".repeat(31)}…`],
  ])("inputs %j, %j", async (was, is, line) =>
    expect((await between(manifest("one", ["A"], was), manifest("other", ["A"], is))).out).toBe(`${line}\n`),
  );
});

/** What is looked at of a run in SARIF. */
interface Run {
  readonly tool: { readonly driver: { readonly rules: object[] } };
  readonly results: {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations?: { readonly physicalLocation: object }[];
  }[];
}

describe("findings for programs", () => {
  const one: Diagnostic = { severity: "error", code: "b/x", message: "What, 100%: this." };
  const place = { file: "a b/c,d:e.yaml", line: 3, column: 7 };
  const printed = (found: readonly Diagnostic[], format: "github" | "sarif" | "json") => {
    const { said, world } = worldOf();
    printFindings(found, format, { ok: false }, world);
    return said.out;
  };
  test.each<[Partial<Diagnostic>, string]>([
    [{}, "::error title=b/x::What, 100%25: this."],
    [{ severity: "warning" }, "::warning title=b/x::What, 100%25: this."],
    [{ severity: "info", hint: "do so" }, "::notice title=b/x::What, 100%25: this. Hint: do so."],
    [{ hint: "did you?" }, "::error title=b/x::What, 100%25: this. Hint: did you?"],
    [{ hint: "add: …" }, "::error title=b/x::What, 100%25: this. Hint: add: …"],
    [{ place }, "::error file=a b/c%2Cd%3Ae.yaml,line=3,col=7,title=b/x::What, 100%25: this."],
    [{ message: "One.\nTwo." }, "::error title=b/x::One.%0ATwo."],
  ])("on GitHub: %j", (more, line) => expect(printed([{ ...one, ...more }], "github")).toBe(`${line}\n`));
  test("as SARIF: each with its rule, its level and, where it has one, its place", () => {
    const found = [
      { ...one, code: "b/z" },
      { ...one, code: "b/a", severity: "info" as const, hint: "do so", place },
      { ...one, code: "b/z", severity: "warning" as const },
    ];
    const [run] = (JSON.parse(printed(found, "sarif")) as { runs: [Run] }).runs;
    expect(run.tool.driver.rules).toEqual([{ id: "b/a" }, { id: "b/z" }]);
    expect(
      run.results.map(({ ruleId, ruleIndex, level, message, locations }) => [
        ruleId,
        ruleIndex,
        level,
        message.text,
        locations?.length ?? 0,
      ]),
    ).toEqual([
      ["b/z", 1, "error", "What, 100%: this.", 0],
      ["b/a", 0, "note", "What, 100%: this. Hint: do so.", 1],
      ["b/z", 1, "warning", "What, 100%: this.", 0],
    ]);
    expect(run.results[1]!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: { uri: "a%20b/c%2Cd%3Ae.yaml" },
      region: { startLine: 3, startColumn: 7 },
    });
  });
});

describe("how far a build is", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());
  const shown = (isTTY: boolean, ...at: readonly (readonly [ms: number, done: number])[]) => {
    const { said, world } = worldOf(isTTY);
    const { show, clear } = progressOn(world, "x.yaml");
    for (const [ms, done] of at) {
      vi.setSystemTime(ms);
      show(done, 100);
    }
    clear();
    return said.err;
  };
  test.each<[what: string, isTTY: boolean, at: [number, number][], says: string]>([
    ["is not said at once", false, [[999, 50]], ""],
    ["is said after some time", false, [[5000, 25]], "x.yaml: 25 of 100 papers, 15 s left\n"],
    ["and not before", false, [[4999, 25]], ""],
    [
      "and then now and then",
      false,
      [
        [5000, 25],
        [9999, 50],
        [10_000, 50],
      ],
      "x.yaml: 25 of 100 papers, 15 s left\nx.yaml: 50 of 100 papers, 10 s left\n",
    ],
    [
      "on a terminal sooner",
      true,
      [
        [999, 50],
        [1000, 50],
      ],
      `\r[${"#".repeat(12)}${" ".repeat(12)}] 50/100 papers, 1 s left\u001B[K\r\u001B[K`,
    ],
    [
      "and more often",
      true,
      [
        [1000, 25],
        [1099, 25],
        [1100, 50],
      ],
      `\r[${"#".repeat(6)}${" ".repeat(18)}] 25/100 papers, 3 s left\u001B[K\r[${"#".repeat(12)}${" ".repeat(12)}] 50/100 papers, 2 s left\u001B[K\r\u001B[K`,
    ],
    ["and nothing is cleared where nothing was drawn", true, [[999, 50]], ""],
  ])("%s", (_what, isTTY, at, says) => expect(shown(isTTY, ...at)).toBe(says));
});

test.each<[object, object]>([
  [{}, {}],
  [{ decks: "topic" }, { decks: "topic" }],
  [
    { noteTypes: "broadsheet", tags: "add" },
    { noteTypes: "broadsheet", tags: "add" },
  ],
  [{ noGuid: true }, { guid: false }],
  [
    { decks: "bank", noteTypes: "stock", tags: "replace", noGuid: true },
    { decks: "bank", noteTypes: "stock", tags: "replace", guid: false },
  ],
])("cards as the command line wants them: %j", (given, cards) =>
  expect(
    parseCardOptions({ decks: undefined, noteTypes: undefined, tags: undefined, noGuid: false, ...given }),
  ).toEqual(cards),
);

describe("a check counts", () => {
  const bank = (id: string, items: object[], more = {}) =>
    saved(`${id}.json`, JSON.stringify({ ...soundBank({ bank: id, ...more }), items }));
  /** Nothing but remarks is to be said of it: no explanation, no reasons, a paragraph alone. */
  const remarked = (id: string) =>
    item(id, {
      evidence: [{ source: "news", paragraph: id.charCodeAt(0) - 96 }],
      stem: `Which port opened in May 2019 at ${id}?`,
      key: "Northwick",
      distractors: ["Southmere", "Easthaven"],
    });
  const warned = (id: string) => ({ ...remarked(id), distractors: ["Southmere"] });
  const last = ({ err }: { err: string }) => err.trimEnd().split("\n");

  test("items of each file, and remarks that are not shown", async () => {
    const [one, two] = [bank("one", [remarked("a")]), bank("two", [remarked("b"), remarked("c")])];
    const all = await ran("check", one, two, "--level", "info");
    const remarks = all.err.match(/^\S+:\d+:\d+ {2}info/gm)!.length;
    expect(remarks).toBeGreaterThan(2);
    const found = await ran("check", one, two);
    expect(found.exit).toBe(0);
    expect(last(found)).toEqual([
      `${one}: 1 item, no errors`,
      `${two}: 2 items, no errors`,
      `${remarks} more remarks with --level info`,
    ]);
    const errors = await ran("check", one, "--level", "error");
    expect(last(errors)[0]).toBe(`${one}: 1 item, no errors`);
  });
  test.each([
    [[], 0, undefined],
    [["--max-warnings", "2"], 0, undefined],
    [["--max-warnings", "1"], 1, "2 warnings; at most 1 allowed"],
    [["--max-warnings", "0"], 1, "2 warnings; at most 0 allowed"],
    [["--max-warnings", "0", "--level", "error"], 1, "2 warnings; at most 0 allowed"],
    [["--max-warnings", "0", "--off", "lint/one-distractor"], 0, undefined],
  ])("warnings: %j", async (argv, exit, says) => {
    const found = await ran("check", bank("one", [warned("a")]), bank("two", [warned("b")]), ...(argv as string[]));
    expect(found.exit).toBe(exit);
    expect(last(found).find((line) => /allowed/.test(line))).toBe(says);
  });
  test("what switches a rule off in the bank, in an item and for one run, each alone and together", async () => {
    const off = { lint: { "lint/one-distractor": "On purpose." } };
    const one = (items: object[], more = {}) => bank("one", items, more);
    const warnings = async (...argv: string[]) =>
      ((await ran("check", ...argv)).err.match(/lint\/one-distractor/g) ?? []).length;
    expect(await warnings(one([warned("a"), warned("b")]))).toBe(2);
    expect(await warnings(one([{ ...warned("a"), ...off }, warned("b")]))).toBe(1);
    expect(await warnings(one([warned("a"), warned("b")], off))).toBe(0);
    expect(await warnings(one([warned("a"), warned("b")], off), "--off", "lint/missing-why")).toBe(0);
    expect(await warnings(one([warned("a"), warned("b")]), "--off", "lint/missing-why")).toBe(2);
  });
});

test("an update counts what is new apart from what has changed, and says when nothing has", async () => {
  const write = (updated: string, stems: Record<string, string>) =>
    saved(
      "one.json",
      JSON.stringify({
        ...soundBank({ updated }),
        items: Object.entries(stems).map(([id, stem]) => item(id, { stem })),
      }),
    );
  const says = async (file: string) => (await ran("update", file)).err.replace(`${file}.lock: `, "");
  expect(await says(write("2026-01-02", { a: "A?", b: "B?" }))).toBe("2 added, 0 changed\n");
  expect(await says(write("2026-01-03", { a: "A?", b: "B?" }))).toBe("nothing has changed\n");
  expect(await says(write("2026-01-03", { a: "A, corrected?", b: "B?", c: "C?" }))).toBe("1 added, 1 changed\n");
  expect(await says(write("2026-01-03", { a: "A?" }))).toBe(
    [
      "0 added, 1 changed",
      "  learners keep 1 card of item b, which is gone",
      "  learners keep 1 card of item c, which is gone",
      "  hint: an item with another id keeps its cards by formerly: OLD-ID; one that goes says so by retired: true\n",
    ].join("\n"),
  );
  expect(await says(write("2026-01-03", { a: "A?" }))).toBe("nothing has changed\n");
});
