import { load } from "js-yaml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnkiText } from "../../src/corrections/anki-text.js";
import { draftBank } from "../../src/corrections/drafts.js";

/** Pieces of fields, each with words that stand nowhere else; `#` is the number of the piece. */
const PIECES = [
  "word#x",
  "<b>word#x</b>",
  "<div>word#x</div>",
  "a {{c1::word#x::word#hintx}} b",
  "{{c2::a <i>word#x</i> b}}",
  '<img src="word#x.png" alt="word#altx">',
  "[sound:word#x.mp3]",
  '<a href="https://example.org/word#x">word#linkx</a>',
  '<a href="file:word#x">word#linkx</a>',
  '<abbr title="word#titlex">word#x</abbr>',
  "<table><tr><td>word#x</td><td>word#cellx</td></tr></table>",
  "<ruby>word#x<rt>word#readx</rt></ruby>",
  "\\(word#x^2\\)",
  "<!-- word#x -->",
  "<style>p {}</style>",
  "<unknown word#x>",
  "word#x &#xD800; &#127; &#xFFFE; \u007F \uFFFE \u2028",
  "“word#x”, \"word#quotedx\", 'word#'",
  "# word#x: [a, b] {c} *d* - e",
  "",
  " ",
] as const;
const TAGS = [
  "plain-tag",
  "Upper::Lower_case",
  "C++",
  "C#",
  "2026-news",
  "北京-city",
  "Größe",
  "naïve",
  "source::wordsource",
  "source::\u007F",
  "difficulty::hard",
  "difficulty::easy",
  "difficulty::odd",
  "topic::Word::C++",
  "topic::arms",
  "state::",
  "::",
] as const;

const anyNotes = fc.array(
  fc.record({
    fields: fc.array(fc.array(fc.nat(PIECES.length - 1), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    tags: fc.subarray([...TAGS]),
  }),
  { minLength: 1, maxLength: 4 },
);
const anyFile = fc.record({
  notes: anyNotes,
  separator: fc.constantFrom(["tab", "\t"], ["semicolon", ";"], ["comma", ","]),
  html: fc.boolean(),
  guid: fc.boolean(),
  bom: fc.constantFrom("", "\uFEFF"),
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** What is the same in a tag, however a bank's letters part it. */
const lettersOf = (tag: string): string => tag.toLowerCase().replace(/[\s:_./-]+/g, "");

test("every word and tag of notes that are exported as text is in the drafts of them, or in a remark beside them", () => {
  fc.assert(
    fc.property(anyFile, ({ notes, separator: [name, sign], html, guid, bom }) => {
      let number = 0;
      const written = notes.map(({ fields, tags }) => ({
        tags,
        fields: fields.map((pieces) =>
          pieces.map((one) => PIECES[one]!.replaceAll("#", String((number += 1)))).join(" "),
        ),
      }));
      const width = Math.max(...written.map(({ fields }) => fields.length));
      const rows = written.map(({ fields, tags }, i) => [
        ...(guid ? [`guid${i}`] : []),
        tags.join(" "),
        ...Array.from({ length: width }, (_, at) => fields[at] ?? ""),
      ]);
      const heads = [
        `#separator:${name}`,
        `#html:${html}`,
        ...(guid ? ["#guid column:1"] : []),
        `#tags column:${guid ? 2 : 1}`,
      ];
      const text = `${bom}${[...heads, ...rows.map((row) => row.map(quoted).join(sign))].join("\n")}\n`;
      const read = readAnkiText(text);
      expect(read).toHaveLength(notes.length);
      const { yaml, items, left } = draftBank("drafts", "notes\u007F.txt", read);
      expect(items + left).toBe(notes.length);
      const bank = load(yaml) as { items: readonly Record<string, unknown>[] | null };
      expect(bank.items ?? []).toHaveLength(items);

      // Each note has a block of its own: its item with the remarks below it, or why it is left out.
      const blocks = yaml.split(/^(?=  - id: |# left out)/m).slice(1);
      const byWord = (fields: readonly string[]) => {
        const [word] = fields.join().match(/word\d+[a-z]*/g) ?? [];
        return blocks.filter((block) => word === undefined || block.includes(word));
      };
      for (const { fields, tags } of written) {
        const said = byWord(fields).join("");
        const words = fields.join(" ").match(/word\d+[a-z]*/g) ?? [];
        expect(words.filter((word) => !said.includes(word))).toEqual([]);
        expect(said.includes("<style>") || !fields.join().includes("<style>")).toBe(true);
        const kept = [...said.matchAll(/^    (?:tags|topics|difficulty): (.*)$/gm)]
          .map(([, list]) => lettersOf(list!))
          .join();
        const isKept = (tag: string): boolean =>
          said.includes(
            JSON.stringify(tag)
              .slice(1, -1)
              .replace("\u007F", String.raw`\u007f`),
          ) || kept.includes(lettersOf(tag.replace(/^(?:topic|tag|difficulty)::/, "")));
        expect(tags.filter((tag) => !isKept(tag))).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 14 },
  );
});
