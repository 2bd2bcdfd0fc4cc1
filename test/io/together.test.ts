import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textOf } from "../../src/article/text.js";
import { accountOf } from "../../src/io/account.js";
import { candidateNames } from "../../src/io/candidate-names.js";
import { withEarlier } from "../../src/io/earlier.js";
import { excerpts } from "../../src/io/excerpt.js";
import { findInput } from "../../src/io/find-input.js";
import { linesOf } from "../../src/io/lines.js";
import { saveLock } from "../../src/io/lock.js";
import { withImages } from "../../src/io/media.js";
import { thisProcess } from "../../src/io/owner.js";
import { manifestsBelow } from "../../src/io/read-manifest.js";
import { readRoster } from "../../src/io/roster.js";
import { shardsIn } from "../../src/io/shards.js";
import { matchTexts, named } from "../../src/io/source-texts.js";
import { Unmergeable } from "../../src/io/unmergeable.js";
import type { Unwritable } from "../../src/io/unwritable.js";
import { manifestWriter } from "../../src/manifest/write.js";
import type { Source } from "../../src/model/bank.js";
import type { Lock } from "../../src/model/deck.js";
import type { ManifestHead } from "../../src/model/manifest.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { head } from "../manifest/head.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { png as pngOf } from "../pictures.js";
import { manifestText } from "./manifest-text.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "together-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe("what a person has in the folder of a build", () => {
  const made = { "student/page.html": "page", "teacher/key.html": "key", "teacher/deep/list.csv": "list" };
  const build = () => {
    for (const [path, content] of Object.entries(made)) put(path, content);
    put("teacher/manifest.json", manifestText(made));
  };
  test.each<[what: string, change: () => void, own: string[], changed: string[]]>([
    ["nothing", () => {}, [], []],
    ["a file that was written to", () => put("student/page.html", "other"), [], ["student/page.html"]],
    [
      "two of them",
      () => (put("teacher/key.html", "x"), put("student/page.html", "x")),
      [],
      ["student/page.html", "teacher/key.html"],
    ],
    [
      "a link in the place of one",
      () => (
        rmSync(join(folder, "student/page.html")),
        symlinkSync("../teacher/key.html", join(folder, "student/page.html"))
      ),
      [],
      ["student/page.html"],
    ],
    [
      "an empty folder in the place of one",
      () => (rmSync(join(folder, "student/page.html")), mkdirSync(join(folder, "student/page.html"))),
      [],
      ["student/page.html"],
    ],
    [
      "a folder with a file in the place of one",
      () => (rmSync(join(folder, "student/page.html")), put("student/page.html/mine", "x")),
      ["student/page.html/mine"],
      [],
    ],
    ["a file that is gone", () => rmSync(join(folder, "teacher/deep/list.csv")), ["teacher/deep"], []],
    [
      "files at every depth",
      () => ["z", "student/y", "teacher/deep/x"].forEach((path) => put(path, "")),
      ["student/y", "teacher/deep/x", "z"],
      [],
    ],
    ["both at once", () => (put("z", ""), put("teacher/key.html", "x")), ["z"], ["teacher/key.html"]],
  ])("%s", (_what, change, own, changed) => {
    build();
    change();
    expect(accountOf(folder)).toMatchObject({ own, changed });
  });
  test("without a manifest all is theirs", () => {
    build();
    rmSync(join(folder, "teacher/manifest.json"));
    expect(accountOf(folder)).toMatchObject({ own: Object.keys(made).toSorted(), changed: [] });
  });
});

