import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Paper, Question } from "../model/paper.js";
import { type Arrangement, type Drawable, arrangementOf, drawable } from "./arrange.js";
import { balanced } from "./balance.js";
import { paperCode } from "./code.js";
import { inRankOrder, pickItems, poolsOf } from "./pick.js";
import { type Draws, drawsOf } from "./random.js";

/**
 * Makes the papers of a blueprint, one per form, one at a time: memory does not grow with their number.
 * The same banks, blueprint and seed give the same papers, whatever the order of files and items.
 *
 * @param banks complete and checked together with the blueprint (see `checkPlan`)
 * @param seed a valid seed (see `seedProblem`)
 */
export function* assemble(banks: readonly Bank[], blueprint: Blueprint, seed: string): Generator<Paper> {
  const items = banks.flatMap((bank) => bank.items.map(drawable));
  const pools = poolsOf(items, blueprint.sections);
  const shared = blueprint.overlap === "same-items" ? pickItems(pools, drawsOf(seed, null).pick) : null;
  const sources = [...new Map(banks.flatMap((bank) => bank.sources.map((source) => [source.id, source]))).values()];
  for (const form of blueprint.forms) {
    const draws = drawsOf(seed, form);
    const picked = shared ?? pickItems(pools, draws.pick);
    const sections = picked.map((section) =>
      blueprint.shuffle.items ? inRankOrder(section, draws.order) : inBankOrder(section, items),
    );
    const arrangements = arrangeAll(sections.flat(), draws, blueprint);
    let number = 0;
    const settled = sections.map((section, i) => {
      const questions = section.map(({ item }): Question => {
        const { options } = arrangements[number]!;
        number += 1;
        return { number, item, options };
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
      sources,
      sections: settled,
      points: sum(settled.map(({ points }) => points)),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function arrangeAll(items: readonly Drawable[], draws: Draws, { shuffle, balance }: Blueprint): Arrangement[] {
  const attempt = (number: number) => {
    const draw = shuffle.options ? draws.options(number) : null;
    return items.map((item) => arrangementOf(item, draw));
  };
  return balance === "soft" && shuffle.options ? balanced(items, attempt) : attempt(0);
}

function inBankOrder(section: readonly Drawable[], items: readonly Drawable[]): Drawable[] {
  const picked = new Set(section);
  return items.filter((item) => picked.has(item));
}
