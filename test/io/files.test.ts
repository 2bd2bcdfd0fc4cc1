import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBankLines, loadBankLines } from "../../src/io/bank-lines.js";
import { candidateNames } from "../../src/io/candidate-names.js";
import { eject, ejectable } from "../../src/io/eject.js";
import { excerpts } from "../../src/io/excerpt.js";
import { findInput } from "../../src/io/find-input.js";
import { hashingWriter, measured } from "../../src/io/hashing-writer.js";
import { UnreadableText, linesOf } from "../../src/io/lines.js";
import { bytesOfFile, digestOfFile, filesBelow } from "../../src/io/on-disk.js";
import { parseOwner } from "../../src/io/owner.js";
import { readBytes, readText } from "../../src/io/read.js";
import { remove } from "../../src/io/remove.js";

let folder = "";
const place = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array = ""): string => {
  mkdirSync(join(place(name), ".."), { recursive: true });
  writeFileSync(place(name), content);
  return place(name);
};
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "broadsheet-files-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a file that somebody names", () => {
  const said = (file: string) => {
    const read = readText(file);
    return read.ok
      ? read.value
      : [read.diagnostics[0]!.message, read.diagnostics[0]!.hint?.replaceAll(folder, "…").replaceAll("\\\\", "/")];
  };
  test("is read where it is text", () => expect(said(put("plain/a.yaml", "ä\n"))).toBe("ä\n"));
  test("is refused where it is none", () => {
    expect(said(put("odd/latin.yaml", Uint8Array.of(0x61, 0xe4)))).toEqual([
      "It is not UTF-8 text.",
      "save it as UTF-8 in your editor",
    ]);
    expect(said(put("odd/a.yaml", Buffer.from("%PDF-1.7\n\xe2\xe3", "latin1")))).toEqual([
      "This is a PDF, not plain text.",
      expect.stringContaining("copy its text into a bank"),
    ]);
    expect(said(place("odd"))).toEqual(["It is a folder or a device, not a file.", "name the file in it"]);
  });
  test("is sought where it is not", () => {
    put("near/questions.yaml");
    put("near/other.json");
    put("near/deep/x.txt");
    put("near/above.csv");
    expect(said("https://example.org/a.yaml")).toEqual([
      "There is no such file.",
      "nothing is fetched from the web: save the page in your browser, and name that file",
    ]);
    expect(said(place("near/questions"))).toEqual(["There is no such file.", 'did you mean "…/near/questions.yaml"?']);
    expect(said(place("near/other"))).toEqual(["There is no such file.", 'did you mean "…/near/other.json"?']);
    expect(said(place("near/qestions.yaml"))).toEqual([
      "There is no such file.",
      'did you mean "…/near/questions.yaml"?',
    ]);
    expect(said(place("near/qestions.json"))).toEqual(["There is no such file.", undefined]);
    expect(said(place("near/deep/above.csv"))).toEqual(["There is no such file.", 'did you mean "…/near/above.csv"?']);
    expect(said(place("near/nothing"))).toEqual([
      "There is no such file.",
      "a file is named with its ending, such as questions.yaml",
    ]);
    expect(said(place("near/other.json/x.yaml"))).toEqual(["There is no such file.", undefined]);
  });
  test("is told where it stands, and read as bytes", () => {
    const read = readText(place("none.yaml"));
    expect(read).toMatchObject({
      diagnostics: [
        { code: "io/unreadable", severity: "error", place: { file: place("none.yaml"), line: 1, column: 1 } },
      ],
    });
    expect(readBytes(put("plain/b", Uint8Array.of(1, 2)))).toMatchObject({ ok: true, value: Buffer.from([1, 2]) });
  });
});

describe("the lines of a file", () => {
  const of = (content: string | Uint8Array) => [...linesOf(put("lines/a", content))];
  test.each<[string, readonly string[]]>([
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\r\nb\n\nc", ["a", "b", "", "c"]],
    ["a\r", ["a\r"]],
  ])("%j", (text, lines) => expect(of(text)).toEqual(lines));
  test("go on over the pieces in which they are read, and so do their characters", () => {
    const long = `${"x".repeat(65_535)}ä${"y".repeat(70_000)}`;
    expect(of(`${long}\nz`)).toEqual([long, "z"]);
  });
  test("are none of a program's where they are no text, too long, or no file", () => {
    expect(() => of(Uint8Array.of(0x61, 0xe4, 0x0a))).toThrow(new UnreadableText("It is not UTF-8 text."));
    expect(() => of(Uint8Array.of(0xe2, 0x82))).toThrow("It is not UTF-8 text.");
    expect(() => of("a\0b")).toThrow("It holds binary data, or UTF-16 text, not UTF-8.");
    expect(() => of("x".repeat(32 * 1024 * 1024 + 70_000))).toThrow("It has a line of more than 32 MB.");
    expect(() => [...linesOf("/dev/null")]).toThrow("It is not a file.");
  });
});

