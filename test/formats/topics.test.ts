import { describe, expect, test } from "vitest";
import { type TaxonomyName, taxonomies } from "#generated/topics.js";
import { report } from "../../src/formats/report.js";
import type { Item } from "../../src/model/bank.js";
import { templateKit } from "../../src/io/templates.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { languages } from "../lists.js";
import { kit } from "./kit.js";

await report.load?.();

const about = (id: string, topics: readonly string[], asOf: string | null): Item =>
  choice(id, undefined, { topics, asOf });
const ITEMS = [
  about("a", ["economy/banking"], "2026-01-09"),
  about("b", ["history/modern", "history/ancient"], "2026-02-01"),
  about("c", ["economy", "ports"], "2026-02-28"),
  about("d", ["ports"], null),
];

function filesOf(items: readonly Item[], taxonomy: TaxonomyName | null, language = "en") {
  const bank = { ...bankOf(items), taxonomy };
  const render = report.renderer({ ...(language === "en" ? kit : templateKit(null, language)) });
  for (const paper of papersOf(bank, "s")) render.whole!.add(paper);
  return Object.fromEntries(render.whole!.end().map(({ path, content }) => [path, String(content)]));
}

/** Rows of the table that begins with a title, without what is drawn. */
function rowsOf(text: string, title: string): string[][] {
  const table = text.slice(text.indexOf(title)).split("\n\n")[1]!;
  return table.split("\n").map((line) => line.replace(/ *[#|]+.*$/, "").split(/ {2,}/));
}

describe("a report on banks that name a list of topics", () => {
  test("counts questions by topic and month, gaps and strangers too", () => {
    const rows = rowsOf(filesOf(ITEMS, "exam-syllabus")["report.txt"]!, "Topics by month: exam-syllabus");
    expect(rows).toEqual([
      ["Topic", "Questions", "January 2026", "February 2026", "Undated"],
      ["Economy", "2", "1", "1", "–"],
      ["Environment and ecology", "–", "–", "–", "–"],
      ["Polity and governance", "–", "–", "–", "–"],
      ["Science and technology", "–", "–", "–", "–"],
      ["Geography", "–", "–", "–", "–"],
      ["Current affairs", "–", "–", "–", "–"],
      ["History", "1", "–", "1", "–"],
      ["Ancient history", "1", "–", "1", "–"],
      ["Medieval history", "–", "–", "–", "–"],
      ["Modern history", "1", "–", "1", "–"],
      ["Art and culture", "–", "–", "–", "–"],
      ["Not in this list", "1", "–", "–", "1"],
    ]);
  });

  test("has the counts in its JSON", () => {
    const { report: found } = JSON.parse(filesOf(ITEMS, "exam-syllabus")["report.json"]!);
    expect(found.coverage[0]).toMatchObject({ taxonomy: "exam-syllabus", months: ["2026-01", "2026-02", null] });
    expect(found.coverage[0].topics.at(-1)).toEqual({ topic: null, items: [0, 0, 1] });
  });

  test.each(languages)("says topics and months in %s", (language) => {
    const text = filesOf(ITEMS, "exam-syllabus", language)["report.txt"]!;
    for (const { names } of Object.values(taxonomies["exam-syllabus"])) expect(text).toContain(names[language]);
    expect(text).toContain(`${templateKit(null, language).t("month_1")} `);
    expect(text).toContain(`${taxonomies["exam-syllabus"]["economy"]!.names[language]} › banking`);
  });

  test("of many months there are years, and of many years the earliest are one", () => {
    const items = Array.from({ length: 15 }, (_, i) => about(`q${i}`, ["economy"], `${2000 + i}-05-01`));
    const [head, economy] = rowsOf(filesOf(items, "monthly")["report.txt"]!, "Topics by month: monthly").filter(
      ([first]) => first === "Topic" || first === "Economy",
    );
    expect(head).toEqual(["Topic", "Questions", "≤ 2003", ...Array.from({ length: 11 }, (_, i) => `${2004 + i}`)]);
    expect(economy).toEqual(["Economy", "15", "4", ...Array<string>(11).fill("1")]);
  });

  test("others have no such table, and call topics what they call them", () => {
    const { "report.txt": text, "report.json": json } = filesOf(ITEMS, null);
    expect(text).not.toContain("Topics by month");
    expect(text).toMatch(/^economy\/banking /m);
    expect(json).not.toContain("coverage");
  });
});
