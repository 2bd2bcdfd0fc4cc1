/** “All of these”: an option that speaks of the others. */
const OTHERS = "(?:the (?:above|these)|the other options|these|those|them)";
const ENDING = "(?: (?:are|is) (?:true|right|correct|wrong|false))?[.!]?$";
const rest = (first: string): RegExp =>
  new RegExp(`^(?:${first}) of (?:${OTHERS}|(?:these|those|the above) \\p{L}+)${ENDING}`, "iu");

export const ALL = rest("all|both|each|any");
export const NONE = rest("none|neither");
export const speaksOfOthers = (text: string): boolean => ALL.test(text) || NONE.test(text);

/** Words within a name that have no capital. */
const SMALL =
  /^(?:an?|and|are|as|at|be|but|by|d|da|das|de|del|della|der|des|di|du|e|el|et|for|from|in|into|is|it|la|las|le|les|los|me|my|n|no|nor|not|of|off|on|or|out|over|s|the|to|under|up|van|von|vs|with|y)$/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;

/** Whether a text is written as names and titles are: a capital at every word of weight. Scripts without capitals have none. */
export function isName(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return (
    /\p{Lu}/u.test(words[0] ?? "") &&
    words.every((word) => /\p{Lu}|^\p{N}+(?:st|nd|rd|th)?$/u.test(word) || SMALL.test(word))
  );
}

/** A name of several words. */
export const isTitle = (text: string): boolean => (text.match(WORD) ?? []).length > 1 && isName(text);

/** Parts of a name that everyday speech leaves out. */
export const longForm = (name: string): string | undefined =>
  /^(?:The )?United States of America$/i.test(name)
    ? undefined
    : /\b(?:Inc|Ltd|Corp|Corporation|Company|University|United States|USA|Kingdom of|(?<!Democratic )Republic of)\b/.exec(
        name,
      )?.[0];

const MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const LED_IN = `(?:(?:\\p{Ll}{1,4}|\\p{Lo}+|\\p{Lu}\\p{Ll}?|about|after|almost|around|before|between|early|nearly|under|until|years?|About|After|Almost|Around|Before|Between|Early|From|Just|Late|Less|More|Nearly|Only|Over|Since|Under|Until|Jahre?n?|(?:${MONTH})\\p{Ll}*) ){0,3}`;
const FIGURE = "(?:\\p{Lu}{0,3}\\p{Sc})?[^\\p{L}\\p{N}]{0,2}\\p{N}[\\p{N}.,:/–-]*";
const UNIT = `(?:[ -]?(?:\\p{Ll}+|\\p{Lo}+|\\p{Lu}{1,4}|°[CFK]|[%°‰′″\\p{Sc}]+|(?:${MONTH})\\p{Ll}*|${FIGURE})(?![\\p{L}\\p{N}])[.,]?){0,5}`;
const QUANTITY = new RegExp(`^${LED_IN}${FIGURE}${UNIT}$`, "u");

/** Whether a text is a number, a date or an amount, and not a name or a sentence that holds one: 2018, about 5 km, not Apollo 11. */
export const isQuantity = (text: string): boolean => text.length <= 60 && QUANTITY.test(text.trim());
