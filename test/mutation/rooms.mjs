/** The rooms that are mutated, each with the tests that must hold it: its own, and those that read it through a neighbour. */
export const rooms = {
  article: ["test/article"],
  manifest: ["test/manifest"],
  corrections: ["test/corrections"],
  report: ["test/report"],
  deck: ["test/deck", "test/cards.test.ts"],
  bank: ["test/bank", "test/article/evidence-classes.test.ts", "test/questions.test.ts"],
  lint: ["test/lint"],
  marking: ["test/marking"],
  policy: ["test/policy"],
  paper: ["test/paper", "test/manifest/differences.test.ts"],
};

/** Patterns that vitest understands. */
export const testsOf = (room) => rooms[room].map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.test.ts`));
