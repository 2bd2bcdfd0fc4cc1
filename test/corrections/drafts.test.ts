import { expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { draftBank } from "../../src/corrections/drafts.js";

const note = (fields: readonly string[], tags: readonly string[] = []) => ({ guid: "", fields, tags });

test("drafts say what notes say, and what is missing", () => {
  expect(
    draftBank("drafts", "notes.txt", [
      note(["Where did they <b>meet</b>?", "Sochi", "On the Black Sea"], ["Geo Graphy::Cities"]),
      note(["They met in {{c1::Sochi*::city}}.", ""]),
      note(["Where did they meet?", "In Sochi: #1\u0000"]),
      note(["<img src=a.png>", ""]),
    ]),
  ).toMatchInlineSnapshot(`
    {
      "items": 3,
      "left": 1,
      "yaml": "# Drafts made of "notes.txt". Lines marked "missing" are for you to fill in: no note says these things.
    # \`broadsheet check\` names what is still missing, and where.
    bank: drafts
    title: "Drafts from notes.txt"
    language: en # missing: is it English?
    # missing: updated, a day such as 2026-01-31
    # missing: sources, what the items are about
    items:
      - id: where-did-they-meet
        type: short
        stem: "Where did they **meet**?"
        keys: ["Sochi"]
        tags: ["geo-graphy-cities"]
        # also on the note: "On the Black Sea"
        # missing: difficulty, topics, evidence, asOf, volatility
      - id: they-met-in-sochi
        type: cloze
        text: "They met in {{c1::Sochi*::city}}."
        # missing: difficulty, topics, evidence, asOf, volatility
      - id: where-did-they-meet-2
        type: short
        stem: "Where did they meet?"
        keys: ["In Sochi: #1"]
        # missing: difficulty, topics, evidence, asOf, volatility
    ",
    }
  `);
});

test("whatever notes hold, drafts are YAML, and check names what each is missing", () => {
  const evil = [`"}]\n- a: &x *x`, "{{c1::}} ---\n...", "\uD800 <script>", "# !!js/function", "يد"];
  const { yaml, items } = draftBank(
    "drafts",
    `a"\nb: c`,
    evil.map((text) => note([text, text], [text])),
  );
  const bank = loadBank("drafts.yaml", yaml);
  const codes = bank.ok ? [] : bank.diagnostics.map(({ code }) => code);
  expect(items).toBe(evil.length);
  expect(new Set(codes)).toEqual(new Set(["bank/missing-field"]));
});
