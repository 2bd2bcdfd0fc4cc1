import { inDigits, ungrouped } from "../text/says.js";
import { wordsOf } from "../text/words.js";
import { hasDay } from "./days.js";

/** Commas also set off an age, a place, the parts of a date and an aside: the parts of a list are short, and its last ones joined. */
export function isList(written: string): boolean {
  // What stands in brackets explains the one answer before them.
  const text = written.replace(/^([^,;()]+)\([^()]*\)?[\s.]*$/u, "$1");
  if (isTold(text) || (text.length <= 600 && EXAMPLES.test(text))) return false;
  const all = ungrouped(text)
    .split(/[,;،、]/u)
    .map((part) => wordsOf(part))
    .filter((words) => words.length > 0);
  const isAge = (words: readonly string[]) => words.length === 1 && /^\p{Nd}{1,3}$/u.test(words[0]!);
  const isAside = (words: readonly string[], i: number) => i > 0 && LINKS.has(words[0]!) && words[0] !== all[0]![0];
  const parts = all.every(isAge) ? all : all.filter((words, i) => !isAge(words) && !isAside(words, i));
  if (parts.length < 3 || APPOSITION.test(text)) return false;
  const isJoined = parts.slice(-2).some((words) => words.some((word) => CONJUNCTIONS.has(word)));
  const long = parts.filter((words) => words.length > 4).length;
  return (
    long === 0 || (parts.length > 3 && long <= 2) || (isJoined && parts.slice(1).every((words) => words.length <= 8))
  );
}

/** “Ada Holm, a painter of gulls, left.” */
const APPOSITION = /^[^,;]+, (?:an?|the) [^,;]+, (?!(?:and|or|an?)\b)\p{Ll}[^,;]*$/u;

/** One thing, said in a sentence, with some of its kind. */
const EXAMPLES =
  /^(?:[^\s,;]+\s+){5,}[^;]*\b(?:such as|tel(?:le)?s? que|wie (?:etwa|zum Beispiel)|como por ejemplo)\s/iu;

/** Sentences of which the second goes on about the same are no list; how long they are is said elsewhere. */
const isTold = (text: string): boolean =>
  wordsOf(text).length > 12 &&
  /\p{Ll}{3}[.!?]\s+(?:It|They|He|She|This|These|There)\s+\p{Ll}|^[^.,;!?]{1,60}(?:(?:, |\.(?=\p{N}))[^.,;!?]{1,40})?[\p{L}\p{N})]{2}\.\s+\p{Lu}/u.test(
    text,
  );

/** Whether the last part is joined by “or”: any of them is right. */
export const alternatesIn = (text: string): boolean => /[,;][^,;]*\s(?:or|oder|ou|o|или)\s[^,;]+$/u.test(text);

/** A day, a thing with its qualities, a place with those that it is in, and the name of one work or group have commas, too. */
export function isOneThing(key: string, stem: string): boolean {
  const parts = key.split(",").map((part) => part.trim());
  const isLong = key.split(/[,;]/u).some((part) => wordsOf(part).length > 4);
  if (isLong && (ASKS_SENTENCE.test(stem) || EXPLAINED.test(key))) return true;
  if (parts.every((part) => /^(?:\p{L}+day|\p{Nd}{4}|.*\p{Nd})$/u.test(part)) && hasDay(key)) return true;
  // “Six: …”
  if (/\bhow many\b/i.test(stem) && /^\p{Nd}/u.test(inDigits(key))) return true;
  const isJoined = wordsOf(key).some((word) => CONJUNCTIONS.has(word)) || key.includes("&");
  if (!isJoined && /^an? /i.test(key) && parts.slice(0, -1).every((part) => /^(?:an? )?\p{Ll}+$/iu.test(part)))
    return true;
  const isName = key.split(/[\s,&]+/u).every((word) => /^\P{Ll}/u.test(word) || word.length < 4);
  if (!isName) return false;
  return (!isJoined && parts.length === 3 && ASKS_PLACE.test(stem)) || (ASKS_WORK.test(stem) && !SEVERAL.test(stem));
}

/** What is told in a sentence: a reason, a difference, a meaning. */
const ASKS_SENTENCE =
  /\b(?:difference|différence|why|pourquoi|warum|d['’]où vien(?:t|nent)|que (?:signifie|désigne)|what does [^?]* mean|qu['’]est-ce qu|quel(?:le)? est (?:l['’]origine|le principe|la caractéristique))/i;
/** One thing, and behind it why it is that one. */
const EXPLAINED = /^[^,;:—–]{1,60}\s(?:[—–]|: (?=(?:elle|il|on|it|he|she|they|c['’]est)\b))\s?/i;

const ASKS_PLACE =
  /\bwhere\b.*\b(?:born|buried|located|held|die|died|live|lived|happen|happened|take place|took place)\b|\b(?:which|what) (?:city|town|village)\b/i;
const ASKS_WORK =
  /\b(?:which|what|name (?:the|this)|(?:title|name) of (?:the|this))\b[^?.]*\b(?:film|movie|song|album|book|novel|band|group|play|musical|show|sitcom|series|poem|trio|quartet|firm)\b(?! (?:members|stars|actors|characters|cast|roles))/i;
const SEVERAL =
  /\b(?:two|three|four|five|six|seven|eight|[2-9]|some|all|any|both|films|movies|songs|albums|books|bands|groups|hits|members|stars|names|are|were)\b/i;

const CONJUNCTIONS = new Set("and or plus und oder et ou y e и или".split(" "));
/** What goes on with the sentence: “Hawthorne, California, on May 5”. */
const LINKS = new Set("as at by causing for from in near of on to when where whether which while who with".split(" "));
