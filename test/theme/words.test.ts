import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/deck.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { formats } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank } from "../../src/model/bank.js";
import { run } from "../cli/run.js";
import { opened, rows } from "../formats/package.js";
import { bankFile, papersOf } from "../sample.js";
import "../formats/kit.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "words-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const strings = new URL("../../templates/strings/", import.meta.url);
const english = JSON.parse(readFileSync(new URL("en.json", strings), "utf8")) as Messages;

/** A theme of messages in one language. */
function theme(language: string, messages: Messages): string {
  const path = join(folder, "theme");
  mkdirSync(join(path, "strings"), { recursive: true });
  writeFileSync(join(path, `strings/${language}.json`), JSON.stringify(messages));
  return path;
}

/** `⟦…⟧` around each message: a language whose words can be told from everybody else's. */
const bracketed: Messages = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [
    key,
    typeof message === "string"
      ? `⟦${message}⟧`
      : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, `⟦${text}⟧`])),
  ]),
);

/** What a format makes of a bank, as text; of a package, its notes. */
function made(name: string, bank: Bank, own: string | null, language = "en"): string {
  const kit = templateKit(own, language);
  const format = formats.find((one) => one.name === name)!;
  const artefacts =
    format.from === "paper"
      ? papersOf(bank, "s").flatMap(format.renderer(kit))
      : [...format.render(deckOf(bank, kit.wordsIn, { today: "2030-01-01" }), kit, DECK_OPTIONS)];
  return artefacts
    .filter(({ mediaType }) => !mediaType.startsWith("image/"))
    .map(({ content }) => bytesOf(content))
    .map((bytes) => (name === "apkg" ? notesIn(bytes) : name === "mochi" ? cardsIn(bytes) : utf8(bytes)))
    .join("\n");
}

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

function cardsIn(bytes: Uint8Array): string {
  const { "~:decks": decks } = JSON.parse(utf8(unzipSync(bytes)["data.json"]!)) as {
    "~:decks": readonly { "~:name": string; "~:cards": readonly { "~:content": string }[] }[];
  };
  return decks.flatMap((deck) => [deck["~:name"], ...deck["~:cards"].map((card) => card["~:content"])]).join("\n");
}

function notesIn(bytes: Uint8Array): string {
  const { db } = opened(bytes);
  const notes = rows(db, "select flds from notes").map(({ flds }) => String(flds).replaceAll("\u001f", "\n"));
  const [decks] = rows(db, "select decks from col");
  const { desc } = Object.values(JSON.parse(String(decks!["decks"])) as Record<string, { desc: string }>).at(-1)!;
  return [...notes, desc].join("\n");
}

const all = bankFile("fixtures/all-types.yaml");
const cardFormats = formats.filter(({ from }) => from === "deck").map(({ name }) => name);

describe("one catalogue for pages and cards", () => {
  test.each(["practice", "key", ...cardFormats])("a theme that says something else for True is heard in %s", (name) => {
    const own = theme("en", { true: "Verily", false: "Nay" });
    expect(made(name, all, null)).not.toMatch(/Verily|Nay/);
    expect(made(name, all, own)).toMatch(/Verily|Nay/);
  });

  test("what a theme says is text on a card, and no tag, gap or sound", () => {
    const own = theme("en", { false: "<b>{{c1::No}} & [sound:x]" });
    expect(made("anki-csv", all, own)).toContain("&lt;b&gt;&#123;&#123;c1::No&#125;&#125; &amp; &#91;sound:x]");
  });

  test.each(cardFormats)("L01 every word of %s that is not the bank's comes from the messages", (name) => {
    const bank: Bank = { ...all, language: "qps" };
    // Ids, tags, Anki's headers and Obsidian's tag `#flashcards` are identifiers, the same in every language.
    const known = new Set(JSON.stringify(bank).match(WORD));
    let text = made(name, bank, theme("qps", bracketed), "qps")
      .replace(/^#.*$/gm, "")
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
      .replace(/(?:topic|difficulty|tag|source|date|state)::\S*|data:image\/\S+|broadsheet-[0-9a-f]{20}\S*/g, "")
      .replace(/ (?:alt|title|aria-label|data-text-[a-z-]+)="([^"]*)"/g, ">$1<")
      .replace(/<[^>]*>|&\w+;/g, " ");
    while (/⟦[^⟦⟧]*⟧/.test(text)) text = text.replace(/⟦[^⟦⟧]*⟧/g, " ");
    const strays = (text.match(WORD) ?? []).filter((word) => !known.has(word) && !/^[0-9A-Za-z]{13}$/.test(word));
    expect(strays.filter((word) => word !== "flashcards")).toEqual([]);
  });
});

