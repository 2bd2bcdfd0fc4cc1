import { codeIn } from "../../src/lint/coded.js";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI"];
const NUMERAL = /(?<!\p{L})[IV]+(?!\p{L})/gu;

/** `I and II only` says 1 and 2. */
export const arabic = (option: string): string =>
  codeIn(option, NUMERALS.length) === null
    ? option
    : option.replace(NUMERAL, (numeral) => String(NUMERALS.indexOf(numeral) + 1));

/** All lines, each once. */
export const isOrder = (code: readonly number[], lines: number): boolean =>
  lines >= 3 && code.length === lines && new Set(code).size === lines;
