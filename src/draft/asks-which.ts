import { isParticiple, isPast } from "../analysis/verbs.js";
import { mayQuote } from "../bank/licence.js";
import type { Mention, Organisation, Place, Sentence } from "../model/analysis.js";
import { hashOfName, key, rank } from "../seed/random.js";
import { mainClause } from "./clause.js";
import { datedText } from "./dated.js";
import { dayInWords, monthInWords } from "./days.js";
import { clauseOf } from "./facts/clause.js";
import { inOwnWords } from "./own-words.js";
import type { Material, Proposal } from "./proposal.js";
import { contentWords } from "./sentence-index.js";
import { inParagraph } from "./sentences.js";
import { LEADING } from "./subject.js";
import { standsIn } from "./stands.js";
import { namesYear } from "./names-year.js";

interface Doer {
  readonly name: string;
  readonly forms: readonly string[];
  readonly salience: number;
  readonly mentions: number;
  readonly what: "organisation" | "country";
}

const FEWEST_WORDS = 7;
const FEWEST_CONTENT = 5;
const MOST_DISTRACTORS = 3;
const FEWEST_DISTRACTORS = 2;
/** Where nothing is offered to choose from. */
const FEWEST_MENTIONS = 3;

/** `In May 2019, which country …?`, of main clauses that begin with its name. */
export function askWhich(material: Material): readonly Proposal[] {
  const { analysis } = material;
  const doers: readonly Doer[] = [
    ...analysis.organisations.map((one) => doerOf(one, "organisation")),
    ...analysis.places.filter(({ kind }) => kind === "country").map((one) => doerOf(one, "country")),
  ];
  const byForm = new Map(doers.flatMap((doer) => doer.forms.map((form) => [form, doer] as const)));
  return analysis.sentences.flatMap((sentence) => {
    if (!sentence.isWhole || sentence.paragraph === 1) return [];
    const skipped = LEADING.exec(sentence.text)?.[0] ?? "";
    if (namesYear(skipped)) return [];
    const clause = clauseOf(sentence.text.slice(skipped.length));
    if (clause === null || clause.lead !== "") return [];
    const subject = clause.subject.replace(/^The /, "");
    const doer = byForm.get(subject);
    if (doer === undefined) return [];
    const [next = ""] = clause.rest.split(" ");
    if (
      !((isPast(clause.verb) && clause.verb !== "had") || (/^(?:has|had|was)$/.test(clause.verb) && isParticiple(next)))
    )
      return [];
    const from = sentence.start + skipped.length + clause.subject.length + 1;
    return askOf(doer, doers, sentence, from, clause.verb, material) ?? [];
  });
}

const doerOf = ({ name, aliases, salience, mentions }: Organisation | Place, what: Doer["what"]): Doer => ({
  name,
  forms: [...new Set([name, ...aliases])],
  salience,
  mentions: mentions.length,
  what,
});

function askOf(
  doer: Doer,
  doers: readonly Doer[],
  sentence: Sentence,
  from: number,
  verb: string,
  material: Material,
): Proposal | null {
  const { analysis, article, options } = material;
  const { paragraph, start, end } = sentence;
  const words = datedText(analysis, { paragraph, start: from, end });
  const isClosed = !mayQuote(article.licence ?? "");
  const clause = words === null ? null : mainClause(inOwnWords(words), { least: FEWEST_WORDS, isClosed });
  if (clause === null || contentWords(clause).size < FEWEST_CONTENT) return null;
  if (doer.forms.some((form) => standsIn(clause, form))) return null;
  const draw = hashOfName(key(options.seed, "draft-distractors", `which-${paragraph}-${start}`));
  const around = textAround(material, sentence);
  const others = doers
    .filter(
      (other) =>
        other.what === doer.what &&
        other !== doer &&
        isLike(other, doer) &&
        !other.forms.some((form) => standsIn(around, form)),
    )
    .toSorted(
      (one, other) =>
        other.salience - one.salience ||
        rank(draw, hashOfName(one.name)) - rank(draw, hashOfName(other.name)) ||
        (one.name < other.name ? -1 : 1),
    )
    .slice(0, MOST_DISTRACTORS)
    .map(({ name }) => name);
  const isChoice = others.length >= FEWEST_DISTRACTORS;
  if (!isChoice && doer.mentions < FEWEST_MENTIONS) return null;
  const isDated = namesYear(clause.replace(/"[^"]*"/g, ""));
  const when =
    isDated || article.published === null
      ? "Which"
      : verb === "has"
        ? `As of ${monthInWords(article.published)}, which`
        : `According to a news report of ${dayInWords(article.published)}, which`;
  return {
    kind: "who-did",
    evidence: [sentence satisfies Mention],
    item: {
      stem: `${when} ${doer.what} ${clause.replace(/"([^"]*)"/g, "“$1”")}?`,
      ...(isChoice
        ? { key: doer.name, distractors: others }
        : { keys: doer.forms.filter((form) => /^\p{Lu}/u.test(form)) }),
    },
    keys: [doer.name],
    distractors: isChoice ? others : [],
    people: [],
    reasons: isChoice ? ["Look whether the wrong answers are of the same kind as the right one."] : [],
    score: Math.min(100, 25 + 3 * contentWords(clause).size + Math.min(10, doer.salience)),
  };
}

/** An abbreviation among full names gives itself away. */
const isLike = (one: Doer, other: Doer): boolean =>
  /^[\p{Lu}\d&.-]+$/u.test(one.name) === /^[\p{Lu}\d&.-]+$/u.test(other.name);

/** The sentence and its neighbours: who stands there has a part in the same event. */
function textAround({ analysis }: Material, sentence: Sentence): string {
  const all = inParagraph(analysis.sentences, sentence.paragraph);
  const at = all.indexOf(sentence);
  return all
    .slice(Math.max(0, at - 1), at + 2)
    .map(({ text }) => text)
    .join(" ");
}
