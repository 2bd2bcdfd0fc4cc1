import type { Item } from "../model/bank.js";
import { inDigits } from "../text/says.js";
import { folded, holds, wordsOf } from "../text/words.js";
import { withoutDays } from "./days.js";

/** “This or that”, one after the other with commas, lettered, or in brackets: a stem that offers what to choose of. */
export function isOffered(shown: string, key: string): boolean {
  const text = inDigits(withoutDays(shown.replaceAll(" & ", " and ")));
  const phrase = inDigits(key.replaceAll(" & ", " and "));
  const isKey = (part: string) => holds(inDigits(part), phrase);
  const ofTwo = /\b(?:between|against|vs|versus)\b/.test(text) ? ["and", "vs", "versus", "and the"] : [];
  if ([...OR, ...ofTwo].some((joint) => holds(text, `${phrase} ${joint}`))) return true;
  if ([...JOINTS, ...ofTwo].some((joint) => holds(text, `${joint} ${phrase}`))) return true;
  if (isHalved(text, phrase) || isOneOfTwo(shown, phrase) || isLettered(shown, phrase) || isAmongTitles(shown, key))
    return true;
  // “True/false?”
  const strokes = shown
    .slice(0, 1500)
    .split(/[^\p{L}/]+/u)
    .filter((word) => word.includes("/"));
  if (strokes.some((words) => words.split("/").some(isKey))) return true;
  // Of a row the last two are joined: the key may be any other.
  return (
    isInLastRow(shown, phrase) ||
    rowsIn(shown).some(
      ({ row, isSet }) =>
        row.length > (isSet ? 2 : 1) && row.some(isKey) && row.every((part) => wordsOf(part).length <= 12),
    )
  );
}

const OR: readonly string[] = "or ou oder o u или eller czy lub".split(" ");
/** What may stand between “or” and the answer. */
const JOINTS: readonly string[] = [
  ...OR,
  ..."or a,or an,or the,or is it,or was it,or are they,or were they,or did,ou d,ou de,ou l,ou la,ou le,ou les,ou un,ou une".split(
    ",",
  ),
];
const ROW_END = new RegExp(`,?\\s(?:${OR.join("|")})\\s`, "iu");
const AMONG = /(?:^|[,:;?]\s)(?:among|of|out of|parmi|entre|unter|von)\s(.+?),?\s(?:and|et|und|y)\s([^,?.]+)[,?.]/isu;
/** A full stop behind an initial, Jr. or Dr. ends nothing. */
const BREAK = /(?<!(?:^|[^\p{L}])(?:\p{Lu}|Jr|Sr|Dr|Mr|Mrs|St|No))\.|[?!:()]|\s[–—-]\s/u;

/** “Is it growing or shrinking?” is answered by more than the one word. */
const isOneOfTwo = (shown: string, phrase: string): boolean =>
  /^(?:is|are|was|were|do|does|did|has|have|had|will|can)\s/i.test(shown) &&
  holds(inDigits(shown), `or ${phrase.split(" ")[0]}`);

/** “Is it A 97 %, B 98 % or C 99 %?” */
function isLettered(shown: string, phrase: string): boolean {
  const found = LETTERED.exec(shown.slice(0, 1500));
  return found !== null && holds(inDigits(shown.slice(found.index)), phrase.replace(/^[a-d] (?=.)/u, ""));
}
const LETTERED =
  /(?<![\p{L}\p{N}])A(?:\s?[=).:]|\s)\s?\S.{0,79}?[\s,(]B(?:\s?[=).:]|\s)\s?\S.{0,79}?[\s,(]C(?:\s?[=).:]|\s)\s?\S/su;

/** Titles in quotation marks, with nothing but commas and “or” between them. */
function isAmongTitles(shown: string, key: string): boolean {
  const titles = [...shown.slice(0, 1500).matchAll(TITLE)];
  const wanted = folded(key);
  return titles.some(({ 0: title, index }, i) => {
    const next = titles[i + 1];
    const before = titles[i - 1];
    const ends = [
      ...(next === undefined ? [] : [shown.slice(index + title.length, next.index)]),
      ...(before === undefined ? [] : [shown.slice(before.index + before[0].length, index)]),
    ];
    return folded(title) === wanted && ends.some((between) => BETWEEN.test(between));
  });
}
const TITLE = /"[^"]+"|“[^“”]+”|«[^«»]+»/gu;
const BETWEEN = new RegExp(`^\\s*(?:[,;/–-]\\s*)?(?:(?:${OR.join("|")})\\s+(?:\\p{L}{1,4}['’\\s]\\s*){0,2})?$`, "iu");