describe("a bank in JSON Lines", () => {
  const head =
    '{"bank":"b","title":"B","language":"en","sources":{"s":{"title":"S","publisher":"P","published":"2026-01-01","licence":"CC0-1.0"}}}';
  const item = (id: string) =>
    `{"id":"${id}","stem":"Which ${id}?","key":"a","distractors":["b","c"],"difficulty":"easy","topics":["t"],"evidence":[{"source":"s","paragraph":1}],"asOf":"2026-01-01","volatility":"never"}`;
  test("has as many items as lines below the first", () => {
    const file = put("lines/b.jsonl", [head, item("one"), item("two"), ""].join("\n"));
    expect(checkBankLines(file)).toMatchObject({ ok: true, value: 2 });
    const loaded = loadBankLines(file);
    expect(loaded.ok && [loaded.value.bank.items.map(({ id }) => id), loaded.value.bank.digest]).toEqual([
      ["one", "two"],
      sha256([head, item("one"), item("two"), ""].join("\n")),
    ]);
  });
  test("is refused with what is wrong in it, or why it can't be read", () => {
    const wrong = put("lines/c.jsonl", `${head}\n{"id":"one"}\n`);
    for (const read of [checkBankLines(wrong), loadBankLines(wrong)]) expect(read.ok).toBe(false);
    const why = (file: string) => {
      const read = checkBankLines(file);
      return read.ok ? "" : read.diagnostics[0]!.message;
    };
    expect([
      why(place("none.jsonl")),
      why(join(wrong, "none.jsonl")),
      why(folder),
      why(put("lines/d.jsonl", "\0")),
    ]).toEqual([
      "There is no such file.",
      "There is no such file.",
      "It is a folder.",
      "It holds binary data, or UTF-16 text, not UTF-8.",
    ]);
  });
});

describe("what a complaint shows of a line", () => {
  const shown = (text: string, line: number, column: number, name = "shown/a.yaml") => {
    const found = excerpts()({ file: put(name, text), line, column });
    return found === null ? null : [found.text, found.indent.length];
  };
  test("is the line, with a caret under the place", () => {
    expect(shown("\uFEFFa: 1\r\nbc: 2", 2, 3)).toEqual(["bc: 2", 2]);
    expect(shown("a:\tb", 1, 4)).toEqual(["a: b", 3]);
    expect(shown("日本x: 1", 1, 3)).toEqual(["日本x: 1", 4]);
    expect(shown("ä\u0301x", 1, 3)).toEqual(["ä\u0301x", 1]);
  });
  test("is nothing where it tells nothing", () => {
    expect(shown("a: 1", 1, 1)).toBeNull();
    expect(shown("a: 1\n  ", 2, 2)).toBeNull();
    expect(shown("a: 1", 7, 2)).toBeNull();
    expect(shown("{}\n{}", 2, 2, "shown/a.jsonl")).toBeNull();
    expect(excerpts()({ file: place("shown/none.yaml"), line: 2, column: 2 })).toBeNull();
  });
  test("is 96 characters of a long line, 64 of them before the place", () => {
    const line = (length: number) => "x".repeat(length);
    expect(shown(line(96), 1, 90)).toEqual([line(96), 89]);
    expect(shown(line(97), 1, 65)).toEqual([`${line(96)}…`, 64]);
    expect(shown(line(97), 1, 66)).toEqual([`…${line(96)}`, 65]);
    expect(shown(line(300), 1, 200)).toEqual([`…${line(96)}…`, 65]);
  });
});

