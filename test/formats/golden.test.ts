import { bytesOf } from "../../src/formats/content.js";
import type { Artefact } from "../../src/model/artefact.js";
import { readdirSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { formats } from "../../src/formats/index.js";
import { bankFile, deckOf, papersOf } from "../sample.js";
import { textOfDocx } from "./docx-text.js";
import { kit } from "./kit.js";
import { dump, opened } from "./package.js";

const bank = bankFile("fixtures/all-types.yaml");
const [paper] = papersOf(bank, "golden", { forms: ["B"] });
const forms = papersOf(bank, "golden", { forms: ["A", "B"] });
const folder = new URL("../golden/", import.meta.url).pathname;

/** Of a paper format, what it makes of one paper, and of two forms together. */
function artefactsOf(format: (typeof formats)[number]): Artefact[] {
  if (format.from === "deck") return [...format.render(deckOf(bank), kit, DECK_OPTIONS)];
  const render = format.renderer(kit);
  for (const form of forms) render.whole?.add(form);
  return [...render(paper!), ...(render.whole?.end() ?? [])];
}

/** Of a package, what is in it. */
const goldenName = (path: string): string => (/\.(?:apkg|mochi|docx|zip|xlsx)$/.test(path) ? `${path}.txt` : path);

function readable(path: string, bytes: Uint8Array): string {
  if (path.endsWith(".apkg")) return dump(opened(bytes));
  if (path.endsWith(".docx")) return textOfDocx(bytes);
  if (/\.(?:zip|xlsx)$/.test(path)) return parts(bytes);
  if (!path.endsWith(".mochi")) return Buffer.from(bytes).toString("utf8");
  const text = (file: Uint8Array) => JSON.stringify(JSON.parse(Buffer.from(file).toString("utf8")), null, 2);
  return Object.entries(unzipSync(bytes))
    .map(([name, file]) => `${name}\n${text(file)}\n`)
    .join("");
}

/** Of an archive of texts, each of them; of a picture its size. */
const parts = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(
      ([name, file]) =>
        `==== ${name}\n${name.endsWith(".xml") ? Buffer.from(file).toString("utf8") : `${file.length} bytes\n`}`,
    )
    .join("");

test.each(formats.map((format) => [format.name, format] as const))("%s", async (name, format) => {
  for (const { path, content } of artefactsOf(format)) {
    const text = readable(path, bytesOf(content));
    // Style and script have their own review; here they would hide what changed.
    const shown = text
      .replace(/(<style>)[\s\S]*?(<\/style>)/, "$1…$2")
      .replace(/(<script>)[\s\S]*?(<\/script>)/, "$1…$2")
      .replaceAll(/sha256-[\w+/=]+/g, "sha256-…");
    await expect(shown).toMatchFileSnapshot(`${folder}${name}/${goldenName(path)}`);
  }
});

test("no golden file is left over", () => {
  const expected = formats.flatMap((format) =>
    artefactsOf(format).map(({ path }) => `${format.name}/${goldenName(path)}`),
  );
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    // What a browser makes of the pages and of the desk is the clients' business.
    .filter((entry) => entry.isFile() && ![`${folder}aria`, `${folder}desk`].includes(entry.parentPath))
    .map(({ name, parentPath }) => `${parentPath.slice(folder.length)}/${name}`);
  // A new one is written after the last test: it is not missed here, but by the format's own.
  expect(found.filter((file) => !expected.includes(file))).toEqual([]);
});
