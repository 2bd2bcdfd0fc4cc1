import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Paper, Question } from "../model/paper.js";
import { type Drawable, arrangementOf, drawables } from "./arrange.js";
import { balanced } from "./balance.js";
import { paperCode } from "./code.js";
import { inRankOrder, pickItems, poolsOf } from "./pick.js";
import { type Draws, type Words, drawsOf } from "./random.js";

/**
 * Makes the papers of a blueprint, one per form, one at a time: memory does not grow with their number.
 * The same banks, blueprint and seed give the same papers, whatever the order of files and items.
 *
 * @param banks complete and checked together with the blueprint (see `checkPlan`)
 * @param seed a valid seed (see `seedProblem`)
 */
export function* assemble(banks: readonly Bank[], blueprint: Blueprint, seed: string): Generator<Paper> {
  const items = drawables(banks);
  const pools = poolsOf(items, blueprint.sections);
  const shared = blueprint.overlap === "same-items" ? pickItems(pools, drawsOf(seed, null).pick) : null;
  const sources = [...new Map(banks.flatMap((bank) => bank.sources.map((source) => [source.id, source]))).values()];
  for (const form of blueprint.forms) {
    const draws = drawsOf(seed, form);
    const picked = shared ?? pickItems(pools, draws.pick);
    const sections = picked.map((section) =>
      blueprint.shuffle.items ? inRankOrder(section, draws.order) : inBankOrder(section, items),
    );
    const draw = optionsDraw(sections.flat(), draws, blueprint);
    let number = 0;
    const settled = sections.map((section, i) => {
      const questions = section.map((drawn, at): Question => {
        number += 1;
        return {
          number,
          item: drawn.item,
          options: arrangementOf(drawn, draw),
          passage: passageAt(section, at),
        };
      });
      return { title: blueprint.sections[i]!.title, questions, points: sum(section.map(({ item }) => item.points)) };
    });
    yield {
      name: form === null ? blueprint.id : `${blueprint.id}-${form}`,
      title: blueprint.title,
      language: banks[0]!.language,
      form,
      code: paperCode(seed, blueprint.id, form),
      date: blueprint.date,
      today: blueprint.today,
      sources,
      sections: settled,
      points: sum(settled.map(({ points }) => points)),
      print: blueprint.print,
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What orders the options of all questions; null leaves them as they stand. */
function optionsDraw(items: readonly Drawable[], draws: Draws, { shuffle, balance }: Blueprint): Words | null {
  if (!shuffle.options) return null;
  return balance === "soft" ? balanced(items, draws.options) : draws.options(0);
}

/** As written, but what is about one passage stands together. */
function inBankOrder(section: readonly Drawable[], items: readonly Drawable[]): Drawable[] {
  const picked = new Set(section);
  const written = items.filter((item) => picked.has(item));
  return [
    ...new Set(
      written.flatMap((item) => (item.passage === null ? item : written.filter((other) => isWith(item, other)))),
    ),
  ];
}

const isWith = (a: Drawable, b: Drawable | undefined): boolean => a.passage !== null && a.passage === b?.passage;

/** The passage, on the first of the questions about it. */
function passageAt(section: readonly Drawable[], at: number): Question["passage"] {
  const drawn = section[at]!;
  if (drawn.passage === null || isWith(drawn, section[at - 1])) return null;
  return { passage: drawn.passage, count: section.filter((other) => isWith(drawn, other)).length };
}