/** “… 1962, 1966, 1968”: a row that the stem ends in, without “and”, or that comes behind its question. */
function isInLastRow(shown: string, phrase: string): boolean {
  const text = shown.slice(-600);
  const behind = /\?\s+([^?]+)[?."”\s]*$/u.exec(text)?.[1] ?? "";
  const apart = behind.split(/[,;/]/u);
  const bare = phrase.replace(/^(?:the|an?|les?|la|une?) /u, "");
  const isRow = apart.length > 2 || (apart.length > 1 && apart.every((part) => wordsOf(part).length <= 3));
  if (isRow && apart.some((part) => holds(inDigits(part), bare))) return true;
  const [first, ...parts] = (text.split(BREAK).findLast((part) => /\p{L}|\p{N}/u.test(part)) ?? "").split(/[,;/]/u);
  const isShort = parts.every((part) => wordsOf(part).length <= 6 && !/^\s*(?:and|et|und|y|&)\s/iu.test(part));
  const row = [first!, ...parts].map((part) => part.replace(/^.*\b(?:is|was) it\b/isu, ""));
  return parts.length > 1 && isShort && row.some((part) => inDigits(part) === phrase);
}

/** Parts between commas that end in “or”, that “among” begins, or that stand in brackets. */
function rowsIn(shown: string): { row: readonly string[]; isSet: boolean }[] {
  const text = shown.slice(0, 1500);
  const among = AMONG.exec(text);
  const sets = [...text.matchAll(/\(([^()]+)\)/gu)].map((found) => found[1]!.split(/[,;/]/u));
  const alternatives = text
    .replace(/[«»“”„"]/gu, " ")
    .split(BREAK)
    .filter((sentence) => ROW_END.test(sentence))
    .map((sentence) => {
      const [before = "", after = ""] = sentence.split(ROW_END);
      return [...before.split(","), after];
    });
  // “… first name David – Albert – Louis – George?”
  const dashed = text.split(/\s[-–—]\s/u).slice(1);
  return [
    { row: dashed, isSet: true },
    ...alternatives.map((row) => ({ row: row.slice(-5), isSet: false })),
    ...sets.map((row) => ({ row, isSet: true })),
    ...(among === null ? [] : [{ row: [...among[1]!.split(","), among[2]!], isSet: false }]),
  ];
}

/** “left or right handed”: the left one is left-handed. */
const isHalved = (text: string, phrase: string): boolean => {
  const [first, ...rest] = phrase.split(" ");
  const [, after] = rest.length === 0 ? [] : ` ${text} `.split(` ${first} or `);
  return (
    after
      ?.split(" ")
      .slice(1, 1 + rest.length)
      .join(" ") === rest.join(" ")
  );
};

/**
 * Whether the answer is what is asked about, and that it is so is the catch: “What is American football called in England?”,
 * “Who's buried in Grant's tomb?”, “What is the name of her brother? Brother.”
 */
export function isItself(shown: string, key: string): boolean {
  const [before, ...after] = ` ${folded(shown)} `.split(` ${folded(key)} `);
  const behind = ` ${after[0] ?? ""}`;
  if (after.length === 0) return false;
  return (
    // What is to be spelt has to be said; a first name may be all of a name, and an album's that of its band.
    /\bspel(?:l|t|led)\b/i.test(shown) ||
    /^ (?:s )?(?:\p{L}+ ){0,2}album\b/u.test(behind) ||
    (/\b(?:(?:first|last|middle|real|full) |sur)name\b/i.test(shown) &&
      !folded(key).includes(" ") &&
      /^ s\b/.test(behind)) ||
    /^ before(?: the discovery of)?$/.test(before!) ||
    (/\b(?:what|which)(?: \p{L}+){0,3} (?:is|was|are|were|do|does|did)$/u.test(before!) &&
      /^ (?:called|known|named|use[ds]?|belongs?)\b/.test(behind)) ||
    (/^ who\b/.test(before!) && (/^ s\b/.test(behind) || /\b(?:part|role) of$/.test(before!))) ||
    (/\bnames? of(?: \p{L}+){1,3}$/u.test(before!) && behind.trim() === "") ||
    (/\bcomplete (?:this|the)\b/.test(before!) && behind.trim() === "")
  );
}

/** The capital of Luxembourg is called as its country is, and no other words ask for it. */
export const isNamesake = (shown: string, key: string): boolean =>
  /\b(?:capital|capitale|hauptstadt)\b/i.test(shown) &&
  (shown.includes(`-${key}`) ||
    ["of", "of the", "du", "de", "de la", "von"].some((link) => holds(folded(shown), `${link} ${folded(key)}`)));

/** Of a typed answer, options stand in the stem: a last sentence that offers them is not read for its length. */
export function withoutOffer(item: Item, text: string): string {
  const last = item.type === "short" ? /[.!?]\s+([^.!?]+\?)\s*$/u.exec(text) : null;
  const isOffer = last !== null && item.type === "short" && item.keys.some((key) => isOffered(last[1]!, key));
  return isOffer ? text.slice(0, last.index + 1) : text;
}
