import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import initSqlJs from "sql.js";
import { afterAll, expect, test } from "vitest";
import { readAnkiFile } from "../../src/io/anki-file.js";

const folder = mkdtempSync(join(tmpdir(), "anki-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sqlite = await initSqlJs();

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A collection in which some SQL was run. */
function collection(sql: string): Uint8Array {
  const database = new sqlite.Database();
  database.run(sql);
  return database.export();
}

async function read(bytes: Uint8Array) {
  const file = join(folder, "given");
  writeFileSync(file, bytes);
  return readAnkiFile(file);
}

async function complaint(bytes: Uint8Array): Promise<string> {
  const found = await read(bytes);
  if (found.ok) throw new Error("it was read");
  const { message, hint } = found.diagnostics[0]!;
  return `${message} ${hint}`;
}

const NOTES = "create table notes (id integer primary key, guid text, tags text, flds text);";
const packed = (database: Uint8Array, name = "collection.anki2") => zipSync({ [name]: database, media: bytesOf("{}") });

test("reads the notes of a package, in the order of their ids", async () => {
  const rows = `${NOTES} insert into notes values (2, 'b', ' x  y ', 'q' || char(31) || 'a'), (1, 'a', '', '');`;
  expect(await read(packed(collection(rows)))).toMatchObject({
    value: [
      { guid: "a", fields: [""], tags: [] },
      { guid: "b", fields: ["q", "a"], tags: ["x", "y"] },
    ],
  });
});

/** `q_format = 1; a_format = 2;`, as protobuf writes them. */
const templates = (front: string, back: string): string =>
  [front, back]
    .map(
      (text, i) =>
        `${i === 0 ? "0a" : "12"}${text.length.toString(16).padStart(2, "0")}${Buffer.from(text).toString("hex")}`,
    )
    .join("");

test("takes a note type by its first card, wherever that stands and whatever its others ask", async () => {
  const tables = `create table notes (id integer primary key, guid text, mid integer, tags text, flds text);
    create table fields (ntid integer, ord integer, name text, config blob, primary key (ntid, ord)) without rowid;
    create table templates (ntid integer, ord integer, name text, mtime_secs integer, usn integer, config blob, primary key (ntid, ord)) without rowid;
    insert into fields values (7, 0, 'A', ''), (7, 1, 'B', ''), (7, 2, 'C', ''), (8, 0, 'C', ''), (8, 1, 'A', '');
    insert into templates values (7, 1, 'y', 0, 0, x'${templates("{{A}}", "{{B}}")}'), (7, 0, 'x', 0, 0, x'${templates("{{C}}", "{{A}}")}');
    insert into templates values (8, 0, 'x', 0, 0, x'${templates("{{C}}", "{{A}}")}'), (8, 1, 'y', 0, 0, x'${templates("{{A}}", "{{C}}")}');
    insert into notes values (1, 'a', 7, '', 'a'), (2, 'b', 8, '', 'b'), (3, 'c', 9, '', 'c');`;
  const found = await read(packed(collection(tables)));
  expect(found.ok && found.value.map(({ guid, type }) => [guid, type])).toEqual([
    ["a", { asked: [2], answered: [0] }],
    ["b", { asked: [0], answered: [1] }],
    ["c", undefined],
  ]);
});

test("takes the newest collection of a package, whatever the others say", async () => {
  const [old, young] = ["old", "young"].map((guid) =>
    collection(`${NOTES} insert into notes values (1, '${guid}', '', 'q')`),
  ) as [Uint8Array, Uint8Array];
  const both = zipSync({ "collection.anki2": old, "collection.anki21": young });
  expect(await read(both)).toMatchObject({ value: [{ guid: "young" }] });
});

test("says what is wrong with a file that holds no notes", async () => {
  const good = packed(collection(NOTES));
  expect(await complaint(good.subarray(0, good.length / 2))).toContain("The package is damaged.");
  expect(await complaint(zipSync({ "a.txt": bytesOf("a") }))).toContain("a zip file, but no package of Anki");
  expect(await complaint(packed(bytesOf("SQLite format 3\0rubbish")))).toContain("Its database is damaged.");
  expect(await complaint(packed(collection("create table other (id)")))).toContain("Its database has no notes.");
  expect(await complaint(new Uint8Array([1, 0, 2]))).toContain("neither text nor a package");
  expect(await complaint(new Uint8Array([0xe9, 0x20]))).toContain("not UTF-8 text");
  expect(await readAnkiFile(folder)).toMatchObject({ diagnostics: [{ message: expect.stringContaining("a folder") }] });
  expect(await readAnkiFile(join(folder, "none"))).toMatchObject({
    diagnostics: [{ message: "There is no such file." }],
  });
});

test("a view that would run for ever is not run", async () => {
  const endless = `create view notes as
    with recursive n(i) as (select 1 union all select i + 1 from n) select i as id, '' as guid, '' as tags, '' as flds from n`;
  expect(await complaint(packed(collection(endless)))).toContain("Its database has no notes.");
});

test("a bomb is refused before it is unpacked", async () => {
  const bomb = packed(new Uint8Array(1000));
  const view = new DataView(bomb.buffer);
  // The directory of the archive is believed: it says how much there would be.
  for (let at = 0; at + 46 < bomb.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  expect(await complaint(bomb)).toContain("unpacks to more than 128 MB");
});

test("a bomb of the newest layout is refused while it is unpacked", async () => {
  // One Zstandard frame of 5,000 blocks that each repeat a byte 131,072 times (RFC 8878, section 3.1.1.2).
  const blocks = 5000;
  const frame = new Uint8Array(6 + blocks * 4);
  frame.set([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);
  for (let i = 0; i < blocks; i += 1) {
    const header = (131_072 << 3) | (1 << 1) | (i === blocks - 1 ? 1 : 0);
    frame.set([header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff, 0], 6 + i * 4);
  }
  expect(await complaint(packed(frame, "collection.anki21b"))).toContain("unpacks to more than 128 MB");
  expect(await complaint(packed(frame.subarray(0, 40), "collection.anki21b"))).toContain("damaged");
});

/** A Zstandard frame of empty blocks that asks for a window of a size (RFC 8878, section 3.1.1.1.2). */
function emptyFrame(exponent: number, blocks: number): Uint8Array {
  const frame = new Uint8Array(6 + blocks * 3);
  frame.set([0x28, 0xb5, 0x2f, 0xfd, 0x00, exponent << 3]);
  frame[frame.length - 3] = 1;
  return frame;
}

test.each([
  ["a window of a gigabyte", emptyFrame(20, 1)],
  ["a whole of two gigabytes", Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0x94, 0x35, 0x77, 1, 0, 0])],
  ["a window that is moved for ever", emptyFrame(13, 5000)],
  ["one behind another frame", Buffer.concat([emptyFrame(0, 1), emptyFrame(20, 1)])],
])("a frame that asks for memory or time is refused before it is unpacked: %s", async (_, frame) => {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  expect(await complaint(packed(frame, "collection.anki21b"))).toContain("asks for too much memory");
  expect(performance.now() - started).toBeLessThan(2000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
});

test("what asks for far more memory than it has is refused", async () => {
  expect(await complaint(packed(new Uint8Array(17 * 1024 * 1024)))).toContain("more than 50 times its size");
});

test("a package with two collections of one name is refused", async () => {
  const two = zipSync({ "collection.anki2": collection(NOTES), "collection.ankiX": collection(NOTES) }, { level: 0 });
  const same = Buffer.from(two).toString("latin1").replaceAll("ankiX", "anki2");
  expect(await complaint(Buffer.from(same, "latin1"))).toContain("holds collection.anki2 twice");
});

test.each([
  "create table notes (id integer primary key, guid text, tags text, flds text generated always as (hex(zeroblob(400000000))) virtual)",
  "create table notes (id integer primary key, guid text, tags text, flds text as (guid) stored)",
  "create table notes (id integer primary key, guid text, tags text)",
])("a table of notes that Anki does not make is refused: %s", async (sql) => {
  const rows = "; insert into notes (id, guid, tags) values (1, 'a', '')";
  expect(await complaint(packed(collection(sql + rows)))).toContain("not as Anki makes it");
});

test.each([
  ["deck.apkg", "<!DOCTYPE html>\n<html>", "named .apkg, but is not a package: it is a web page"],
  [
    "deck.colpkg",
    "version https://git-lfs.github.com/spec/v1\noid",
    "named .colpkg, but is not a package: it is a Git LFS",
  ],
  ["deck.apkg", "a\tb", "named .apkg, but is not a package."],
  ["deck.txt", "\uFEFF  <html lang=en>", "It is a web page."],
])("%s that holds %j is refused by its content", async (name, text, message) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  expect(await readAnkiFile(file)).toMatchObject({ diagnostics: [{ message: expect.stringContaining(message) }] });
});

test("cards in plain text are no notes", async () => {
  const cards = '#separator:tab\n#html:true\n"<div class=""sheet"">\nQ</div>"\t"<div class=""sheet"">\nA</div>"\n';
  expect(await complaint(bytesOf(cards))).toContain("cards as they are shown, not notes");
});

test("an unclosed quotation mark is named by its line", async () => {
  const found = await read(bytesOf('a\tb\nc\t"d\n'));
  expect(found).toMatchObject({ diagnostics: [{ place: { line: 2 }, message: expect.stringContaining("line 2") }] });
});

test("a deck without notes is said to have none", async () => {
  expect(await complaint(packed(collection(NOTES)))).toContain("It holds no notes.");
  expect(await complaint(bytesOf("#separator:tab\n"))).toContain("It holds no notes.");
});
