import { hasFiniteVerb } from "../../analysis/finite-verb.js";
import { isPast } from "../../analysis/verbs.js";
import type { Analysis, Mention, Sentence } from "../../model/analysis.js";
import { datesIn } from "../dated.js";
import { inOwnWords } from "../own-words.js";
import { clauseOf } from "./clause.js";
import { fullNames } from "./full-names.js";
import { type Rewrite, writtenOut } from "./written-out.js";

/** Stands where the words stood that are asked for; no article has it. */
export const GAP = "\uE000";

/** What one sentence says, as it can be said to somebody who hasn't read what stands around it. */
export interface Fact {
  readonly sentence: Sentence;
  /** One clause with `GAP` where the value stood, all dates told, no full stop, no speaker. */
  readonly text: string;
  /** The same with all that its clause says, where that is not too long for a question. */
  readonly whole: string;
  /** Who says so: `Con Edison officials`; null where the article itself does. */
  readonly source: string | null;
}

/** What links a sentence to the one before; without it, it says the same. */
export const LINKS =
  /^(?:(?:Then|But|And|Yet|So|Still|However|Meanwhile|Also|Now|In fact|Instead|Separately|Moreover|Furthermore|In addition|As a result|For example|For instance|Indeed|Of course|Even so|Nonetheless|Nevertheless|In turn|In retaliation|In response|Overall|In total|Altogether|Notably|At the same time|In all|Still|To date|So far|On the other hand|By contrast|By comparison|Similarly|Likewise|Additionally|Ultimately|Eventually|Finally|Currently|Typically|Recently),? )+(?=\S)/u;
const SAYS =
  "said|says|told [\\p{L}' ]{2,40}|wrote|writes|noted|added|reported|reports|estimated|estimates|announced|explained|showed|shows|found|claimed|claims";
const NAMES_NOBODY = /^(?:he|she|it|they|we|i|you|one|who|which|some|this|that|there|what)\b/i;
/** A further clause, whose verb only looks like saying: `…, and nobody was told`. */
const JOINS = /^(?:and|but|or|so|who|which|whose|as|while|when|where|after|before|if|though|although|because)\b/i;
/** `…, officials said on Monday.` */
const SAID_LAST = new RegExp(
  `^(.{20,}), ((?:the |a |an |its |his |her )?[\\p{L}\\d.'-]+(?: [\\p{L}\\d.'-]+){0,7}?) (?:has |have )?(?:${SAYS})(?: (?:on|in) [\\p{L}\\d ]+| in an? [\\p{L} ]+)?$`,
  "u",
);
/** `…, said Ada Holm, the mayor.` */
const SAID_BY_LAST = /^(.{20,}), (?:said|says|wrote|noted|added|according to) ([^,]{3,60})(?:, [^,]{3,80})?$/u;
const ACCORDING_FIRST = /^According to ([^,]{3,60})(?:, [^,]{3,60})?, (.{20,})$/u;
/** `Officials said that …` */
const SAID_FIRST =
  /^((?:The |A |An )?[\p{Lu}][\p{L}\d.'-]*(?: [\p{L}\d.'-]+){0,6}?)(?:, [^,]{3,90},)? (?:has |have )?(?:said|says|reported|reports|estimates|estimated|announced|added|noted|claims|claimed)(?: (?:on|in) \d[\p{L}\d ]*?\d{4})?(?: that)? ((?:the |a |an |about |more than |nearly |some |at least |its? |\p{Lu}|\d|\uE000).{15,})$/u;

/** What may go, where the value doesn't stand in it: asides between commas or dashes, and what comes after the main clause. */
const ASIDES = [
  / \([^()]*\)/gu,
  /(?<=\p{L}), \d{1,3},(?!\d)/gu,
  / - [^-]{3,160}? - /gu,
  /, (?:which|who|whose|where|whom|when) (?:[^,]|,(?=\d{3})){3,160}(?=,|$),?/gu,
  /, (?:a|an|the|its|his|her|their|one of|including|such as|along with|as well as|like|\p{L}+ing|\p{L}+ed|both|now|then|also) (?:[^,]|,(?=\d{3})){3,120}, (?=(?:is|are|was|were|has|have|had|will|would|\p{Ll}+ed|said)\b)/gu,
  /(?:,|;| -) (?:and|but|while|although|though|as|with|which|who|where|when|after|before|because|since|so|including|such as|according to|adding|citing|making|leaving|\p{L}{3,}ed|too|bringing|giving|saying|noting|calling|blaming|\p{L}+ing|not|especially|particularly|mostly|most of|some of|many of|one of|up from|down from|instead of|despite|just|the|its|his|her|their|a|an) [^;]*$/gu,
];