describe("the line that a complaint is about", () => {
  const wide = (length: number) => "x".repeat(length);
  test.each<[what: string, line: string, column: number, text: string, indent: number]>([
    ["whole", "abc", 2, "abc", 1],
    ["whole up to 96 characters, wherever the place", wide(96), 90, wide(96), 89],
    ["cut off behind", wide(97), 65, `${wide(96)}…`, 64],
    ["cut off before", wide(97), 66, `…${wide(96)}`, 65],
    ["cut off at both ends", wide(300), 101, `…${wide(96)}…`, 65],
    ["with tabs as spaces", "\ta\tb", 4, " a b", 3],
    ["with wide letters as two", "漢字x", 3, "漢字x", 4],
    ["with marks as nothing", "e\u0301x", 3, "e\u0301x", 1],
  ])("is shown %s", (_what, line, column, text, indent) => {
    const file = put("a.yaml", `first\n${line}\n`);
    expect(excerpts()({ file, line: 2, column })).toEqual({ text, indent: " ".repeat(indent) });
  });
  test.each([
    ["a.yaml", 1, 1],
    ["a.yaml", 3, 1],
    ["a.yaml", 9, 1],
    ["a.jsonl", 2, 2],
    ["nowhere.yaml", 2, 2],
  ])("is left out where it tells nothing: %s:%i:%i", (name, line, column) => {
    for (const made of ["a.yaml", "a.jsonl"]) put(made, "first\nsecond\n \nlast");
    expect(excerpts()({ file: join(folder, name), line, column })).toBeNull();
  });
});

describe("the input of a manifest is sought by its id", () => {
  test.each<[files: Record<string, string>, found: string | undefined]>([
    [{ "a.yaml": "bank: x\n" }, "a.yaml"],
    [{ "a.json": '{ "bank": "x", "title": "y" }' }, "a.json"],
    [{ "a.jsonl": '{"bank":"x"}\n' }, "a.jsonl"],
    [{ "a.yaml": "# bank: x\nbank: y\n" }, undefined],
    [{ "a.yaml": "bank: xx\n", "b.yaml": "bank: x # this\n" }, "b.yaml"],
    [{ "a.yaml": "blueprint: x\n", "b.yaml": "bank: 'x'\r\n" }, "b.yaml"],
    [{ "a.yaml": "bank: x\n", "b.yaml": "bank: x\n" }, undefined],
    [{ "a.txt": "bank: x\n" }, undefined],
    [{}, undefined],
  ])("%j", (files, found) => {
    for (const [name, text] of Object.entries(files)) put(name, text);
    expect(findInput("bank", "x", [folder, join(folder, "nowhere")])).toBe(found && join(folder, found));
  });
  test("in all folders together", () => {
    put("one/a.yaml", "bank: x\n");
    put("two/a.yaml", "bank: x\n");
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    expect([[one], [two], [one, two]].map((folders) => findInput("bank", "x", folders))).toEqual([
      join(one, "a.yaml"),
      join(two, "a.yaml"),
      undefined,
    ]);
  });
});

describe("texts and the sources that they are of", () => {
  const [news, radio, other] = ["The news.", "The radio.", "Another."].map((text) => textOf({ paragraphs: [text] }));
  const source = (id: string, sha256: string | null): Source => ({
    id,
    title: id,
    publisher: "P",
    published: "2026-01-01",
    licence: "CC0-1.0",
    url: null,
    text: sha256 === null ? null : { sha256, paragraphs: 1 },
  });
  const given = (id: string | null, text = news!) => ({ file: "f", id, text });
  const [pinned, open] = [source("news", news!.sha256), source("news", null)];
  test.each<[what: string, sources: Source[], given: ReturnType<typeof given>[], matched: string[]]>([
    ["by name", [open, source("radio", null)], [given("radio"), given("news")], ["news", "radio"]],
    ["by a name that no source has", [open], [given("radio")], []],
    ["by fingerprint", [source("radio", radio!.sha256), pinned], [given(null)], ["news"]],
    ["by name, though another has the fingerprint", [pinned, source("radio", null)], [given("radio")], ["radio"]],
    ["the only text to the only source", [open], [given(null)], ["news"]],
    ["also where it is another text", [pinned], [given(null, other)], ["news"]],
    [
      "one of two texts to the only source, by fingerprint alone",
      [pinned],
      [given(null), given(null, other)],
      ["news"],
    ],
    ["neither of two texts to the only source", [open], [given(null), given(null, other)], []],
    ["no text to one of two sources", [open, source("radio", null)], [given(null)], []],
  ])("%s", (_what, sources, texts, matched) =>
    expect([...matchTexts({ ...bankOf([]), sources }, texts).keys()].toSorted()).toEqual(matched),
  );
  test("a fingerprint decides which of two texts it is, whichever comes first", () => {
    for (const texts of [
      [given(null), given(null, other)],
      [given(null, other), given(null)],
    ])
      expect(matchTexts({ ...bankOf([]), sources: [pinned] }, texts).get("news")).toBe(news);
  });
  test.each([
    ["a.txt", null, "a.txt"],
    ["news=a.txt", "news", "a.txt"],
    ["news-1=b=c.txt", "news-1", "b=c.txt"],
    ["./x=y.txt", null, "./x=y.txt"],
    ["News=a.txt", null, "News=a.txt"],
    ["news=", null, "news="],
  ])("%s is taken apart", (one, id, file) => expect(named(one)).toEqual({ id, file }));
});

