import type { Item, StatementsAsk, StatementsItem } from "../../src/model/bank.js";
import type { Compose } from "../../src/model/blueprint.js";
import { ANY } from "../../src/blueprint/sections.js";
import { codedQuestions } from "../../src/paper/ask.js";
import { withComposed } from "../../src/selection/compose.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { UnmetBlueprint } from "../../src/selection/unmet-blueprint.js";
import { asking, bankOf, choice } from "../sample.js";

const { options: _options, placement: _placement, says: _says, ...base } = choice("x");
const at = (paragraph: number) => ({
  source: "news",
  paragraph,
  quote: null,
  hash: null,
  prefix: null,
  suffix: null,
});
const TOPICS = [["trade", "ports"], ["trade"], ["arms"], []];
const DIFFICULTIES = ["easy", "medium", "hard", null] as const;

/** What begins a sentence: some lean on what stood before, some only look so. */
const BEGINNINGS = [
  "The pier was",
  "It was",
  "It was in 2019 that the pier was",
  "Italy was",
  "The act was",
  "The Act of 1935 was",
  "The scheme “Harbour” was",
  "This was",
  "Theseus was",
  "यह घाट",
  "इसका घाट",
  "इसे पत्थर से",
  "उन्होंने घाट",
  "इनाम का घाट",
  "they were",
];

/** Items that can be parts, and such as can't, for one or the other reason. */
const items: readonly Item[] = Array.from({ length: 90 }, (_, i): Item => {
  const common = {
    ...base,
    id: `item-${(i * 37) % 90}`,
    topics: TOPICS[i % 4]!,
    difficulty: DIFFICULTIES[i % 3]!,
    enemies: i % 7 === 0 ? [`item-${((i + 4) * 37) % 90}`] : [],
    evidence: i % 5 === 4 ? [] : [at(Math.floor(i / 3)), ...(i % 11 === 0 ? [at(i)] : [])],
    group: i % 29 === 3 ? "text" : null,
    retired: i % 31 === 5,
    supersededBy: i % 37 === 6 ? "item-0" : null,
    media: i % 41 === 7 ? { image: "a.png", alt: "a", credit: "c", licence: "l", content: null } : null,
  };
  const begin = i % 4 === 3 ? BEGINNINGS[i % BEGINNINGS.length]! : `Quay ${i} was`;
  const answers = [`${i}`, `${i} or so`, `never ${i}`];
  if (i % 3 === 0) {
    const key = i % 2 === 0;
    return {
      ...common,
      type: "true-false",
      stem: `${begin} built in ${i}.`,
      key,
      correction: key ? null : `Quay ${i} was not built in ${i}.`,
    };
  }
  const says = i % 13 === 0 ? null : { before: `${begin} built in `, after: "." };
  if (i % 3 === 1)
    return {
      ...common,
      type: "short",
      keys: answers.slice(0, 2),
      match: { case: "ignore", diacritics: "ignore", punctuation: "ignore" },
      says,
    };
  const options = [...answers, "none of these"].map((text, n) => ({
    text,
    role: n === 0 ? ("key" as const) : ("distractor" as const),
    why: null,
    pin: n === 3 ? ("last" as const) : null,
  }));
  return {
    ...common,
    type: "choice",
    options: i % 8 === 2 ? [options[0]!, options[3]!] : options,
    placement: null,
    says,
  };
});

const ASKS: readonly (readonly StatementsAsk[])[] = [
  ["which"],
  ["which-not", "which"],
  ["how-many"],
  ["which", "how-many"],
];

interface Exam {
  readonly seed: string;
  readonly compose: readonly Compose[];
  readonly barred: readonly string[];
}

const exams: readonly Exam[] = Array.from({ length: 60 }, (_, i) => {
  const entry = (from: Compose["from"], shows: number, count: number, topics: readonly string[] = []): Compose => ({
    from,
    where: { ...ANY, topics, difficulties: i % 9 === 8 ? ["easy", "medium"] : [] },
    shows,
    count,
    asks: shows === 2 ? ["which"] : ASKS[i % 4]!,
  });
  return {
    seed: `composed ${i}`,
    compose:
      i % 5 === 4
        ? [entry("true-false", 3, 2), entry("says", 3, 3), entry("says", 2, 1, ["arms"])]
        : [entry(i % 2 === 0 ? "says" : "true-false", 2 + (i % 3), 1 + (i % 5), i % 6 === 5 ? ["trade"] : [])],
    barred: i % 4 === 3 ? items.slice(0, 20).map(({ id }) => id) : [],
  };
});

/** An item as another program may be told of it. */
const described = (item: Item): object => {
  const { id, type, topics, difficulty, enemies, evidence, media, group, retired, supersededBy } = item;
  const common = {
    id,
    type,
    topics,
    difficulty,
    enemies,
    evidence: evidence.map(({ source, paragraph }) => [source, paragraph]),
    apart: media !== null || group !== null,
    asked: !retired && supersededBy === null,
  };
  switch (item.type) {
    case "true-false":
      return { ...common, stem: item.stem, key: item.key, correction: item.correction };
    case "short":
      return { ...common, says: item.says, key: item.keys[0], distractors: [] };
    case "choice": {
      const [key, ...distractors] = item.options;
      return {
        ...common,
        says: item.says,
        key: key!.text,
        distractors: distractors.map(({ text, pin }) => ({ text, pinned: pin !== null })),
      };
    }
    default:
      throw new Error(`${type} items are no parts`);
  }
};

/** What is left to be asked by itself, and what is composed, with what papers without a form ask of it; null where too little is there. */
function composedIn({ seed, compose, barred }: Exam): unknown {
  const earlier = barred.length === 0 ? [] : [{ manifest: "m", atMost: 0, items: barred }];
  try {
    const all = withComposed(items, { compose, earlier }, seed);
    const made = all.filter((item): item is StatementsItem => item.type === "statements");
    const ask = codedQuestions(poolItemsOf([bankOf(made)]), asking(true), seed)({ form: null, candidate: null });
    return {
      left: all.filter(({ type }) => type !== "statements").map(({ id }) => id),
      made: made.map((item) => {
        const { asked, options } = ask(item)!;
        return {
          id: item.id,
          parts: item.statements.map(({ id }) => id),
          asks: item.asks,
          truth: item.truth,
          topics: item.topics,
          enemies: item.enemies,
          asked: [
            asked.ask,
            asked.ask === "codes" ? [] : asked.shown.map(({ text }) => text),
            options.map(({ option }) => option.text),
            options.find(({ option }) => option.role === "key")!.option.text,
          ],
        };
      }),
    };
  } catch (cause) {
    if (cause instanceof UnmetBlueprint) return null;
    throw cause;
  }
}

/** Blueprints as another program may be asked for their items, and what ours makes of them. */
export const composedExams = exams.map((exam) => ({
  request: {
    ...exam,
    compose: exam.compose.map(({ where: { topics, difficulties }, ...entry }) => ({
      ...entry,
      where: { ...(topics.length > 0 && { topics }), ...(difficulties.length > 0 && { difficulties }) },
    })),
    items: items.map(described),
  },
  composed: composedIn(exam),
}));
