import { placed } from "../bank/places.js";
import { paperQuestions } from "../formats/exports/paper-questions.js";
import type { Saying } from "../formats/exports/kinds.js";
import { assemble } from "../paper/assemble.js";
import { criticalFormats, fatesOf, objectionsToExports } from "../policy/exports.js";
import { buildErrors } from "./build-errors.js";
import { located } from "../reading/source.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { seedProblem } from "../seed/seed.js";
import { type CardWords, type Order, makesPapers, objectionsToBuild } from "../policy/builds.js";
import { guessableSeed } from "../policy/exams.js";
import { leftOutOfForms, unusedSizes } from "../policy/left-out.js";
import type { Wanted } from "./make.js";
import type { Plan } from "./plan.js";

/** What is to be said of each bank before a plan is built, at its place. */
export const objectionsToBanks = (
  { banks, sources, blueprint, locks }: Plan,
  order: Order,
  words: CardWords,
): Diagnostic[] =>
  banks.flatMap((bank, i) =>
    located(
      sources[i]!,
      placed(
        sources[i]!,
        objectionsToBuild({ bank, file: sources[i]!.file }, blueprint, locks.get(bank.id) ?? null, order, words),
      ),
    ),
  );

/** What pages say in a language, a BCP 47 tag. It is asked for where a format wants it alone. */
export type SayingIn = (language: string) => Saying;

/** What formats have to say against the questions of the papers, each at its item. */
function objectionsToPapers(
  plan: Plan,
  { seed, formats, leaveOut = false, language }: Order & Pick<Wanted, "seed" | "language">,
  sayingIn: SayingIn,
): Diagnostic[] {
  const critical = criticalFormats(formats);
  if (critical.length === 0) return [];
  const kit = sayingIn(language ?? plan.banks[0]!.language);
  try {
    return placedAtItems(plan, objectionsToExports(fatesOf(questionsOf(plan, seed, kit), critical, kit), leaveOut));
  } catch (cause) {
    // Papers that can't be made are named by the build itself.
    if (buildErrors(cause, plan) === undefined) throw cause;
    return [];
  }
}

/** The questions of every paper of a plan. */
export function* questionsOf({ banks, blueprint }: Plan, seed: string, kit: Saying) {
  for (const paper of assemble(banks, blueprint, seed)) yield paperQuestions(paper, kit);
}

function placedAtItems({ banks, sources, file }: Plan, said: ReturnType<typeof objectionsToExports>): Diagnostic[] {
  const all = banks.flatMap(({ items }, bank) => items.map(({ id }, item) => ({ id, bank, item })));
  const places = new Map(all.map((one, rank) => [one.id, { ...one, rank }]));
  const rankOf = ({ item }: { readonly item: string | null }): number => places.get(item ?? "")?.rank ?? Infinity;
  // In the order of the banks: that of a paper is drawn. What is said of no item stands last.
  const inOrder = said.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  return inOrder.flatMap(({ item, ...one }) => {
    const at = item === null ? undefined : places.get(item);
    if (at === undefined) return [{ ...one, place: { file, line: 1, column: 1 } }];
    const source = sources[at.bank]!;
    return located(source, placed(source, [{ ...one, path: ["items", at.item] }]));
  });
}

/**
 * All that is to be said before a plan is built: an error refuses the build.
 *
 * @param ofBanks what is said of its banks
 * @param sayingIn what questions say beside what is written in their bank
 */
export function objectionsToPlan(
  plan: Plan,
  order: Order & Pick<Wanted, "seed" | "shard" | "language">,
  ofBanks: readonly Diagnostic[],
  sayingIn: SayingIn,
): Diagnostic[] {
  const { banks, blueprint, file } = plan;
  const { seed, formats, shard } = order;
  const found = [...ofBanks];
  const place = { file, line: 1, column: 1 };
  const problem = seedProblem(seed);
  if (problem !== undefined)
    found.push({ severity: "error", code: "seed/unusable", message: `The seed can't be used: ${problem}.` });
  if (shard !== undefined && !makesPapers(formats)) {
    const message = "A shard is a share of the papers, and no papers are made.";
    const hint = "ask for a format that is made of papers, or build without a shard";
    found.push({ severity: "error", code: "plan/no-papers", message, hint, place });
  }
  const isRefused = found.some(({ severity }) => severity === "error");
  // A seed that nothing is made with can't be guessed.
  return isRefused
    ? found
    : [
        ...found,
        ...objectionsToPapers(plan, order, sayingIn),
        ...[
          ...guessableSeed(seed, blueprint, banks, formats),
          ...leftOutOfForms(blueprint, formats),
          ...unusedSizes(plan.changes, formats),
        ].map((one) => ({ ...one, place })),
      ];
}
