import { baseOf, isParticiple, isPast } from "../../analysis/verbs.js";

/** The main clause of a sentence, as far as plain rules can tell its parts. */
export interface Clause {
  /** In front of the subject, without its comma: `In 1997`. */
  readonly lead: string;
  readonly subject: string;
  readonly verb: string;
  /** What follows the verb, without the full stop. */
  readonly rest: string;
}

const AUXILIARIES = new Set("is are was were has have had will would can could may might must should".split(" "));
/** Verbs in the present that are hardly ever nouns. */
const PRESENT = new Set(
  "claims remains includes contains owns employs maintains plans says believes hopes expects requires allows offers produces holds shares faces wants needs serves consists covers costs runs operates".split(
    " ",
  ),
);
const DETERMINERS = new Set(
  "a an the his her its their our this that these those some any no every each most newly recently two three four five six of in on at for with by to from and or as".split(
    " ",
  ),
);
const PRONOUNS =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|there|one|some|many|most|others|another|both|all|what|who|which|here|each|neither|either|none|everyone|someone|nobody|even|only|just|such|another|neither)$/i;
/** Whose it is stands in another sentence. */
const OWNED = /^(?:its|their|his|her)\b/i;
const SUBORDINATE =
  /^(?:when|while|after|before|because|although|though|if|since|as|once|unless|until|whether|despite|with|without|by|to|for|like|from|besides|unlike)$/i;

/** Words of a date or place that go before the subject and end with a comma. */
const LEAD =
  /^((?:In|On|At|During|Since|By|For|From|Under|Before|After|Over|Until|Through|As of) [^,;]{1,60}?), (?=[\p{L}\p{N}\uE000])/u;

const MOST_IN_SUBJECT = 12;

/** Where the verb stands among the words of a clause; -1 where that is unclear. */
function verbAt(words: readonly string[]): number {
  for (let at = 1; at < Math.min(words.length, MOST_IN_SUBJECT + 1); at += 1) {
    const word = words[at]!;
    if (/[,;:()"]/.test(words[at - 1]!)) return -1;
    if (/^(?:that|which|who|whose|whom|where|when|not)$/.test(word)) return -1;
    if (word === "to" && !/^(?:\p{Lu}|the$|a$|its$|his$|her$)/u.test(words[at + 1] ?? "")) return -1;
    if (AUXILIARIES.has(word) || PRESENT.has(word) || isPresentOfName(words, at)) return at;
    if (!/^\p{Ll}+$/u.test(word) || !isPast(word)) continue;
    const previous = words[at - 1]!.toLowerCase();
    if (DETERMINERS.has(previous) || /ly$|'s$/.test(previous)) continue;
    // `The bill passed by the House …`: no verb of this clause. The past of `-s` nouns is the surest.
    if (/^(?:by)$/.test(words[at + 1] ?? "")) return -1;
    return at;
  }
  return -1;
}

/** `Con Edison records about 500 leaks`: behind a name alone, a word with an -s is its verb. */
const isPresentOfName = (words: readonly string[], at: number): boolean =>
  /^\p{Ll}{2,}[^su]s$/u.test(words[at]!) &&
  words.slice(0, at).every((word) => /^\p{Lu}[\p{L}.&-]*[^s\P{L}.]$/u.test(word)) &&
  /^(?:a|an|the|about|more|at|over|some|nearly|its|his|her|in|on|to|for|with|\uE000|\p{Lu}.*)$/u.test(
    words[at + 1] ?? "",
  );

/** A second verb in the same clause shows that the first one only described the subject. */
function hasSecondVerb(rest: readonly string[]): boolean {
  for (const [at, word] of rest.entries()) {
    if (!AUXILIARIES.has(word) && !/^(?:said|says)$/.test(word)) continue;
    if (at > 40) return false;
    const before = rest.slice(0, at).join(" ");
    if (
      !/[,;]|\b(?:that|which|who|whom|when|where|and|but|after|before|because|as|if|while|what|how|whether|since|until|so|than)\b/.test(
        before,
      )
    )
      return true;
    return false;
  }
  return false;
}

/** Splits a sentence without quotes; null where its subject or verb is unclear, or a pronoun. */
export function clauseOf(sentence: string): Clause | null {
  const plain = sentence.replace(/[.!]$/, "");
  const lead = LEAD.exec(plain)?.[1] ?? "";
  const body = lead === "" ? plain : plain.slice(lead.length + 2);
  const words = body.split(" ");
  if (
    isPast(words[0]!.toLowerCase()) ||
    OWNED.test(body) ||
    PRONOUNS.test(words[0]!) ||
    SUBORDINATE.test(words[0]!) ||
    /^\p{L}+ing$/u.test(words[0]!)
  )
    return null;
  const at = verbAt(words);
  if (at < 1) return null;
  const rest = words.slice(at + 1);
  if (rest.length === 0 || hasSecondVerb(rest)) return null;
  const subject = words.slice(0, at).join(" ");
  if (/\b(?:and|or) \p{Ll}+ed$/u.test(subject)) return null;
  return { lead, subject, verb: words[at]!, rest: rest.join(" ") };
}

/** Where a second verb of the same subject begins: ` and returned to England`. */
const SECOND = / and (?:then |also |later )?(?=(\p{Ll}+)\b)/gu;

/** The part of a clause that holds some words, where two verbs share one subject: `won a title and returned`. */
export function partWith(clause: Clause, words: string): Clause {
  const isPastVerb = !AUXILIARIES.has(clause.verb);
  for (const { 0: found, 1: verb = "", index } of clause.rest.matchAll(SECOND)) {
    if (!(isPastVerb ? isPast(verb) : isParticiple(verb)) || (!isPastVerb && !isParticiple(clause.rest.split(" ")[0]!)))
      continue;
    if (!clause.rest.slice(index).includes(words)) return { ...clause, rest: clause.rest.slice(0, index) };
    const second = clause.rest.slice(index + found.length);
    return partWith(
      isPastVerb ? { ...clause, verb, rest: second.slice(verb.length + 1) } : { ...clause, rest: second },
      words,
    );
  }
  return clause;
}

/** A clause as a question has it behind its question words: `did President Clinton impose an embargo`. */
export function inverted({ subject, verb, rest }: Clause): string | null {
  if (AUXILIARIES.has(verb)) {
    // `has a fleet` needs a `does`; `has bought` doesn't.
    const next =
      rest.split(" ").find((word) => !/ly$|^(?:also|now|already|not|never|just|even|since)$/.test(word)) ?? "";
    if (!/^(?:has|have|had)$/.test(verb) || isParticiple(next)) return `${verb} ${subject} ${rest}`;
    return `${{ has: "does", have: "do", had: "did" }[verb]} ${subject} have ${rest}`;
  }
  if (verb.endsWith("s") && baseOf(verb) === null) {
    const base = verb
      .replace(/ies$/, "y")
      .replace(/(?<=ch|sh|ss|x|o)es$/, "")
      .replace(/(?<=[^s])s$/, "");
    return `does ${subject} ${base} ${rest}`;
  }
  const base = baseOf(verb);
  return base === null ? null : `did ${subject} ${base} ${rest}`;
}

export const isOfPresent = ({ verb, rest }: Clause): boolean =>
  /^(?:is|are|has|have|will|can|may|must|should)$/.test(verb) || (verb.endsWith("s") && verb !== "was" && rest !== "");
