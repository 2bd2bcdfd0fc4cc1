/** The rooms that are mutated, each with the tests that must hold it: its own, and those that read it through a neighbour. */
export const rooms = {
  article: ["test/article"],
  manifest: ["test/manifest"],
  corrections: ["test/corrections"],
  statistics: ["test/statistics", "test/formats/marking.test.ts", "test/formats/topics.test.ts"],
  deck: ["test/deck", "test/cards.test.ts"],
  reading: ["test/reading", "test/bank"],
  text: ["test/text", "test/bank", "test/deck"],
  bank: ["test/bank", "test/reading", "test/article/evidence-classes.test.ts", "test/questions.test.ts"],
  lint: ["test/lint"],
  marking: ["test/marking"],
  policy: ["test/policy"],
  make: ["test/make", "test/io/counting-deck.test.ts"],
  typing: ["test/typing", "test/bank/mistyped.test.ts"],
  seed: ["test/seed", "test/paper"],
  blueprint: ["test/blueprint", "test/paper", "test/selection"],
  roster: ["test/roster", "test/paper"],
  selection: ["test/selection", "test/paper"],
  paper: ["test/paper", "test/selection", "test/manifest/differences.test.ts"],
};

/** Patterns that vitest understands. */
export const testsOf = (room) => rooms[room].map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.test.ts`));
