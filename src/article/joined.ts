import { UNSPACED } from "./boundary.js";
import { isSeen } from "./qn1.js";

/** Punctuation and forms of letters that go with such scripts. */
const WIDE = /[\u3000-\u303F\uFF00-\uFF60]/u;

/**
 * Two lines of one paragraph as one. A soft hyphen stays where a word was divided: the words compare as if it had not been.
 */
export const joined = (before: string, line: string): string => {
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(line)) return `${before.slice(0, -1)}\u00AD${line}`;
  const isUnspaced = goesWithout(before.slice(-1)) && goesWithout(line.charAt(0));
  return `${before}${isUnspaced ? "" : " "}${line}`;
};

const goesWithout = (sign: string): boolean => UNSPACED.test(sign) || WIDE.test(sign);

/**
 * White space of any kind as one space, none at the ends. What nobody sees is none, as `qn1` drops it; alone, it is an
 * empty line.
 */
export const oneLine = (text: string): string =>
  isSeen(text) ? text.replace(/(?:[^\S\uFEFF]|\u0085)+/gu, " ").trim() : "";
