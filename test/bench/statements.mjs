import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadBank } from "../../dist/bank/load.js";
import { loadBlueprint } from "../../dist/blueprint/blueprint.js";
import { withComposed } from "../../dist/selection/compose.js";
import { bankText, blueprintText } from "./banks.mjs";
import { node, row, sideBySide } from "./measure.mjs";

const ITEMS = 500;

/** The same facts, asked about in statements: three of each, true and false. With a step, of every so many items one. */
function statementsText(count, step = 1) {
  const { items, ...head } = JSON.parse(bankText(count));
  return JSON.stringify({
    ...head,
    items: items.map((item, i) => (i % step === 0 ? aboutStatements(item, i) : item)),
  });
}

const aboutStatements = ({ id, stem, key, distractors, difficulty, topics, tags, evidence, explanation }, i) => ({
  id,
  type: "statements",
  head: `${stem.slice(0, -1)}, and by whom?`,
  statements: distractors.map(({ text, why }, n) => ({
    id: `part-${n}`,
    says: `To part ${n} of question ${i} the answer was [${key}].`,
    false: [{ value: text, why }],
    evidence,
  })),
  asks: [["which"], ["which-not"], ["how-many"]][i % 3],
  difficulty,
  topics,
  tags,
  explanation,
});

/** Choice items that print as much: the statements as a list in the stem, codes as options in words. */
function equallyLongText(count) {
  const { items, ...head } = JSON.parse(statementsText(count));
  return JSON.stringify({ ...head, items: items.map(asChoice) });
}

const CODES = ["1 and 2 only", "1 and 3 only", "2 and 3 only", "1, 2 and 3"];
const ASKS = {
  which: ["Which of the statements given above are correct?", CODES],
  "which-not": ["Which of the statements given above are not correct?", CODES],
  "how-many": [
    "How many of the statements given above are correct?",
    ["Only one", "Only two", "All three", "None of them"],
  ],
};

function asChoice({ id, head, statements, asks, difficulty, topics, tags, explanation }) {
  const lines = statements.map(({ says }, n) => `${n + 1}. ${says.replace(/[[\]]/g, "")}`);
  const [ask, [key, ...distractors]] = ASKS[asks[0]];
  return {
    id,
    stem: [head, ...lines, "", ask].join("\n"),
    key,
    distractors: distractors.map((text) => ({ text, why: "It names another." })),
    evidence: statements[0].evidence,
    asOf: "2026-01-01",
    volatility: "never",
    difficulty,
    topics,
    tags,
    explanation,
  };
}

/** True-false items about one topic, each about a paragraph of its own. */
function factsText(count) {
  const { items, ...head } = JSON.parse(bankText(count));
  return JSON.stringify({
    ...head,
    items: items.map(({ id, difficulty, explanation }, i) => ({
      id,
      type: "true-false",
      stem: `Question ${i} of the large bank was asked in 2026.`,
      key: i % 2 === 0,
      ...(i % 2 === 1 && { correction: `Question ${i} of the large bank was asked in 2025.` }),
      difficulty,
      topics: ["topic"],
      evidence: [{ source: "press", paragraph: 1 + i }],
      volatility: "never",
      explanation,
    })),
  });
}

const good = (loaded) => {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics.slice(0, 3)));
  return loaded.value;
};

/** Papers whose questions are all about statements, and items that are composed. */
export function statements(folder, bin, papers) {
  const build = (name, bank) => {
    writeFileSync(join(folder, `${name}-bank.json`), bank);
    const blueprint = { ...JSON.parse(blueprintText(papers)), banks: [`${name}-bank.json`] };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(blueprint));
    return () => node(bin, "build", join(folder, `${name}.json`), "--out", join(folder, name));
  };
  const about = "papers of 20 questions about statements, whole command";
  for (const [name, bank, what] of [
    ["choices", bankText(ITEMS), "papers of 20 choices"],
    ["long", equallyLongText(ITEMS), "papers of 20 choices that print as much"],
  ])
    row(
      about,
      sideBySide(5, build(name, bank), build("statements", statementsText(ITEMS)), () =>
        [name, "statements"].forEach((one) => rmSync(join(folder, one), { recursive: true, force: true })),
      ),
      what,
      1.3,
    );
  row(
    "papers of 20 questions, a quarter of them about statements",
    sideBySide(5, build("choices", bankText(ITEMS)), build("quarter", statementsText(ITEMS, 4)), () =>
      ["choices", "quarter"].forEach((name) => rmSync(join(folder, name), { recursive: true, force: true })),
    ),
    "papers of 20 choices",
    1.3,
  );
  const { items } = good(loadBank("facts.json", factsText(200)));
  const compose = [{ from: "true-false", count: 50, shows: 3, asks: ["which", "how-many"] }];
  const blueprint = good(
    loadBlueprint("b.json", JSON.stringify({ ...JSON.parse(blueprintText(1)), compose, sections: [{ pick: "all" }] })),
  );
  let seed = 0;
  const { wall } = sideBySide(
    5,
    () => {},
    () => withComposed(items, blueprint, String((seed += 1))),
  );
  const second = { yardstick: 1000, candidate: wall.candidate, ratio: wall.candidate / 1000 };
  row("50 items composed of 200", { wall: second }, "a second", 1, "wall");
}