/** A manifest in a folder of its own, as a build leaves it. */
function manifest(name: string, more: Partial<ManifestHead> = {}): string {
  const bank = bankOf([
    choice("b", undefined, { digest: "0".repeat(64) }),
    choice("a", undefined, { digest: "0".repeat(64) }),
  ]);
  let text = "";
  const writer = manifestWriter({ ...head, ...more }, [bank], (some) => (text += some));
  for (const paper of papersOf(bank, "s")) writer.addPaper(paper, []);
  writer.close({ shared: [], decks: [] });
  put(`${name}/teacher/manifest.json`, text);
  return join(folder, name);
}

describe("shards that are joined", () => {
  const shard = (index: number, of: number, more: Partial<ManifestHead> = {}, name = `s${index}-${of}`) =>
    manifest(name, { shard: { index, of }, ...more } as Partial<ManifestHead>);
  const refusal = (...folders: string[]) => {
    try {
      return shardsIn(folders).map(({ head: { shard: one } }) => one.index);
    } catch (cause) {
      if (!(cause instanceof Unmergeable)) throw cause;
      return cause.diagnostics.map(({ code, message, hint }) =>
        `${code} ${message} ${hint ?? ""}`.replaceAll(`${folder}/`, "").trim(),
      );
    }
  };
  const DIFFERS = "build all shards with the same files, options and version";
  test("are all of one build, in whatever order they are named", () =>
    expect(refusal(shard(3, 3), shard(1, 3), shard(2, 3))).toEqual([1, 2, 3]));
  test.each([
    [3, 2],
    [2, 3],
  ])("are of as many: %i and %i are not", (one, other) =>
    expect(refusal(shard(1, one), shard(2, other))).toEqual([
      `merge/mixed s2-${other} and s1-${one} are not of one build; what differs: number of shards. ${DIFFERS}`,
    ]),
  );
  test("say each of all that differs", () =>
    expect(refusal(shard(1, 3), shard(2, 3, { seed: "t" }), shard(3, 4, { seed: "t", embed: true }))).toEqual([
      `merge/mixed s2-3 and s1-3 are not of one build; what differs: seed. ${DIFFERS}`,
      `merge/mixed s3-4 and s1-3 are not of one build; what differs: seed, option embed, number of shards. ${DIFFERS}`,
    ]));
  test("are each there, and once", () => {
    expect(refusal(shard(2, 4), shard(4, 4))).toEqual([
      "merge/gap 2 of 4 shards are missing: 1, 3. build it with --shard 1/4",
    ]);
    expect(refusal(shard(1, 3), shard(3, 3))).toEqual(["merge/gap Shard 2 of 3 is missing. build it with --shard 2/3"]);
    expect(refusal(shard(1, 3), shard(3, 3), shard(3, 3, {}, "twin"))).toEqual([
      "merge/overlap s3-3 and twin are both shard 3 of 3.",
      "merge/gap Shard 2 of 3 is missing. build it with --shard 2/3",
    ]);
    expect(refusal(shard(22, 23))[0]).toContain("22 of 23 shards are missing: 1, 2,");
    expect(refusal(shard(22, 23))[0]).toContain("20, ….");
  });
  test("and no whole builds", () =>
    expect(refusal(manifest("whole"), shard(1, 2))).toEqual([
      "merge/not-a-shard whole holds a whole build, not a shard.",
    ]));
});