/** Where a long clause may end. */
const TAIL =
  / (?:when|while|after|before|because|since|as part of|amid|during|following|despite|to be|to help|in order to|in what|which|who|that|under|through|across|at|in|on|with|for|from|representing|including)\b/gu;
const LONG = 13;
const LONG_ASKED = 18;
const LEAST_AFTER_GAP = 4;

/** Cuts what follows gap and verb, from the end, until the clause is short. */
export function shortened(text: string, long: number): string {
  const whole = clauseOf(text);
  const from = Math.max(text.indexOf(GAP), whole === null ? 0 : text.indexOf(` ${whole.verb} `) + whole.verb.length);
  if (!text.includes(GAP)) return text;
  let clause = text;
  while (clause.split(" ").length > long) {
    const cut = [...clause.matchAll(TAIL)].findLast(
      ({ index }) =>
        index > from &&
        clause.slice(from, index).split(" ").length > LEAST_AFTER_GAP &&
        !isPast(clause.slice(0, index).split(" ").at(-1)!),
    );
    if (cut === undefined) break;
    clause = clause.slice(0, cut.index);
  }
  return clause;
}

/** `In 1991`, of which the comma stays. */
const IS_LEAD = /^(?:In|On|At|By|During|Since) \S+(?: \S+){0,2}$/;

/** Takes out asides from the end to the beginning, as long as the gap stays. */
export function withoutAsides(text: string): string {
  let clause = text;
  for (const aside of ASIDES) {
    for (let tries = 0; tries < 4; tries += 1) {
      const found = [...clause.matchAll(aside)].find(
        (match) => !match[0].includes(GAP) && clause.slice(0, match.index).split(" ").length > 1,
      );
      if (found === undefined) break;
      const rest = clause.slice(found.index + found[0].length);
      const before = clause.slice(0, found.index);
      const comma = found[0].endsWith(",") && IS_LEAD.test(before) ? "," : "";
      clause = before + comma + (rest === "" || /^[ ,;]/.test(rest) ? rest : ` ${rest}`);
    }
  }
  return clause;
}

/** A second clause with a subject of its own, after the gap. */
const SECOND_CLAUSE =
  /,? (?:and|but) (?:(?:the|a|an|more|others|some|many) )?[\p{L}-]+(?: [\p{L}-]+)? (?:was|were|is|are|has|have|had|will|would|may)\b/u;

export function withoutSecondClause(text: string): string {
  const gap = text.indexOf(GAP);
  const found = gap < 0 ? null : SECOND_CLAUSE.exec(text.slice(gap));
  return found === null ? text : text.slice(0, gap + found.index);
}

export function rewritten(sentence: Sentence, value: Mention | null, analysis: Analysis): string | null {
  const { paragraph, start, end, text } = sentence;
  const rewrites: Rewrite[] = value === null ? [] : [{ start: value.start - start, end: value.end - start, text: GAP }];
  for (const date of datesIn(analysis, { paragraph, start, end })) {
    if (value !== null && date.start < value.end && date.end > value.start) continue;
    const out = writtenOut({ ...date, start: date.start - start, end: date.end - start }, text);
    if (out === null) return null;
    if (out !== "as it is") rewrites.push(out);
  }
  rewrites.push(...fullNames(sentence, analysis).filter((one) => value === null || isApart(one, value, start)));
  return rewrites
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, one) => done.slice(0, one.start) + one.text + done.slice(one.end), text);
}

const isApart = (one: Rewrite, value: Mention, from: number): boolean =>
  one.end <= value.start - from || one.start >= value.end - from;

