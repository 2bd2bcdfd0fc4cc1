import type { Bank } from "../model/bank.js";
import type { Blueprint, PrintSettings, Section } from "../model/blueprint.js";
import type { Paper, Question } from "../model/paper.js";
import type { Candidate } from "../model/roster.js";
import { type Drawable, arrangementOf, drawables } from "./arrange.js";
import { balanced } from "./balance.js";
import { paperCode } from "./code.js";
import { inRankOrder } from "./by-rank.js";
import { pickerOf } from "./overlap.js";
import { type Draws, type Words, drawsOf } from "./random.js";
import { paperCount, versionAt } from "./versions.js";

/**
 * Makes the papers of a blueprint, one per candidate or form, one at a time: memory does not grow with their number.
 * The same banks, blueprint and seed give the same papers, whatever the order of files and items.
 *
 * @param banks complete and checked together with the blueprint (see `checkPlan`)
 * @param seed a valid seed (see `seedProblem`)
 * @param from index of the first paper to make, and `to` that after the last: a share of the papers costs no more
 *   than these, except where papers may not share items; then the earlier ones are picked too
 */
export function* assemble(
  banks: readonly Bank[],
  blueprint: Blueprint,
  seed: string,
  from = 0,
  to = paperCount(blueprint),
): Generator<Paper> {
  const items = drawables(banks);
  const picker = pickerOf(items, blueprint, seed);
  const worth = blueprint.sections.map(worthOf);
  const sources = [...new Map(banks.flatMap((bank) => bank.sources.map((source) => [source.id, source]))).values()];
  for (let index = from; index < to; index += 1) {
    const version = versionAt(blueprint, index);
    const { form, candidate } = version;
    const draws = drawsOf(seed, version);
    const sections = picker(index).map((section, i) =>
      (blueprint.shuffle.items ? inRankOrder(section, draws.order) : inBankOrder(section, items)).map(worth[i]!),
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
    const code = paperCode(seed, blueprint.id, version);
    yield {
      name: form === null && candidate === null ? blueprint.id : `${blueprint.id}-${form ?? code}`,
      title: blueprint.title,
      language: banks[0]!.language,
      form,
      candidate,
      code,
      date: blueprint.date,
      today: blueprint.today,
      sources,
      sections: settled,
      points: sum(settled.map(({ points }) => points)),
      print: printFor(blueprint.print, candidate),
    };
  }
}

/** Gives questions what their section says they are worth: items of their own, so that none is ever confused. */
function worthOf({ points }: Section): (drawn: Drawable) => Drawable {
  if (points === null) return (drawn) => drawn;
  const known = new Map<Drawable, Drawable>();
  return (drawn) => {
    const own = known.get(drawn) ?? { ...drawn, item: { ...drawn.item, points } };
    known.set(drawn, own);
    return own;
  };
}

/** Larger type on request; nothing else differs. */
function printFor(print: PrintSettings, candidate: Candidate | null): PrintSettings {
  const size = candidate?.accommodation.size ?? null;
  return size === null ? print : { ...print, sizes: [size] };
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
