import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { correctBank } from "../../src/corrections/apply.js";
import { readAnkiText } from "../../src/corrections/anki-text.js";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { readPackage } from "../../src/anki/package.js";
import { atOnce } from "../../src/anki/pause.js";
import { parseSource } from "../../src/reading/source.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { run } from "../cli/run.js";
import { opened, rows } from "../formats/package.js";
import { shippedWords } from "../sample.js";

await loadMarkdown();

const home = fileURLToPath(new URL("../fixtures/earlier/", import.meta.url));
const versions = readdirSync(home).filter((name) => name !== "README.md");
const OUT = "out/harbour-test";
const MANIFEST = `${OUT}/teacher/manifest.json`;
const PACKAGE = `${OUT}/student/harbour.apkg`;
const TEXTS = ["basic", "cloze"].map((kind) => `${OUT}/student/harbour.anki-${kind}.csv`);

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

test("there is something that an earlier version made", () => expect(versions).toContain("0.1.0"));

describe.each(versions)("what %s made", (version) => {
  const was = process.cwd();
  const earlier = join(home, version);
  /** What today's version makes of the same. */
  let today: string;
  let folder: string;
  beforeAll(async () => {
    today = mkdtempSync(join(tmpdir(), "earlier-"));
    for (const name of ["harbour.yaml", "harbour-test.blueprint.yaml"]) cpSync(join(earlier, name), join(today, name));
    process.chdir(today);
    await run(["build", "harbour-test.blueprint.yaml"]);
    process.chdir(was);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "earlier-"));
    cpSync(earlier, folder, { recursive: true });
    process.chdir(folder);
    return () => {
      process.chdir(was);
      rmSync(folder, { recursive: true });
    };
  });
  afterAll(() => rmSync(today, { recursive: true }));

  const bytes = (from: string, path: string) => readFileSync(join(from, path));

  test("are the same cards today: guids, note types, decks, tags", () => {
    const identities = (from: string) => {
      const { db } = opened(bytes(from, PACKAGE));
      const [col] = rows(db, "select models, decks from col");
      const models = JSON.parse(String(col!["models"])) as Record<string, { name: string; flds: { name: string }[] }>;
      const decks = JSON.parse(String(col!["decks"])) as Record<string, { name: string }>;
      return {
        notes: rows(db, "select id, guid, mid, tags from notes order by guid"),
        cards: rows(db, "select id, nid, did, ord from cards order by id"),
        types: Object.entries(models).map(([id, { name, flds }]) => [id, name, flds.map((field) => field.name)]),
        decks: Object.entries(decks).map(([id, { name }]) => [id, name]),
      };
    };
    expect(identities(today)).toEqual(identities(earlier));
    const listed = (from: string) =>
      TEXTS.flatMap((path) => readAnkiText(bytes(from, path).toString())).map(({ guid, tags }) => [guid, tags]);
    expect(listed(today)).toEqual(listed(earlier));
  });

  test("is the same paper today, with the same answers", () => {
    for (const path of ["teacher/paper-A.json", "teacher/key-A.csv"])
      expect([path, bytes(today, `${OUT}/${path}`).toString()]).toEqual([
        path,
        bytes(earlier, `${OUT}/${path}`).toString(),
      ]);
  });

  /** The notes as learners have them, and with one of them put right. */
  const notes: readonly (readonly [string, () => Promise<readonly ForeignNote[]>])[] = [
    ["package", async () => readPackage(bytes(earlier, PACKAGE), atOnce)],
    ["text", async () => TEXTS.flatMap((path) => readAnkiText(bytes(earlier, path).toString()))],
  ];
  const compared = (some: readonly ForeignNote[]) => {
    const text = bytes(earlier, "harbour.yaml").toString();
    const source = parseSource("harbour.yaml", text);
    const bank = loadBank("harbour.yaml", text);
    expect([source.ok, bank.ok]).toEqual([true, true]);
    const found = source.ok && bank.ok && correctBank(source.value, bank.value, some, shippedWords, null);
    return found && found.ok ? found.value : null;
  };

  test.each(notes)("comes home unchanged, as a %s", async (_form, read) => {
    const some = await read();
    const found = compared(some);
    expect(found?.comparison).toEqual({ corrections: [], differences: [], unchanged: some.length, unknownNotes: [] });
  });

  test.each(notes)("brings corrections home, as a %s", async (_form, read) => {
    const edited = (await read()).map((note) => ({
      ...note,
      fields: note.fields.map((field) =>
        field
          .replace("To which port", "To what port")
          .replace("<b>Easthaven</b>", "<b>Eastport</b>")
          .replace(/^Easthaven$/, "Eastport")
          .replace("More piers", "New piers"),
      ),
    }));
    const found = compared(edited);
    expect(found?.comparison.corrections.map(({ item, after }) => [item, after])).toEqual(
      expect.arrayContaining([
        ["first-port", "To what port did the first boat leave?"],
        ["first-port", "Eastport"],
        ["two-more", "New piers are planned in {{c1::Southmere::town}} and {{c2::Easthaven}}."],
      ]),
    );
    expect(found?.comparison.unknownNotes).toEqual([]);
  });

  /** Whether today's version says of itself what that version did: then nothing at all is to be said. */
  const isRecordedSo = () => bytes(today, MANIFEST).equals(bytes(earlier, MANIFEST));
  /** Whether it lays out its pages as that version did. */
  const isLaidOutSo = () =>
    readdirSync(join(earlier, OUT, "teacher"))
      .filter((name) => name.endsWith(".html"))
      .every((name) => bytes(today, `${OUT}/teacher/${name}`).equals(bytes(earlier, `${OUT}/teacher/${name}`)));

  test("is verified: papers and keys are what they were, and pages that are laid out otherwise are named", async () => {
    const { err } = await run(["verify", MANIFEST]);
    const said = err.split("\n").filter((line) => line.startsWith("  ") && !/^ +hint:/.test(line));
    expect(said.filter((line) => !line.includes("No paper would change."))).toEqual([]);
    expect(said.filter((line) => line.includes("hold something else"))).toEqual([]);
    expect(said.length === 0 && err.includes("every byte as it was made")).toBe(isRecordedSo());
  });

  test("is amended, or it is said which version can", async () => {
    const before = bytes(folder, `${OUT}/student/harbour.apkg`);
    const { err } = await run([
      "amend",
      MANIFEST,
      "--item",
      "first-port",
      "--also",
      "Southmere",
      "--reason",
      "Two boats left",
      "--date",
      "2026-12-03",
    ]);
    expect(err).toContain(isLaidOutSo() ? "no paper has changed (1 decision" : `amend with Broadsheet ${version}`);
    expect(bytes(folder, `${OUT}/student/harbour.apkg`).equals(before)).toBe(true);
    expect(bytes(folder, `${OUT}/teacher/key-A.html`).includes("Also right: Southmere")).toBe(isLaidOutSo());
  });

  describe("with a script in its pages that is not today's", () => {
    const KEY = `${OUT}/teacher/key-A.html`;
    /** Changes a page, and what the manifest records of it, as another build would have made them. */
    const remade = (change: (page: string) => string) => {
      const page = readFileSync(KEY, "utf8");
      const other = change(page);
      expect(other).not.toBe(page);
      writeFileSync(KEY, other);
      const manifest = readFileSync(MANIFEST, "utf8");
      const record = (text: string) => `"bytes":${Buffer.byteLength(text)},"sha256":"${sha256(text)}"`;
      expect(manifest).toContain(record(page));
      writeFileSync(MANIFEST, manifest.replace(record(page), record(other)));
    };

    test("it is another build's, which is no fault of the papers; and that one amends them", async () => {
      remade((page) => page.replace("</style>", "p{}</style>"));
      const { status, err } = await run(["verify", MANIFEST]);
      expect([status, err]).toEqual([0, expect.stringMatching(/laid out differently: .*teacher\/key-A\.html/)]);
      expect(err).not.toContain("is not what");
      const amended = await run([
        "amend",
        MANIFEST,
        "--item",
        "first-port",
        "--void",
        "--reason",
        "r",
        "--date",
        "2026-12-03",
      ]);
      expect([amended.status, amended.err]).toEqual([1, expect.stringContaining(`amend with Broadsheet ${version}`)]);
    });

    test("but with another answer on it, it is named", async () => {
      remade((page) => page.replace("Easthaven", "Southmere"));
      const { status, err } = await run(["verify", MANIFEST]);
      expect(err).toMatch(/laid out differently: .*teacher\/key-A\.html/);
      // Of a page that another version laid out, nobody can say more.
      expect(status).toBe(isRecordedSo() ? 1 : 0);
    });
  });
});
