import { strToU8, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { opened } from "../../src/exchange/incoming.js";
import { ankiPictures } from "../../src/anki/pictures.js";
import { atOnce } from "../../src/anki/pause.js";
import { ankiReader } from "../../src/anki/reader.js";
import { loadMarkdown } from "../../src/text/inline.js";

beforeAll(loadMarkdown);
const reader = ankiReader(atOnce);

function incoming(name: string, bytes: Uint8Array) {
  const open = opened(name, bytes, null);
  if (!open.ok) throw new Error(open.message);
  return open.file;
}

test("the headers of a text tell that it is of Anki, and nothing else does", () => {
  const text = (content: string) => reader.recognises(incoming("a", strToU8(content)));
  expect([text("#separator:tab\na\tb"), text("# mine\n#html:true\na"), text("a\tb"), text("# a\n#b\n")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("so does the collection in a package, and a broken one does not", () => {
  const zip = zipSync({ "collection.anki2": strToU8("x"), media: strToU8("{}") });
  expect(reader.recognises(incoming("a", zip))).toBe(true);
  expect(reader.recognises(incoming("a.apkg", zipSync({ "a.txt": strToU8("x") })))).toBe(false);
  expect(reader.recognises(incoming("a.apkg", zip.subarray(0, 40)))).toBe(false);
});

test("a package that is damaged is refused, and never thrown", async () => {
  const zip = zipSync({ "collection.anki2": strToU8("no database"), media: strToU8("{}") });
  expect(await reader.read(incoming("a.apkg", zip))).toMatchObject({
    ok: false,
    diagnostics: [{ code: "import/unreadable" }],
  });
});

test("pictures are found by their names in JSON, and only those that are wanted", async () => {
  const media = JSON.stringify({ 0: "a.png", 1: "b.png", 2: "gone.png", __proto__: "x" });
  const zip = zipSync({
    "collection.anki2": strToU8(""),
    media: strToU8(media),
    0: Uint8Array.of(1),
    1: Uint8Array.of(2),
  });
  const found = await ankiPictures(zip, new Set(["b.png", "gone.png"]), atOnce);
  expect([...found].map(([name, bytes]) => [name, ...bytes])).toEqual([["b.png", 2]]);
  const broken = zipSync({ "collection.anki2": strToU8(""), media: strToU8("{"), 0: Uint8Array.of(1) });
  expect((await ankiPictures(broken, new Set(["a.png"]), atOnce)).size).toBe(0);
});

test("one that unpacks to more than a page needs is left where it is", async () => {
  const zip = zipSync({ media: strToU8('{"0":"a.png"}'), 0: new Uint8Array(3 * 1024 * 1024) });
  expect((await ankiPictures(zip, new Set(["a.png"]), atOnce)).size).toBe(0);
});
