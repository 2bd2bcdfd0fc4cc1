import type { Where } from "../../src/model/blueprint.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";

/**
 * Exams small enough to try out everything: quotas that cross, sections that compete, pinned options, seats. Each as
 * another program may be asked for it, with the papers that ours makes.
 */
export const smallExams = Array.from({ length: 60 }, (_, i) => {
  const items = Array.from({ length: 9 }, (__, at) => {
    const options = ["one", "two", "three", "four", "five"].slice(0, 2 + ((at * 7 + i) % 4));
    const isPool = i % 3 === 2 && options.length > 3;
    return {
      id: `item-${at}`,
      options,
      ...(isPool && { shows: 3 }),
      pinned: [[], [], [options.at(-1)!], [options[0]!]][(at + i) % 4]!,
      difficulty: (["easy", "medium", "hard"] as const)[(at * (i + 1)) % 3]!,
      topics: [["a", "a/b", "c"][(at + (i % 5)) % 3]!],
    };
  });
  const quotas = [
    { difficulty: "hard", atLeast: i % 2, atMost: 2 },
    { topic: "a", atLeast: 1, atMost: 3 },
  ] as const;
  const parts = {
    sections: [
      { pick: 3, quotas: quotas.slice(0, i % 3) },
      { pick: 2, where: { topics: ["a"] } },
    ].map(sectionOf),
    forms: Array.from({ length: 2 + (i % 7) }, (__, form) => `F${form}`),
    balance: (["none", "soft", "exact"] as const)[i % 3]!,
    overlap: (["same-items", "any"] as const)[i % 2]!,
    seating: [null, { columns: 2, rows: 2 }, { columns: 3, rows: 5 }][(i >> 2) % 3]!,
  };
  const bank = bankOf(
    items.map(({ id, options, pinned, ...more }) =>
      choice(id, [], {
        ...more,
        options: options.map((text, at) => ({
          text,
          role: at === 0 ? "key" : "distractor",
          why: null,
          pin: pinned.includes(text) ? "last" : null,
        })),
      }),
    ),
  );
  if (checkPlan([bank], { ...blueprintOf(bank), ...parts }).length > 0) return [];
  const seed = `seed ${i}`;
  const request = {
    ...parts,
    items,
    seed,
    seating: parts.seating === null ? null : [parts.seating.columns, parts.seating.rows],
    sections: parts.sections.map(({ pick, where, quotas: own }) => ({
      pick,
      where: plain(where),
      quotas: own.map((quota) => ({ ...quota, where: plain(quota.where) })),
    })),
  };
  const papers = papersOf(bank, seed, parts).map((paper) =>
    questionsOf(paper).map(({ item, options }) => [item.id, ...options.map(({ option }) => option.text)]),
  );
  return [{ request, papers }];
}).flat();

function plain({ topics, difficulties }: Where) {
  return { ...(topics.length > 0 && { topics }), ...(difficulties.length > 0 && { difficulties }) };
}
