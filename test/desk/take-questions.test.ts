import { png } from "../pictures.js";
import { describe, expect, test } from "vitest";
import { takeQuestions } from "../../src/desk/engine/import.js";
import { look } from "../../src/desk/engine/look.js";
import { docx } from "../word-file.js";
import { ourBank as bank } from "./our-bank.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const GIFT = "::one::Which port?{=Northwick ~Easthaven ~Southmere}\n\n::two::Match{=a -> b}\n";

describe("questions of another tool", () => {
  const there = { bank: "", file: "ours.yaml", pictures: {}, title: "" };
  const taken = async (text: string, into = there, name = "old.gift") => {
    const result = await takeQuestions(into, name, bytes(text));
    if (result === null || !result.ok) throw new Error(result?.diagnostics[0]!.message ?? "no questions");
    return result.value;
  };

  test("make a bank that is called after the file, and what is left out is said with its place", async () => {
    const { bank: made, title, added, known, notes } = await taken(GIFT);
    expect({ title, added, known }).toEqual({ title: "old", added: 1, known: 0 });
    expect(notes).toEqual([expect.stringMatching(/^question 2 \(line 3\), "two": .+/)]);
    expect(look("ours.yaml", made)).toMatchObject({ title: "old", questions: [{ id: "one", type: "choice" }] });
    expect((await taken(GIFT, { ...there, title: "Week 1" })).title).toBe("Week 1");
  });

  test("go into the bank that is there, once", async () => {
    const into = { ...there, bank };
    const { bank: made, added } = await taken(GIFT, into);
    expect(added).toBe(1);
    expect(made.startsWith(bank)).toBe(true);
    expect(await taken(GIFT, { ...there, bank: made })).toMatchObject({ bank: made, added: 0, known: 1 });
  });

  test("may all be left out: the bank stays as it is, and why is said", async () => {
    const { bank: made, added, notes } = await taken("::two::Match{=a -> b}\n", { ...there, bank });
    expect({ made, added, notes: notes.length }).toEqual({ made: bank, added: 0, notes: 1 });
  });

  test.each([
    ["old.gift", "", "old", "old"],
    ["old.year.gift", "", "old.year", "old-year"],
    ["old.gift", "Week 1", "Week 1", "week-1"],
    ["!.gift", "", "!", "questions"],
  ])("of %s on a desk called %j make a bank called %s, with the id %s", async (name, title, called, id) => {
    const made = await taken(GIFT, { ...there, title }, name);
    expect(made.title).toBe(called);
    expect(made.bank).toMatch(new RegExp(`^bank: "?${id}"?$`, "m"));
  });

  test("of a file that is none of them, though its form is known, are not taken", async () => {
    const result = await takeQuestions(there, "old.gift", bytes("// Nothing yet.\n$CATEGORY: harbour\n"));
    expect(result).toMatchObject({ ok: false, diagnostics: [{ message: "There is no question in it." }] });
  });

  test("go into no bank that can't be read", async () =>
    expect(await takeQuestions({ ...there, bank: 'bank: "a\n' }, "old.gift", bytes(GIFT))).toMatchObject({
      ok: false,
    }));

  test("bring their pictures beside those that are there", async () => {
    const picture = Buffer.from(png(1, 1)).toString("base64");
    const file = `<file name="pier.png" encoding="base64">${picture}</file>`;
    const question = `<question type="multichoice"><name><text>one</text></name><questiontext format="html"><text>Which?&lt;img src="@@PLUGINFILE@@/pier.png" alt="A pier"&gt;</text>${file}</questiontext><single>true</single><answer fraction="100"><text>A</text></answer><answer fraction="0"><text>B</text></answer></question>`;
    const made = await taken(
      `<?xml version="1.0"?><quiz>${question}</quiz>`,
      { ...there, pictures: { "a.png": "AAAA" } },
      "old.xml",
    );
    const { "a.png": kept, ...fresh } = made.pictures as Record<string, string>;
    expect([kept, Object.values(fresh)]).toEqual(["AAAA", [picture]]);
    expect(made.bank).toContain(Object.keys(fresh)[0]);
  });

  test("are not looked for in what is an article", async () =>
    expect(await takeQuestions(there, "a.txt", bytes("The pier opened. Many came."))).toBeNull());

  test("are not found in an article that a word processor saved, and it opens as one", async () => {
    const paragraphs = [
      "The pier opened",
      "In 2026, Ada Holm opened the pier. Many came.",
      "Nobody knew who had paid. Who did?",
    ];
    const file = docx(paragraphs);
    expect(await takeQuestions(there, "a.docx", file)).toBeNull();
    const asked = docx(["1. Which port?", "a) Northwick", "b) Easthaven", "Answer: a"]);
    const taken = await takeQuestions(there, "a.docx", asked);
    expect(taken).toMatchObject({ ok: true, value: { added: 1 } });
  });
});