test("of earlier exams, each is read, and each that can't be is named", () => {
  manifest("one");
  manifest("two");
  const earlier = (...names: string[]) => ({
    ...blueprintOf(bankOf([])),
    earlier: names.map((name, i) => ({ manifest: `${name}/teacher/manifest.json`, atMost: i, items: null })),
  });
  const found = withEarlier(earlier("one", "two"), folder);
  expect(found.ok && found.value.earlier.map(({ atMost, items }) => [atMost, items])).toEqual([
    [0, ["a", "b"]],
    [1, ["a", "b"]],
  ]);
  const refused = withEarlier(earlier("none", "one", "nowhere"), folder);
  expect(refused.ok ? [] : refused.diagnostics.map(({ place }) => place!.file)).toEqual(
    ["none", "nowhere"].map((name) => join(folder, name, "teacher/manifest.json")),
  );
});

test("names of candidates are read as they were before a spreadsheet's apostrophe, by the code of their paper", () => {
  const path = manifest("one");
  put(
    "one/teacher/candidates.csv",
    '\uFEFF"id","name","class","paper"\r\n"1","\'=Ann","7b","C1"\r\n"2","O\'Hara, Bo","","C2"\r\n"3","\'tHart","","C3"\r\n',
  );
  expect([...candidateNames(join(path, "teacher/manifest.json")).names]).toEqual([
    ["C1", "=Ann"],
    ["C2", "O'Hara, Bo"],
    ["C3", "'tHart"],
  ]);
});

test.each<[string, Buffer]>([
  ["semicolons", Buffer.from("id;name;class;paper\r\n1;Bo Müller;;C1\r\n")],
  ["tabs", Buffer.from("id\tname\tclass\tpaper\n1\tBo Müller\t\tC1\n")],
  ["Windows-1252", Buffer.from("id,name,class,paper\r\n1,Bo Müller,,C1\r\n", "latin1")],
  ["UTF-16", Buffer.from("\uFEFFid\tname\tclass\tpaper\r\n1\tBo Müller\t\tC1\r\n", "utf16le")],
])("a list of candidates that a spreadsheet saved anew is read: %s", (_, bytes) => {
  const path = manifest("again");
  writeFileSync(join(path, "teacher/candidates.csv"), bytes);
  expect(candidateNames(join(path, "teacher/manifest.json"))).toEqual({
    names: new Map([["C1", "Bo Müller"]]),
    unreadable: null,
  });
});

test("a list of candidates that can't be read is named", () => {
  const path = manifest("odd");
  const list = join(path, "teacher/candidates.csv");
  writeFileSync(list, "who,which\nAnn,C1\n");
  expect(candidateNames(join(path, "teacher/manifest.json"))).toEqual({ names: new Map(), unreadable: list });
});

