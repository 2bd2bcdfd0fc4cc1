import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { itemTypes, languages } from "../lists.js";
import { replay } from "./transcript.js";

const folder = new URL("./", import.meta.url).pathname;
const readme = new URL("../../README.md", import.meta.url).pathname;

describe("each page of transcripts prints what it says", () => {
  test.each(readdirSync(folder).filter((file) => file.endsWith(".md")))("%s", async (file) => {
    await expect(await replay(readFileSync(folder + file, "utf8"))).toMatchFileSnapshot(folder + file);
  });
});

describe("each guide shows commands that work, with what they print", () => {
  const docs = new URL("../../docs/", import.meta.url).pathname;
  test.each(["assistants.md", "blueprints.md", "drafts.md", "export.md", "large-exams.md", "themes.md"])(
    "%s",
    async (file) => expect(await replay(readFileSync(docs + file, "utf8"))).toMatchFileSnapshot(docs + file),
  );
});

describe("the README", () => {
  const text = readFileSync(readme, "utf8");

  test("shows commands that work, with what they print", async () =>
    expect(await replay(text)).toMatchFileSnapshot(readme));

  test("opens with the two commands", () =>
    expect(text.slice(0, 1500)).toMatch(/```sh\nnpm start\b[^\n]*\nnpm test\b/));

  test("lists every type of item, and no other", () => {
    const table = text.slice(text.indexOf("| type "), text.indexOf("Items may also share"));
    expect([...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, type]) => type)).toEqual(itemTypes);
  });

  test("names every language, and no other", () => {
    const names = new Intl.DisplayNames("en", { type: "language" });
    const [last, ...others] = languages
      .map((tag) => names.of(tag)!)
      .toSorted()
      .toReversed();
    expect(text.replace(/\s+/g, " ")).toContain(`if that is ${others.toReversed().join(", ")} or ${last}, and in`);
  });

  test("lists every format, and no other", () => {
    const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` +\| (student|teacher) +\| (.+?) +\|$/gm)].map(
      ([, name, audience, summary]) => ({ name, audience, summary }),
    );
    expect(rows).toEqual(formats.map(({ name, audience, summary }) => ({ name, audience, summary })));
  });
});
