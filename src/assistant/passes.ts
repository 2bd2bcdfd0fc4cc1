import { textOf } from "../article/text.js";
import { asProposed } from "../draft/as-proposed.js";
import { candidateOf } from "../draft/candidate.js";
import type { Ground } from "../draft/checks/check.js";
import { DUPLICATE, withoutDuplicates } from "../draft/duplicates.js";
import { groundOf, materialOf } from "../draft/ground.js";
import { withEnough } from "../draft/enough.js";
import { type Passed, judge } from "../draft/judge.js";
import { isEnglish } from "../draft/language.js";
import { sourceOf } from "../draft/source.js";
import type { Analyser } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import type { Drafted, DraftOptions, DraftSource, Origin } from "../model/draft.js";
import type { Answer } from "./answer.js";
import { evidenceFor } from "./evidence.js";
import { type Inside, insideOf, outsideOf } from "./outside.js";
import { givesOrders } from "./orders.js";
import { standingOf } from "./paraphrase.js";
import { isWanted } from "./parts.js";
import { proposalOf } from "./proposed.js";
import type { Suggestion, Unreadable } from "./suggestion.js";

/** What became of one question of an answer. */
export interface Outcome {
  readonly suggestion: Suggestion;
  /** Where its quote was found, if it was and nothing else was amiss. */
  readonly paragraph: number | null;
  /** By which check it was thrown out; null where it is in the draft. */
  readonly cause: string | null;
  /** What checks found, in sentences. */
  readonly found: readonly string[];
}

/** An answer, held against the article: nothing is in the draft that failed a check, and nothing is left out unnamed. */
export interface Examined {
  readonly drafted: Drafted;
  readonly outcomes: readonly Outcome[];
  readonly unreadable: readonly Unreadable[];
}

const CAUSES = {
  unreadable: "it could not be read as a question",
  quote: "its quote is not in the article",
  part: "its quote is not in the part that was asked about",
  key: "its right answer is not in its quote",
  repeated: "the answer has it twice",
  more: "more came than were asked for",
} as const;

/** One wrong answer may go where enough are left. */
const ABOUT_ONE = new Set([
  "a wrong answer stands in its evidence",
  "a wrong answer is another name of the right one",
  "another sentence may make a wrong answer right",
]);
const ENOUGH = 2;

type Pass =
  | { readonly passed: Passed; readonly cause: null; readonly found: readonly string[] }
  | { readonly passed: null; readonly cause: string; readonly found: readonly string[] };

/** What an answer is held against. */
export interface Against {
  readonly article: Article;
  /** The id that the draft and its source have. */
  readonly named: Pick<DraftSource, "id" | "url">;
  readonly options: DraftOptions;
  readonly analyse: Analyser;
  /** What made the questions; it stays with each. */
  readonly origin: Origin;
}

/** What other readings of the questions came to. */
interface Readings {
  /** Questions to be thrown out, and the cause. */
  readonly lost: ReadonlyMap<Suggestion, string>;
  /** What a person has to look at, by question. */
  readonly reasons: ReadonlyMap<Suggestion, string>;
}

const NO_READINGS: Readings = { lost: new Map(), reasons: new Map() };

/**
 * Holds an answer against the article: each question needs its quote there, word for word, and then passes whatever a
 * rule's own questions have to pass.
 */
export function examine(
  answer: Answer,
  { article, named, options, analyse, origin }: Against,
  readings = NO_READINGS,
): Examined {
  const text = textOf(article);
  const source = sourceOf(article, text, named);
  const ground = groundOf(materialOf(article, text, options, analyse), source);
  const inside = insideOf(article, ground.material.analysis);
  const passes = answer.suggestions.map((one) => ({ suggestion: one, pass: passOf(one, ground, inside, readings) }));
  const passed = passes.flatMap(({ pass }) => pass.passed ?? []);
  const { kept } = withoutDuplicates(passed.toSorted(bestFirst));
  const enough = withEnough(kept, ground).toSorted(bestFirst);
  const best = options.max === null ? enough : enough.slice(0, options.max);
  const inDraft = new Map(best.map((one) => [one.proposal, one]));
  const outcomes = passes.map(({ suggestion, pass }): Outcome => {
    if (pass.passed === null) return { suggestion, paragraph: null, cause: pass.cause, found: pass.found };
    const { proposal } = pass.passed;
    const { paragraph } = proposal.evidence[0];
    const found = [...pass.found, ...(inDraft.get(proposal) ?? pass.passed).reasons];
    if (inDraft.has(proposal)) return { suggestion, paragraph, cause: null, found };
    return { suggestion, paragraph, cause: kept.includes(pass.passed) ? CAUSES.more : DUPLICATE, found };
  });
  const rejected = new Map<string, number>();
  const count = (cause: string, n = 1): void => void (n > 0 && rejected.set(cause, (rejected.get(cause) ?? 0) + n));
  count(CAUSES.unreadable, answer.unreadable.length);
  count(CAUSES.repeated, answer.repeated);
  for (const { cause } of outcomes) if (cause !== null) count(cause);
  const inOrder = best.toSorted((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b));
  const covered = new Set(inOrder.map(({ proposal }) => proposal.evidence[0].paragraph));
  return {
    drafted: {
      draft: {
        id: named.id,
        title: article.title ?? text.paragraphs[0] ?? named.id,
        language: article.language ?? "en",
        source,
        candidates: inOrder.map((one) => asProposed(candidateOf(one.proposal, source, one, origin))),
      },
      uncovered: text.paragraphs.flatMap((_, i) => (covered.has(i + 1) ? [] : [i + 1])),
      shortages: answer.remark === null ? [] : [answer.remark],
      rejected,
    },
    outcomes,
    unreadable: answer.unreadable,
  };
}