test("a picture lies in the folder of its bank, or below, wherever a link to it is", async () => {
  const png = Buffer.from(pngOf(2, 1));
  put("bank/a.png", png);
  put("bank/deep/b.png", png);
  put("bank-other/c.png", png);
  symlinkSync("../bank-other/c.png", join(folder, "bank/link.png"));
  symlinkSync("deep/b.png", join(folder, "bank/inner.png"));
  const media = (image: string) => ({ image, alt: "A", credit: "Ann", licence: "CC0-1.0", content: null });
  const images = ["a.png", "deep/b.png", "inner.png", "link.png", "../bank-other/c.png", "deep", "none.png"];
  const bank = bankOf(images.map((image, i) => choice(`i${i}`, undefined, { media: media(image) })));
  const { findings, bank: read } = await withImages(bank, join(folder, "bank/bank.yaml"));
  expect(new Map(findings.map(({ path, message }) => [path[1], message.replace(/^.*", /, "")]))).toEqual(
    new Map([
      [3, "is outside the folder of the bank."],
      [4, "is outside the folder of the bank."],
      [5, "is a folder."],
      [6, "does not exist."],
    ]),
  );
  expect(read.items.map((item) => item.media!.content !== null)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("a lock goes on from the one that was read", () => {
  const lock = (...items: string[]): Lock =>
    new Map(items.map((item) => [item, { day: "2026-01-01", count: 0, print: "0".repeat(16), cards: [] }]));
  test.each<[there: Lock | null, before: Lock, isSaved: boolean]>([
    [null, lock(), true],
    [null, lock("a"), false],
    [lock("a"), lock("a"), true],
    [lock("b", "a"), lock("a", "b"), true],
    [lock("a"), lock(), false],
    [lock("a"), lock("b"), false],
  ])("%#", async (there, before, isSaved) => {
    const bank = put("bank.yaml", "");
    if (there !== null) await saveLock(bank, new Map(), there);
    const saved = await saveLock(bank, before, lock("a", "b", "c")).then(
      () => true,
      ({ diagnostics }: Unwritable) => diagnostics[0]!.code !== "io/changed-meanwhile",
    );
    const now = existsSync(`${bank}.lock`) ? readFileSync(`${bank}.lock`, "utf8") : "";
    expect([saved, (now.match(/^\w(?= )/gm) ?? []).join("")]).toEqual([
      isSaved,
      isSaved ? "abc" : [...(there ?? new Map()).keys()].toSorted().join(""),
    ]);
  });
});

test.each<[text: string, lines: string[]]>([
  ["", []],
  ["a", ["a"]],
  ["a\nb\n", ["a", "b"]],
  ["a\r\nb\r\n", ["a", "b"]],
  ["a\n\r\nb", ["a", "", "b"]],
  ["a\rb\n", ["a\rb"]],
  ["\n\n", ["", ""]],
  [`${"x".repeat(1 << 16)}\r\ny`, ["x".repeat(1 << 16), "y"]],
  [`${"x".repeat((1 << 16) - 1)}\r\ny`, ["x".repeat((1 << 16) - 1), "y"]],
  [`${"x".repeat((1 << 16) - 1)}\u00E9\ny`, [`${"x".repeat((1 << 16) - 1)}\u00E9`, "y"]],
])("the lines of a file: %#", (text, lines) => expect([...linesOf(put("a.txt", text))]).toEqual(lines));

test("the manifests of a folder, by name; what a killed command set aside is put back first", () => {
  for (const name of ["b", "a", "c"]) manifest(name);
  mkdirSync(join(folder, "empty"));
  renameSync(join(folder, "b"), join(folder, `.b.old-${2 ** 31 - 2}-1-${thisProcess().host}`));
  const manifests = ["a", "b", "c"].map((name) => join(folder, name, "teacher/manifest.json"));
  expect(manifestsBelow(folder)).toEqual(manifests);
  expect(manifestsBelow(join(folder, "nowhere"))).toEqual([]);
});

test.each<[what: string, text: string, codes: string[]]>([
  ["good", "id;name\n1;M\u00FCller\n", ["warning guessed-encoding"]],
  ["with a column that is not used", "id;shoe\n1;M\u00FCller\n", ["warning guessed-encoding", "warning unused-column"]],
  ["with mistakes", "id;name\n1;M\u00FCller\n1;M\u00FCller\n", ["warning guessed-encoding", "error repeated-id"]],
])("a roster in Windows-1252 is guessed, and that is said with all else: %s", async (_what, text, codes) => {
  const found = await readRoster(put("a.csv", Buffer.from(text, "latin1")), null, {});
  expect(
    (found.ok ? found.warnings : found.diagnostics).map(
      ({ severity, code }) => `${severity} ${code.replace("roster/", "")}`,
    ),
  ).toEqual(codes);
});