const WORD = /\p{L}[\p{L}\p{N}]{2,}/gu;

describe("what a note is never depends on words", () => {
  test("guids, ids and decks are the same in a theme", () => {
    const of = (own: string | null) => {
      const deck = deckOf(all, templateKit(own).wordsIn);
      return Array.from(deck.notes, ({ guid, deck: name, tags, changed }) => [guid, name, tags, changed]);
    };
    expect(of(theme("en", bracketed))).toEqual(of(null));
  });

  test("a lock file is good in every theme, and the same", async () => {
    const file = join(folder, "bank.yaml");
    copyFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), file);
    expect((await run(["update", file])).status).toBe(0);
    const lock = readFileSync(`${file}.lock`, "utf8");
    const own = theme("en", { true: "Verily", false: "Nay" });
    const built = await run(["build", file, "--to", "apkg", "--theme", own, "--out", join(folder, "out")]);
    expect([built.err.includes("forgotten-update"), built.status]).toEqual([false, 0]);
    expect(readFileSync(`${file}.lock`, "utf8")).toBe(lock);
  });
});

describe("a language is one file", () => {
  test("a seventh, in a theme: pages, keys and cards speak it", async () => {
    const own = theme("pt", { ...bracketed, true: "Verdadeiro", false: "Falso" });
    const file = join(folder, "bank.yaml");
    const bank = readFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), "utf8");
    writeFileSync(file, bank.replace(/^language: en$/m, "language: pt-BR"));
    const out = join(folder, "out");
    const built = await run(["build", file, "--to", "practice,key,apkg,anki-csv", "--theme", own, "--out", out]);
    expect([built.status, built.err]).toEqual([0, expect.not.stringContaining("error")]);
    const student = join(out, "all-types/student");
    const read = (path: string) => readFileSync(join(out, "all-types", path));
    expect(readdirSync(student).toSorted()).toEqual(
      expect.arrayContaining(["all-types.anki-basic.csv", "all-types.apkg", "practice.html"]),
    );
    const texts = {
      practice: read("student/practice.html").toString(),
      csv: read("student/all-types.anki-basic.csv").toString(),
      apkg: notesIn(read("student/all-types.apkg")),
      key: read("teacher/key.csv").toString(),
    };
    for (const [name, text] of Object.entries(texts)) expect(text, name).toMatch(/Verdadeiro|Falso/);
    for (const name of ["csv", "apkg"] as const) {
      expect(texts[name], name).not.toMatch(/(?<!⟦)(?:As of|True or false)/);
      expect(texts[name], name).toMatch(/⟦January⟧/);
    }
  });
});

describe("a theme of a deck", () => {
  const german = (): string => {
    const file = join(folder, "bank.yaml");
    const bank = readFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), "utf8");
    writeFileSync(file, bank.replace(/^language: en$/m, "language: de"));
    return file;
  };

  test("that is broken in the language of the cards alone is told with its place, and nothing is written", async () => {
    const own = theme("de", { true: "Stimmt", flase: "Stimmt nicht" });
    const out = join(folder, "out");
    const argv = ["build", german(), "--to", "anki-csv", "--language", "en", "--theme", own, "--out", out];
    const { status, err } = await run(argv);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(err).toMatch(/de\.json:1:\d+ +error +theme\/message\n +There is no message "flase"/);
  });

  test("comes home from Anki as it went out, where import knows the theme", async () => {
    const own = theme("de", { false: "Stimmt nicht" });
    const file = german();
    const out = join(folder, "out");
    const argv = ["build", file, "--to", "anki-csv", "--theme", own, "--out", out];
    expect((await run(argv)).status).toBe(0);
    const csv = join(out, "all-types/student/all-types.anki-basic.csv");
    const home = async (...more: readonly string[]) =>
      (await run(["import", "anki", csv, "--bank", file, ...more])).err;
    expect(await home("--theme", own)).toContain("0 corrections, 0 to look at by hand");
    expect(await home()).toContain("0 corrections, 2 to look at by hand");
    expect(await home("--theme", join(folder, "nowhere"))).toContain("theme/missing");
  });
});
