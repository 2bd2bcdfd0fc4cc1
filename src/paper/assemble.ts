import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Paper, Question } from "../model/paper.js";
import { type Drawable, arrange, drawable, optionOrder } from "./arrange.js";
import { balancedAttempt } from "./balance.js";
import { paperCode } from "./code.js";
import { inRankOrder, pickItems, poolsOf } from "./pick.js";
import { drawsOf } from "./random.js";

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
  const frame = {
    title: blueprint.title,
    language: banks[0]!.language,
    date: blueprint.date,
    sources: [...new Map(banks.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values()],
  };
  for (const form of blueprint.forms) {
    const draws = drawsOf(seed, form);
    const picked = shared ?? pickItems(pools, draws.pick);
    const sections = picked.map((section) =>
      blueprint.shuffle.items ? inRankOrder(section, draws.order) : inBankOrder(section, items),
    );
    const orderOf = (item: Drawable, attempt: number) =>
      optionOrder(item, blueprint.shuffle.options ? draws.options(attempt) : null);
    const attempt =
      blueprint.balance === "soft" && blueprint.shuffle.options ? balancedAttempt(sections.flat(), orderOf) : 0;

    let number = 0;
    let points = 0;
    const question = (drawn: Drawable): Question => {
      number += 1;
      points += drawn.item.points;
      return { number, item: drawn.item, options: arrange(drawn, orderOf(drawn, attempt)) };
    };
    const settled = sections.map((section, i) => ({
      title: blueprint.sections[i]!.title,
      questions: section.map(question),
    }));
    yield {
      ...frame,
      name: form === null ? blueprint.id : `${blueprint.id}-${form}`,
      form,
      code: paperCode(seed, blueprint.id, form),
      sections: settled,
      points,
    };
  }
}

function inBankOrder(section: readonly Drawable[], items: readonly Drawable[]): Drawable[] {
  const picked = new Set(section);
  return items.filter((item) => picked.has(item));
}