/** `Con Edison, which maintains GAP of gas mains, …` says something of its own. */
const RELATIVE = new RegExp(
  `((?:[Tt]he )?\\p{Lu}[\\p{L}\\d.&'-]*(?: (?:of |for |and |the )?\\p{Lu}[\\p{L}\\d.&'-]*){0,6}), (?:which|who) ((?:[^,]|,(?=\\d{3}))*?${GAP}(?:[^,]|,(?=\\d{3}))*)`,
  "u",
);

/** The clause that holds the gap, where it is one of its own: behind a colon, or a relative one. */
export function ownClause(text: string): string {
  const [before = "", after] = text.split(/: (?=[\p{L}\uE000])/u);
  const part = after === undefined ? text : before.includes(GAP) ? before : after;
  const relative = RELATIVE.exec(part);
  return relative === null ? part : `${relative[1]} ${relative[2]}`;
}

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** `Holm, the mayor, said the pier had sunk` ends with what was said: no speaker has a verb. */
function saidByLast(text: string): RegExpExecArray | null {
  const found = SAID_BY_LAST.exec(text);
  const isSpeaker = found === null || text.includes(`, according to ${found[2]!}`) || !hasFiniteVerb(small(found[2]!));
  return isSpeaker ? found : null;
}
/** Without names: `Will` and `Hung` are some. */
const small = (text: string): string => text.replace(/\p{Lu}[\p{L}'-]*/gu, "");

export function withoutSpeaker(text: string): Pick<Fact, "text" | "source"> | null {
  const last = SAID_LAST.exec(text) ?? saidByLast(text);
  if (last !== null && last[1]!.includes(GAP) === text.includes(GAP) && !JOINS.test(last[2]!)) {
    return NAMES_NOBODY.test(last[2]!) ? { text: last[1]!, source: null } : { text: last[1]!, source: last[2]! };
  }
  const according = ACCORDING_FIRST.exec(text);
  if (according !== null) return { text: capital(according[2]!), source: according[1]! };
  const first = SAID_FIRST.exec(text);
  // `Holm announced a third pier` says what was announced, in no clause of its own.
  if (first !== null && !NAMES_NOBODY.test(first[1]!) && hasFiniteVerb(first[2]!))
    return { text: capital(first[2]!), source: first[1]!.replace(/^The /, "the ") };
  return { text, source: null };
}

/** Two sentences that a page has glued, or marks that no clause has; and words that stand for something said before. */
const BROKEN =
  /[;:()"]| - |\p{Ll} (?:In|On|At|After|During|For|The) (?:the |\p{L})|\b(?:it|they|them|ones|this|these|those|then|ago|later|earlier|today|yesterday|tomorrow|tonight|so far|here|[Tt]he (?:same|former|latter|two|other))\b/u;
const FEWEST = 4;
const MOST = 26;
const MOST_ASKED = 20;

/**
 * What a sentence says, with a gap where a value stands; null where it leans on others: it quotes, points at somebody with
 * a pronoun, has a date that nobody can tell, or is too long.
 *
 * @param value what is asked for; null where nothing is
 */
export function factOf(sentence: Sentence, value: Mention | null, analysis: Analysis): Fact | null {
  if (!sentence.isWhole || sentence.paragraph === 1 || /["?!{}[\]]|\b(?:I|we|our|us|you|your|my)\b/.test(sentence.text))
    return null;
  const told = rewritten(sentence, value, analysis)?.replace(/\.$/, "").replace(LINKS, "");
  if (told === undefined) return null;
  const said = withoutSpeaker(capital(ownClause(told)));
  if (said === null) return null;
  const text = tidied(inOwnWords(withoutSecondClause(withoutAsides(said.text))));
  const short = tidied(shortened(text, LONG));
  const asked = tidied(shortened(text, LONG_ASKED));
  const count = short.split(" ").length;
  if (count < FEWEST || count > MOST || BROKEN.test(short)) return null;
  if (value !== null && short.split(GAP).length !== 2) return null;
  const whole = BROKEN.test(asked) || asked.split(" ").length > MOST_ASKED ? short : asked;
  return { sentence, text: capital(short), whole: capital(whole), source: said.source };
}

export const tidied = (text: string): string =>
  text.replace(/[,;: -]+$/, "").replace(/ (?:just|only|exactly|even|still|already|now) (?=\uE000)/, " ");