const rank = ({ tier }: Passed): number => (tier === "ready" ? 0 : 1);
const placeOf = ({ proposal: { evidence } }: Passed): number => evidence[0].paragraph * 1e6 + evidence[0].start;
const bestFirst = (a: Passed, b: Passed): number => rank(a) - rank(b) || a.reasons.length - b.reasons.length;

function passOf(suggestion: Suggestion, ground: Ground, inside: Inside, readings: Readings): Pass {
  const refused = (cause: string, found: string): Pass => ({ passed: null, cause, found: [found] });
  const lost = readings.lost.get(suggestion);
  if (lost !== undefined) return refused(lost, "Ask so that the key can be found without knowing it.");
  const { text, analysis, options, article } = ground.material;
  const { mention, ...looked } = evidenceFor(suggestion, text, analysis);
  if (mention === null) return refused(CAUSES.quote, "why" in looked ? looked.why : "");
  if (!isWanted(mention.paragraph, options.paragraphs)) {
    return refused(CAUSES.part, `Its quote is from paragraph ${mention.paragraph}.`);
  }
  const standing = standingOf(suggestion.key, mention.text, ground.names);
  if (standing === "elsewhere") return refused(CAUSES.key, `The quote doesn't say “${suggestion.key}”.`);
  const reasons = [
    ...("isMoved" in looked && looked.isMoved
      ? [`Its quote stands in paragraph ${mention.paragraph}, not where the answer says: see that it belongs there.`]
      : []),
    ...(standing === "paraphrased"
      ? ["The right answer says it in other words than the quote: see that it says the same."]
      : []),
    ...outsideReasons(suggestion, inside),
    ...(givesOrders(text.paragraphs[mention.paragraph - 1]!)
      ? ["Its paragraph seems to give orders to a machine: see that it is the article's own."]
      : []),
    ...(readings.reasons.has(suggestion) ? [readings.reasons.get(suggestion)!] : []),
    ...(isEnglish(article, text.paragraphs) ? [] : ["It isn't in English: only its quote and its form were checked."]),
  ];
  const judged = judgeBest(suggestion, (one) => judge(proposalOf(one, mention, standing, reasons, ground), ground));
  const dropped = judged.left.map((one) => `Its wrong answer “${one}” was left out: ${judged.why}.`);
  return judged.judged.passed === null
    ? refused(judged.judged.cause, judged.judged.found)
    : { passed: judged.judged.passed, cause: null, found: dropped };
}

/** Where one wrong answer of three is at fault, the question does without it. */
function judgeBest(suggestion: Suggestion, judged: (one: Suggestion) => ReturnType<typeof judge>) {
  const first = judged(suggestion);
  if (first.passed !== null || !ABOUT_ONE.has(first.cause) || suggestion.wrong.length <= ENOUGH) {
    return { judged: first, left: [], why: "" };
  }
  for (const one of suggestion.wrong) {
    const without = judged({ ...suggestion, wrong: suggestion.wrong.filter((other) => other !== one) });
    if (without.passed !== null) return { judged: without, left: [one.text], why: first.cause };
  }
  return { judged: first, left: [], why: "" };
}

function outsideReasons({ stem, key, explanation, wrong }: Suggestion, inside: Inside): string[] {
  const told = [stem, key, explanation ?? "", ...wrong.map(({ why }) => why ?? "")].join("\n");
  const options = wrong.map(({ text }) => text).join(" ");
  const found = [...new Set(told.split("\n").flatMap((one) => outsideOf(one, inside)))].filter(
    (one) => !options.includes(one),
  );
  return found.length === 0 ? [] : [`Not in the article, so see that it is right: ${found.join(", ")}.`];
}
