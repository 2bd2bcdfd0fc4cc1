import { baseOf, isParticiple } from "../../analysis/verbs.js";
import type { Analysis } from "../../model/analysis.js";
import { type Asked, decapital } from "./asked.js";
import { type Clause, clauseOf, inverted, partWith } from "./clause.js";
import { type Fact, GAP } from "./fact.js";
import { lowered } from "./lowered.js";

const AT_END = new RegExp(
  `^(?:(.+?) )?(in|since|until) ${GAP}((?: (?:as|with|after|when|to|for|by|at|on|under|following) .{3,60})?)$`,
);
/** A date behind these may belong to something else than the verb. */
const UNSURE = /\b(?:to \p{Ll}+|that|which|who|when|where|after|before|because|since|until|from|\p{Ll}+ing|than|of)\b/u;
const MOST_BETWEEN = 10;

/** `in which year did Amazon buy Whole Foods`, where the date is the clause's own. */
export function asksWhen(fact: Fact, what: string, analysis: Analysis): Asked | null {
  return ofClause(fact.whole, what, analysis) ?? (what === "year" ? inPlace(fact.text, analysis) : null);
}

/** A noun that years are told of: `the 2020 presidential election`. */
const OF_A_YEAR =
  /the \uE000 ((?:[\p{L}.]+ ){0,2}(?:elections?|summit|games|olympics|world cup|budget|season|session|campaign|race|vote|referendum|war|crisis|protests?|coup|uprising|treaty|agreement|primary|primaries|census|championships?))\b/iu;
const MOST_BEHIND = 5;
const MOST_WORDS = 20;

/** `Mugabe has led Zimbabwe since independence in which year`, where the date may belong to any word before it. */
function inPlace(text: string, analysis: Analysis): Asked | null {
  const clause = clauseOf(text);
  if (clause === null || clause.subject.includes(GAP) || clause.lead.includes(GAP)) return null;
  if (text.split(" ").length > MOST_WORDS) return null;
  const named = clause.rest.replace(OF_A_YEAR, `the $1 of ${GAP}`);
  const [before = "", after = ""] = named.split(GAP);
  if (!/\b(?:in|since|until|by|of|from) $/.test(before) || after.split(" ").length > MOST_BEHIND) return null;
  if (!/^(?:$| (?:in|on|at|to|for|with|by|from|after|before)\b)/.test(after)) return null;
  const words = `${lowered(clause.subject, analysis)} ${clause.verb} ${named.replace(GAP, "which year")}`;
  return { words, lead: decapital(clause.lead), subject: clause.subject, isInPlace: true, isOfPresent: false };
}

function ofClause(text: string, what: string, analysis: Analysis): Asked | null {
  const main = clauseOf(text);
  if (main === null || main.subject.includes(GAP)) return null;
  const clause = partWith(main, GAP);
  const subject = lowered(clause.subject, analysis);
  const led = new RegExp(`^(In|Since|Until) ${GAP}$`).exec(clause.lead);
  if (led !== null)
    return clause.rest.includes(GAP) ? null : asked(led[1]!.toLowerCase(), { ...clause, subject, lead: "" }, what);
  const [found, before = "", preposition = "in", tail = ""] = AT_END.exec(clause.rest) ?? [];
  if (found === undefined || UNSURE.test(before) || before.split(" ").length > MOST_BETWEEN) return null;
  if (hasParticiple(before, clause.verb) || (tail !== "" && /^(?:is|are|was|were)$/.test(clause.verb))) return null;
  return asked(preposition, { ...clause, subject, rest: `${before}${tail}`.trim() }, what);
}

function asked(preposition: string, clause: Clause, what: string): Asked | null {
  // `Has led since`, but `led in`.
  if (/^(?:has|have)$/.test(clause.verb) !== (preposition === "since")) return null;
  const question = inverted(inPast(clause));
  if (question === null) return null;
  return {
    words: `${preposition} which ${what} ${question.trim()}`,
    lead: decapital(clause.lead),
    subject: clause.subject,
    isInPlace: false,
    isOfPresent: false,
  };
}

/** `had elected` is `did elect` where the year is asked for. */
function inPast(clause: Clause): Clause {
  const [participle = "", ...others] = clause.rest.split(" ");
  const base = clause.verb === "had" ? baseOf(participle) : null;
  return base === null ? clause : { ...clause, verb: participle, rest: others.join(" ") };
}

/** A participle in the middle may be what the date belongs to: `the tariffs imposed in 2018`, `the pier built in 1997`. */
const hasParticiple = (rest: string, verb: string): boolean =>
  rest
    .replace(/\b(?:\p{Ll}+ly|only|also|first|never|not) /gu, "")
    .split(" ")
    .slice(/^(?:is|are|was|were|has|have|had|will|would|could)$/.test(verb) ? 3 : 0)
    .some((word) => /^\p{Ll}+en$/u.test(word) || isParticiple(word));
