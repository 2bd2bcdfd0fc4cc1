import { zipSync } from "fflate";
import initSqlJs from "sql.js";

/** A picture of one point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A package in Anki's old layout with a note for each question, and one that shows a picture. */
export async function ankiCollection(
  questions: readonly (readonly [front: string, back: string])[],
): Promise<Uint8Array> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database();
  const type = {
    flds: [{ name: "Front" }, { name: "Back" }],
    tmpls: [{ qfmt: "{{Front}}", afmt: "{{FrontSide}}<hr>{{Back}}" }],
  };
  database.run(`create table col (id integer primary key, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
    create table notes (id integer primary key, guid text, mid integer, mod, usn, tags text, flds text, sfld, csum, flags, data);`);
  database.run("insert into col values (1, 0, 0, 0, 11, 0, 0, 0, '{}', ?, '{}', '{}', '{}')", [
    JSON.stringify({ 7: type }),
  ]);
  database.run("begin");
  const insert = database.prepare("insert into notes values (?, ?, 7, 0, 0, '', ?, '', 0, 0, '')");
  for (const [at, texts] of questions.entries()) insert.run([at + 1, `note${at}`, texts.join("\u001F")]);
  insert.free();
  database.run("commit");
  const media = new TextEncoder().encode('{"0":"harbour.png"}');
  return zipSync({ "collection.anki2": database.export(), media, 0: PNG }, { level: 1 });
}
