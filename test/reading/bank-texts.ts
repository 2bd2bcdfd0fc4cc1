import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { type SourceText, parseSource } from "../../src/reading/source.js";

const root = new URL("../../", import.meta.url).pathname;

/** Every file of the repository that holds a list of items, and can be read. */
export const banksOfRepository = ["questions", "test/fixtures", "test/golden"]
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, withFileTypes: true }).map(
      (entry) => `${entry.parentPath}/${entry.name}`,
    ),
  )
  .filter((file) => /\.(?:ya?ml|json)$/.test(file))
  .flatMap((file) => {
    const read = parseSource(file, readFileSync(file, "utf8"));
    const { items } = ((read.ok ? read.value.value : null) ?? {}) as { items?: unknown };
    return read.ok && Array.isArray(items) && items.length > 0 ? [[file.slice(root.length), read.value] as const] : [];
  });

/** Whether each item stands on lines of its own; other lists are left to a person. */
export const isInLines = ({ text }: SourceText): boolean => !/^\s*\{|^items: *[[*&]/m.test(text);

/** Texts that YAML takes for something else, unless they are quoted. */
export const word = fc.constantFrom(
  "Northwick",
  "a: b",
  "# no",
  "7.50",
  "",
  "two\nlines\n",
  "“so”",
  "- x",
  "yes",
  "2026-01-01",
);
const fields = fc.record({ stem: word, key: word, distractors: fc.array(word, { maxLength: 3 }) });
const item = fields.chain(({ stem, key, distractors }) =>
  fc
    .record({
      note: fc.constantFrom("", "# about the next\n", "# one\n# two\n", "# apart\n\n"),
      inner: fc.constantFrom("", "  # within\n", "  # within\n\n"),
      gap: fc.constantFrom("", "\n", "\n\n"),
      style: fc.constantFrom("json", "block", "literal", "keep", "flow"),
    })
    .map(({ note, inner, gap, style }) => {
      const text = JSON.stringify;
      const lines = {
        json: `- stem: ${text(stem)}\n  key: ${text(key)} # why\n${inner}  distractors: ${text(distractors)}\n`,
        block: `- key: ${text(key)}\n  distractors:\n${distractors.map((one) => `    - ${text(one)}\n`).join("") || "    []\n"}${inner}`,
        literal: `- stem: |\n    Some\n\n    # lines\n  key: ${text(key)}\n${inner}`,
        keep: `- key: 1\n  stem: |+\n    Some\n\n\n`,
        flow: `- { stem: ${text(stem)},\n    key: ${text(key)}\n    }\n${inner}`,
      }[style];
      return `${note}${lines}${gap}`;
    }),
);
/** Banks as people lay them out: notes, empty lines, every style, another indentation, no last line end. */
export const bankTexts = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    indent: fc.constantFrom(0, 2, 4),
    tail: fc.constantFrom("", "defaults: { points: 2 }\n", "# the end\n", "\n\n# the end\ntitle: x\n"),
    isCut: fc.boolean(),
  })
  .map(({ items, indent, tail, isCut }) => {
    const lines = items.join("").split("\n");
    const list = lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line)).join("\n");
    const text = `bank: a\nitems: # all of them\n${list}${tail}`;
    return isCut ? text.replace(/\n+$/, "") : text;
  });