test("the bank or blueprint of an id is found where there is exactly one", () => {
  put("inputs/a.yaml", "# a\nbank: one\ntitle: One\n");
  put("inputs/b.yaml", "bank: two\r\n");
  put("inputs/c.yaml", 'bank: "two" # again\n');
  put("inputs/d.json", '{ "blueprint": "one", "title": "x" }');
  put("inputs/e.txt", "bank: three\n");
  put("inputs/f.yaml", "title: bank: four\n");
  const found = (kind: "bank" | "blueprint", id: string, ...folders: string[]) =>
    findInput(kind, id, folders.map(place))
      ?.slice(folder.length + 1)
      .replaceAll("\\", "/");
  expect([found("bank", "one", "inputs"), found("blueprint", "one", "inputs")]).toEqual([
    "inputs/a.yaml",
    "inputs/d.json",
  ]);
  expect([
    found("bank", "two", "inputs"),
    found("bank", "three", "inputs"),
    found("bank", "four", "inputs"),
    found("bank", "on", "inputs"),
    found("bank", "one", "nowhere"),
  ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

describe("the names beside a manifest", () => {
  const names = (list: string | null) => {
    rmSync(place("build/teacher"), { recursive: true, force: true });
    const manifest = put("build/teacher/manifest.json");
    if (list !== null) put("build/teacher/candidates.csv", list);
    const read = candidateNames(manifest);
    return read.unreadable === null ? Object.fromEntries(read.names) : "unreadable";
  };
  test.each<[string | null, unknown]>([
    [null, {}],
    ["name,paper\nAda,A1\n'=Bo,B2\n", { A1: "Ada", B2: "=Bo" }],
    ["\uFEFFpaper;name\r\nA1;Ada\r\n", { A1: "Ada" }],
    ["paper\tname\nA1\tAda\n", { A1: "Ada" }],
    ["paper,name\nA1\n", { A1: "" }],
    ["paper,name\nA1,'Ada\n", { A1: "'Ada" }],
    ["paper,who\nA1,Ada\n", "unreadable"],
    ["", "unreadable"],
  ])("%j", (list, found) => expect(names(list)).toEqual(found));
});

test("files of ours go into a theme, and never over others", async () => {
  const theme = place("theme");
  expect(ejectable()).toEqual(
    expect.arrayContaining(["tokens.css", "exam.njk", "items/choice.njk", "strings/en.json"]),
  );
  expect(await eject(theme, ["tokens.css", "items/choice.njk"])).toEqual([]);
  expect([existsSync(join(theme, "tokens.css")), existsSync(join(theme, "items", "choice.njk"))]).toEqual([true, true]);
  expect(await eject(theme, ["tokens.css", "exam.njk"])).toEqual([]);
  put("theme/tokens.css", "mine");
  expect(await eject(theme, ["tokens.css", "practice.njk"])).toEqual([join(theme, "tokens.css")]);
  expect([readFileSync(join(theme, "tokens.css"), "utf8"), existsSync(join(theme, "practice.njk"))]).toEqual([
    "mine",
    false,
  ]);
});

describe("what is written is measured", () => {
  test("as it grows", () => {
    const parts: number[] = [];
    const { write, end } = hashingWriter((bytes) => void parts.push(bytes.length));
    write("ä".repeat(65_535));
    expect(parts).toEqual([]);
    write("b");
    expect(parts).toEqual([131_071]);
    write("c");
    expect(end()).toEqual({ bytes: 131_072, sha256: sha256(`${"ä".repeat(65_535)}bc`) });
    expect(parts).toEqual([131_071, 1]);
  });
  test("piece by piece", () => {
    const parts: string[] = [];
    const put = (bytes: Uint8Array) => void parts.push(Buffer.from(bytes).toString());
    expect(measured(["ä", Uint8Array.of(0x62)], put)).toEqual({ bytes: 3, sha256: sha256("äb") });
    expect(parts).toEqual(["ä", "b"]);
    expect(measured([])).toEqual({ bytes: 0, sha256: sha256("") });
  });
});

describe("what is on the disk", () => {
  test("is known by its digest and bytes, and null where there is no file", () => {
    const file = put("disk/a/b.txt", "ab");
    expect([digestOfFile(file), bytesOfFile(file)?.toString()]).toEqual([sha256("ab"), "ab"]);
    for (const none of [place("disk"), place("disk/none"), join(file, "c")])
      expect([digestOfFile(none), bytesOfFile(none)]).toEqual([null, null]);
    const large = "x".repeat((1 << 20) + 1);
    expect(digestOfFile(put("disk/large", large))).toBe(sha256(large));
    expect([...filesBelow(place("disk"))].toSorted()).toEqual(["a/b.txt", "large"]);
  });
  test("is removed with all in it, and never what a link leads to", () => {
    const kept = put("kept/a.txt", "kept");
    put("gone/a/b/c.txt");
    put("gone/d.txt");
    symlinkSync(place("kept"), place("gone/link"));
    symlinkSync(place("kept"), place("link"));
    for (const one of ["gone", "link", "never-there"]) remove(place(one));
    expect([existsSync(place("gone")), existsSync(place("link")), readFileSync(kept, "utf8")]).toEqual([
      false,
      false,
      "kept",
    ]);
  });
});

test.each<[string, unknown]>([
  ["12-345-host", { pid: 12, start: "345", host: "host" }],
  ["12-0-", { pid: 12, start: "0", host: "" }],
  ["12-0-a-b", null],
  ["12345678901-0-a", null],
  [`1-0-${"h".repeat(64)}`, { pid: 1, start: "0", host: "h".repeat(64) }],
  [`1-0-${"h".repeat(65)}`, null],
  ["x-0-a", null],
])("%s names the process %j", (text, owner) => expect(parseOwner(text)).toEqual(owner));
