import type { Bank } from "../model/bank.js";
import type { Blueprint, PrintSettings } from "../model/blueprint.js";
import type { Paper, PaperSection, Question } from "../model/paper.js";
import type { Candidate } from "../model/roster.js";
import { arrangementOf } from "./arrange.js";
import { type PoolItem, poolItemsOf } from "../selection/pool.js";
import { codeText } from "../seed/paper-code.js";
import { seatOf } from "./seating.js";
import { furtherLetter } from "./further-letter.js";
import { type SettledPaper, isWith, paperSettler } from "./settle.js";
import { codedQuestions } from "./ask.js";
import { codesOf, paperCount, versionAt } from "../blueprint/versions.js";

/**
 * Makes the papers of a blueprint, one per candidate or form, one at a time: memory does not grow with their number.
 * The same banks, blueprint and seed give the same papers, whatever the order of files and items.
 *
 * @param banks complete and checked together with the blueprint (see `checkPlan`)
 * @param seed a valid seed (see `seedProblem`)
 * @param from index of the first paper to make, and `to` that after the last: a share of the papers costs no more
 *   than these, except where papers may not share items; then the items of all earlier ones are picked too
 * @throws RepeatedCode where two of these papers would have the same code
 */
export function* assemble(
  banks: readonly Bank[],
  blueprint: Blueprint,
  seed: string,
  from = 0,
  to = paperCount(blueprint),
): Generator<Paper> {
  const codes = codesOf(blueprint, seed, from, to);
  const items = poolItemsOf(banks, blueprint, seed);
  const settled = paperSettler(items, blueprint, seed);
  const coded = codedQuestions(items, blueprint, seed);
  const sources = [...new Map(banks.flatMap((bank) => bank.sources.map((source) => [source.id, source]))).values()];
  const taxonomies = [...new Set(banks.flatMap(({ taxonomy }) => taxonomy ?? []))];
  for (let index = from; index < to; index += 1) {
    const { form, candidate } = versionAt(blueprint, index);
    const sections = writtenOut(settled(index), blueprint, coded(versionAt(blueprint, index)));
    const code = codeText(codes[index - from]!);
    yield {
      name: form === null && candidate === null ? blueprint.id : `${blueprint.id}-${form ?? code}`,
      title: blueprint.title,
      language: banks[0]!.language,
      form,
      candidate,
      code,
      seat: seatOf(blueprint.seating, paperCount(blueprint), index),
      date: blueprint.date,
      minutes: minutesFor(blueprint.minutes, candidate),
      today: blueprint.today,
      sources,
      taxonomies,
      sections,
      points: sum(sections.map(({ points }) => points)),
      marking: blueprint.marking,
      print: printFor(blueprint.print, candidate),
      ...(blueprint.shuffle.there === true && { shuffleThere: true }),
      amendments: [],
    };
  }
}

function writtenOut(
  { sections, keys }: SettledPaper,
  blueprint: Blueprint,
  coded: ReturnType<ReturnType<typeof codedQuestions>>,
): PaperSection[] {
  const written: PaperSection[] = [];
  let number = 0;
  // Loops, not maps: V8 gives the arrays of the latter two shapes, and then compiles all that reads them anew.
  for (const [i, section] of sections.entries()) {
    const questions: Question[] = [];
    for (let at = 0; at < section.length; at += 1) {
      const { item } = section[at]!;
      const { asked, options } = coded(item) ?? {
        asked: null,
        options: arrangementOf(section[at]!, keys?.draw ?? null, keys?.places?.[number]),
      };
      number += 1;
      const notAttempted = blueprint.marking?.notAttempted ? furtherLetter({ item, asked, options }) : null;
      questions.push({ number, item, asked, options, notAttempted, passage: passageAt(section, at) });
    }
    written.push({
      title: blueprint.sections[i]!.title,
      questions,
      points: sum(section.map(({ item }) => item.points)),
    });
  }
  return written;
}

/** The time allowed with a candidate's extra time, rounded up. */
const minutesFor = (minutes: number | null, candidate: Candidate | null): number | null =>
  minutes === null ? null : Math.ceil((minutes * (100 + (candidate?.accommodation.extraTime ?? 0))) / 100);

/** Larger type on request; nothing else differs. */
function printFor(print: PrintSettings, candidate: Candidate | null): PrintSettings {
  const size = candidate?.accommodation.size ?? null;
  return size === null ? print : { ...print, sizes: [size] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The passage, on the first of the questions about it. */
function passageAt(section: readonly PoolItem[], at: number): Question["passage"] {
  const drawn = section[at]!;
  if (drawn.passage === null || isWith(drawn, section[at - 1])) return null;
  return { passage: drawn.passage, count: section.filter((other) => isWith(drawn, other)).length };
}
