import { expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import type { Format } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import { loadPlan } from "../../src/io/load.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank } from "../../src/model/bank.js";
import { hostileBank, payloads } from "../hostile.js";
import { bankFile, deckOf, papersOf } from "../sample.js";
import { kit } from "./kit.js";

const plan = await loadPlan(new URL("../fixtures/rich.yaml", import.meta.url).pathname);
if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
const rich = plan.value.banks[0]!;

const made = (format: Format, bank: Bank, today: string | null = null) =>
  [
    ...(format.from === "paper"
      ? format.renderer(kit)(papersOf(bank, "s", { today })[0]!)
      : format.render(deckOf(bank, { today }), kit, DECK_OPTIONS)),
  ].map(({ path, content }) => ({ path, text: Buffer.from(bytesOf(content)).toString("utf8") }));
const named = (name: string) => formats.find((format) => format.name === name)!;
const page = (name: string, today: string | null = null) => made(named(name), rich, today)[0]!.text;

test("a passage stands once, before the questions about it, on every page", () => {
  for (const { name, from, audience } of formats) {
    if (from !== "paper" || audience !== "student") continue;
    expect(page(name).match(/class="passage"/g)).toHaveLength(1);
    expect(page(name)).toMatch(/about this text[\s\S]*closed for <em>eleven<\/em> weeks[\s\S]*For how many weeks/);
  }
});

test("Markdown is marked up, links in explanations alone", () => {
  expect(page("practice")).toContain("the <code>K-7</code> crane");
  expect(page("practice")).toContain(
    '<a href="https://example.org/pier?a=1&amp;b=2" rel="noreferrer">the harbour&#39;s page</a>',
  );
  expect(page("exam")).not.toContain('<a href="https');
});

test("a picture is in the page itself, described, with its maker", () => {
  expect(page("exam")).toMatch(/<img src="data:image\/png;base64,iVBOR[^"]+" alt="A dark block on posts/);
  expect(page("exam")).toContain("Picture: Broadsheet, CC0-1.0");
});

test("an item in another language says so, with its direction", () =>
  expect(page("exam")).toMatch(
    /<fieldset class="question" id="q\d" data-type="choice" data-points="1" lang="ar" dir="rtl">/,
  ));

test("options with an order of their own keep it", () =>
  expect(page("exam").match(/<bdi>(?:2019|2023|2025|None of these)/g)).toEqual(
    ["2019", "2023", "2025", "None of these"].map((text) => `<bdi>${text}`),
  ));

test("what is past its review says so, on the page and on its card", () => {
  expect(page("practice", "2026-06-01")).not.toContain("data-expired>");
  expect(page("practice", "2026-06-02")).toContain("data-expired>");
  const cards = (today: string) => made(named("anki-csv"), rich, today)[0]!.text;
  expect(cards("2026-06-01")).not.toContain("state::expired");
  expect(cards("2026-06-02")).toMatch(/Perhaps out of date[^\n]*state::expired/);
});

test("a card may be worded otherwise, turned round, and shows the picture by name", () => {
  const [csv, picture] = made(named("anki-csv"), rich);
  const rows = csv!.text.split("\n").filter((row) => row.includes("stands on posts"));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(
    /^"What stands on posts[^"]*<br><br><img src=""(broadsheet-[0-9a-f]{20}\.png)"" alt=""A dark block/,
  );
  expect(rows[1]).toMatch(/^"<b>a pier<\/b>/);
  expect(new Set(rows.map((row) => row.split(",").at(-1))).size).toBe(2);
  expect(picture!.path).toBe(`rich.anki-media/${/broadsheet-[0-9a-f]{20}\.png/.exec(rows[0]!)![0]}`);
  expect(csv!.text).toContain("state::superseded");
});

test("a quote that the licence keeps stays out of what is built", () => {
  const closed = { ...rich, sources: rich.sources.map((source) => ({ ...source, licence: "all-rights-reserved" })) };
  const paper = (bank: Bank) => made(named("json"), bank)[0]!.text;
  expect(paper(rich)).toContain('"quote": "eleven weeks"');
  expect(paper(closed)).not.toContain("eleven weeks");
});

test.each(payloads)("H06 hostile text in every field stays text: %s", (payload) => {
  const bank = hostileBank([payload]);
  for (const format of formats.filter(({ name }) => name !== "json")) {
    for (const { path, text: whole } of made(format, bank, "2026-03-01")) {
      // In a deck's file the first lines are its headers, and a quotation mark in a cell is two.
      const output = path.includes(".anki-") ? whole.replace(/^#.*$/gm, "").replaceAll('""', '"') : whole;
      if (!path.endsWith(".html") && !path.includes(".anki-")) continue;
      const body = output.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>(?=\s*<\/body>)/g, "");
      // What stands in quotation marks is an attribute's value, and can't hold a quotation mark.
      const tags = body.match(/<[a-z!][^>]*>/gi) ?? [];
      for (const tag of tags) {
        expect(tag.replace(/"[^"]*"/g, ""), path).not.toMatch(/\bon\w+=|javascript:|src=x|\/\/e\.org/i);
        expect(tag, path).not.toMatch(/^<(?:script|svg|style|b )|href="(?!https?:|#)/i);
      }
      expect(output, path).not.toMatch(/<!--<style>/);
      const live = path.includes(".anki-basic") ? output.match(/\{\{c1|\[sound:|\\\(/g) : null;
      expect(live, path).toBeNull();
    }
  }
});

test("emphasis may begin before a gap and end behind it, on pages too", () => {
  const item = bankFile("fixtures/all-types.yaml").items.find(({ type }) => type === "cloze")!;
  const gap = { gap: 1, answer: "nine", hint: null };
  const segments = ["It was **open & free for ", gap, " days** and ", { ...gap, gap: 3 }];
  const page = made(named("exam"), { ...rich, items: [{ ...item, group: null, segments } as never] })[0]!.text;
  expect(page).toMatch(/It was <strong>open &amp; free for <input[^>]*> days<\/strong> and <input[^>]*><\/p>/);
  expect(page.match(/aria-label="Gap \d/g)).toEqual(['aria-label="Gap 1', 'aria-label="Gap 2']);
});
