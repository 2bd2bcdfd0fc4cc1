import { describe, expect, test } from "vitest";
import { opened } from "../../src/exchange/incoming.js";
import { readers } from "../../src/exchange/index.js";
import { recognise } from "../../src/exchange/recognise.js";
import type { Reader } from "../../src/exchange/reader.js";
import type { Incoming } from "../../src/model/exchange.js";

const reader = (name: string, recognises: (file: Incoming) => boolean): Reader => ({
  name,
  summary: name,
  recognises,
  read: () => ({ ok: false, diagnostics: [] }),
});
const stars = reader("stars", ({ text }) => text?.startsWith("*") === true);
const lists = reader("lists", ({ text }) => text !== null && /^\S*1\./m.test(text));
const archive = reader("archive", ({ bytes }) => bytes[0] === 0x50);
const OURS = [archive, stars, lists];

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

function fileOf(name: string, content: string): Incoming {
  const open = opened(name, latin1(content), null);
  if (!open.ok) throw new Error(open.message);
  return open.file;
}

function verdict(name: string, content: string, from: Reader | null = null, all: readonly Reader[] = OURS): string {
  const known = recognise(fileOf(name, content), all, from);
  return known.ok
    ? `${known.reader.name}${known.looksLike === null ? "" : ` not ${known.looksLike.name}`}`
    : known.message;
}

describe("a file is told by its content", () => {
  test("and never by its name", () => {
    expect(verdict("a.lists", "* what")).toBe("stars");
    expect(verdict("a.stars", "1. what")).toBe("lists");
  });

  test("by the surest reader that knows it", () => expect(verdict("a.txt", "*1. what")).toBe("stars"));

  test("unless somebody says what it is, and then it is said what it looks like", () => {
    expect(verdict("a.txt", "* what", lists)).toBe("lists not stars");
    expect(verdict("a.txt", "?", lists)).toBe("lists");
  });
});

describe("what holds no questions is refused by name", () => {
  const PDF = "%PDF-1.7\n1. what";
  test.each([
    ["quiz.gift", "", "It is named .gift, but it is an empty file."],
    ["quiz.gift", " \n\n", "It is named .gift, but it is an empty file."],
    [
      "deck.apkg",
      "version https://git-lfs.github.com/spec/v1\noid sha256:1",
      "It is named .apkg, but it is a Git LFS pointer, which only says where the file is.",
    ],
    ["deck.apkg", "\n<!DOCTYPE html><title>1. x</title>\n1. what", "It is named .apkg, but it is a web page."],
    ["quiz", PDF, "It is a PDF."],
    [
      "quiz.xls",
      "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0",
      "It is a file of Word, Excel or PowerPoint as they were before 2007 (.doc, .xls, .ppt).",
    ],
    ["quiz.docx", "\x89PNG\r\n\x1a\n\0", "It is named .docx, but it is a picture."],
    ["quiz.docx", "{\\rtf1 1. what}", "It is named .docx, but it is Rich Text (RTF)."],
    ["quiz.rar", "Rar!\x1a\x07", "It is a packed file (RAR, 7-Zip, gzip or tar)."],
    ["collection.anki2", "SQLite format 3\0", "It is a collection of Anki, not an export."],
    ["quiz.yaml", "bank: x\ntitle: 1.\nlanguage: en\nitems: []\n", "It is a bank of Broadsheet already."],
    ["quiz.json", '{\n"bank": "x",\n"items": []\n}', "It is named .json, but it is a bank of Broadsheet already."],
    ["quiz.yaml", "draft: x\nitems: []\n", "It is a draft of Broadsheet."],
    ["quiz.bin", "\x00\x01", "It is no text, and no other file that is known here."],
    ["quiz.txt", "Nothing in here.", "Nothing in it tells what it is."],
  ])("%s: %j", (name, content, message) => expect(verdict(name, content)).toBe(message));

  test("even where somebody says what it is", () =>
    expect(verdict("quiz", PDF, lists)).toBe('--from says "lists", but it is a PDF.'));

  test("and an archive that no reader knows", () =>
    expect(verdict("quiz.zip", "PK\x03\x04\0", null, [stars])).toBe(
      "It is named .zip, but it is a zip archive without questions that are known here.",
    ));
});

describe("charsets", () => {
  const text = (bytes: Uint8Array, said: string | null = null) => {
    const open = opened("a.txt", bytes, said);
    return open.ok ? open.file.text : `${open.line}: ${open.message}`;
  };

  test("UTF-8, a mark of byte order, and line ends of any kind", () => {
    expect(text(latin1("\xEF\xBB\xBFa\r\nb\rc"))).toBe("a\nb\nc");
    expect(text(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x0d, 0, 0x0a, 0))).toBe("A\n");
  });

  test("what is no UTF-8 is refused with its line, and read where somebody says what it is", () => {
    expect(text(latin1("one\ncaf\xE9\n"))).toBe("2: It is not text in UTF-8: a character of line 2 can't be read.");
    expect(text(latin1("one\ncaf\xE9\n"), "windows-1252")).toBe("one\ncafé\n");
  });

  test("markup says it itself", () =>
    expect(text(latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xE9</a>'))).toContain("<a>é</a>"));
});

test.each(readers.map((one) => [one.name, one] as const))(
  "%s does not take what is no text for its own",
  (_name, one) => {
    for (const bytes of [Uint8Array.of(0xff, 0x00, 0x80), new Uint8Array()])
      expect(one.recognises({ name: "quiz.txt", bytes, text: null })).toBe(false);
  },
);

test("readers have names that origins can have, each its own", () => {
  const names = readers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});
