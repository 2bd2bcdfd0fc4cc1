import type { DraftKind } from "../model/draft.js";
import { mayQuote } from "../bank/licence.js";
import { mainClause } from "./clause.js";
import { datedText, datesIn } from "./dated.js";
import { dayInWords, monthInWords } from "./days.js";
import { inOwnWords } from "./own-words.js";
import { isFull, isNamedIn, knownEnough, othersLike, pronounIn } from "./people.js";
import type { Material, Proposal } from "./proposal.js";
import { contentWords } from "./sentence-index.js";
import type { Doing, Saying } from "./subject.js";
import type { Analysis, DateMention, Mention, Sentence } from "../model/analysis.js";
import { spanning } from "./sentences.js";
import { lowered } from "./facts/lowered.js";
import { namesYear } from "./names-year.js";

const FEWEST_WORDS = 6;
const FEWEST_CONTENT = 4;

/** `In May 2019, who said that …?`, of a clause that stands before its speaker. */
export function askWhoSaid({ person: index, sentence, end }: Saying, material: Material): Proposal | null {
  const { analysis } = material;
  const { paragraph, start } = sentence;
  const words = datedText(analysis, { paragraph, start, end });
  if (words === null || LEANS.test(words)) return null;
  return ask(
    "who-said",
    { index, sentence, naming: null, lead: null, words: `said that ${lowered(words, analysis)}`, verb: "said" },
    material,
    40,
  );
}

/** What it says hangs on another sentence, or is more than one clause. */
const LEANS =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|or|also|however|meanwhile|when|while|if|after|before|as|because|although|though|in addition|instead|then|since|once|with|by)\b/i;

/** `In May 2019, who …?`, of what one person did or said. Null where too little would be asked. */
export function askWho(
  kind: DraftKind,
  { person: index, sentence, naming, lead, verb, from }: Doing,
  material: Material,
  base: number,
): Proposal | null {
  const { paragraph, end } = sentence;
  const words = datedText(material.analysis, { paragraph, start: from, end });
  return ask(kind, { index, sentence, naming, lead, words, verb }, material, base);
}

interface Asked {
  /** Of the person. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly naming: Sentence | null;
  readonly lead: string | null;
  readonly words: string | null;
  readonly verb: string;
}

function ask(
  kind: DraftKind,
  { index, sentence, naming, lead, words, verb }: Asked,
  material: Material,
  base: number,
): Proposal | null {
  const { analysis, article } = material;
  const person = analysis.people[index]!;
  const { paragraph, start } = sentence;
  const clause =
    words === null
      ? null
      : mainClause(inOwnWords(words), { least: FEWEST_WORDS, isClosed: !mayQuote(article.licence ?? "") });
  if (clause === null || isNamedIn(person, clause)) return null;
  const content = contentWords(clause).size;
  if (content < FEWEST_CONTENT) return null;
  // A year in what somebody said is not the one in which they said it.
  const isDated = kind === "who-did" && namesYear(clause.replace(/"[^"]*"/g, ""));
  const others = othersLike(index, material, {
    shut: [sentence.text, naming?.text ?? "", clause],
    label: `${kind}-${paragraph}-${start}`,
    pronoun: pronounIn(clause),
    isSameClass: kind === "who-did",
  });
  const isChoice = others.isEnough;
  const asked = clause.replace(/"([^"]*)"/g, "“$1”");
  if (
    lead === null &&
    !isDated &&
    verb !== "has" &&
    datesIn(analysis, sentence).some(isOfAnotherTime(article.published))
  )
    return null;
  const when =
    lead !== null
      ? leadIn(lead)
      : isDated || article.published === null
        ? null
        : reportedIn(article.published, verb, kind);
  const distractors = others.people.map(({ name }) => name);
  return {
    kind,
    evidence: evidenceOf(sentence, naming, analysis),
    item: {
      stem: when === null ? `Who ${asked}?` : `${when}, who ${asked}?`,
      ...(isChoice ? { key: person.name, distractors } : { keys: [...new Set([person.name, person.surname])] }),
    },
    keys: [person.name],
    distractors: isChoice ? distractors : [],
    people: [index],
    reasons: [
      ...(isFull(person) ? [] : [`The article doesn't give the full name of ${person.name}.`]),
      ...(isChoice ? [] : knownEnough(person)),
      ...(isChoice || content > FEWEST_CONTENT || /["“]/.test(clause)
        ? []
        : ["Others may have done so, too: say more of it."]),
    ],
    score: Math.min(
      100,
      base + 3 * content + (isChoice ? 15 : 0) + Math.min(10, 2 * datesIn(analysis, sentence).length),
    ),
  };
}

/** With the sentence that says whom a pronoun means. */
function evidenceOf(sentence: Sentence, naming: Sentence | null, analysis: Analysis): readonly [Mention, ...Mention[]] {
  if (naming === null) return [sentence];
  return naming.paragraph === sentence.paragraph ? [spanning(analysis, [naming, sentence])] : [sentence, naming];
}

/** What the clause leaves out of its sentence may have put it at another time. */
const isOfAnotherTime =
  (published: string | null) =>
  ({ value, text }: DateMention): boolean =>
    value === null
      ? /\b(?:earlier|before|ago|later|previous|then|after)\b/i.test(text)
      : published === null || !published.startsWith(value.slice(0, 7));

/** What is said is said when it is printed; what was done may have been done long before. */
function reportedIn(published: string, verb: string, kind: DraftKind): string {
  if (/^(?:is|has)$/.test(verb)) return `As of ${monthInWords(published)}`;
  return kind === "who-said"
    ? `In ${monthInWords(published)}`
    : `According to a news report of ${dayInWords(published)}`;
}

const leadIn = (date: string): string => `${date.length === 10 ? "On" : "In"} ${dayInWords(date)}`;
