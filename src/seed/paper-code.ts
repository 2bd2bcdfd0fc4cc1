import { BASE_32, typedBase32 } from "./base-32.js";
import { type Owner, key, ownKey } from "./random.js";

/**
 * An opaque name for one paper, such as `7Q2XK-M4TPR`: 45 bits of a hash, then a Luhn (mod 32) check
 * character that catches every single wrong character.
 */
export const paperCode = (seed: string, blueprint: string, owner: Owner): string =>
  codeText(codeBits(seed, blueprint, owner));

/** A number of 45 bits as a code. */
export function codeText(bits: number): string {
  let code = "";
  for (let i = 0, rest = bits; i < 9; i += 1, rest = Math.floor(rest / 32)) code = BASE_32[rest % 32]! + code;
  code += checkCharacter(code);
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as somebody typed it, brought to its form; null when its check character says that it is none. */
export function readCode(typed: string): string | null {
  const text = typedBase32(typed);
  const isCode = /^[0-9A-HJKMNP-TV-Z]{10}$/.test(text) && checkCharacter(text.slice(0, 9)) === text[9];
  return isCode ? `${text.slice(0, 5)}-${text.slice(5)}` : null;
}

/** Whether a code is another text but for one character, or for two that changed places. */
export function isNearCode(code: string, typed: string): boolean {
  const [a, b] = [code, typed.toUpperCase()].map((text) => text.replace(/[\s-]/g, "")) as [string, string];
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((character, i) => (character === b[i] ? [] : [i]));
  const [first, second] = wrong as [number, number];
  return wrong.length === 1 || (wrong.length === 2 && a[first] === b[second] && a[second] === b[first]);
}

/** What a code says, as a number of 45 bits. */
export const codeBits = (seed: string, blueprint: string, owner: Owner): number =>
  Math.floor(Number.parseInt(ownKey(seed, "code", owner, blueprint).slice(0, 12), 16) / 8);

/** Luhn's algorithm for base 32. */
function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = code.length - 1, double = true; i >= 0; i -= 1, double = !double) {
    const value = BASE_32.indexOf(code[i]!) * (double ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return BASE_32[(32 - (sum % 32)) % 32]!;
}

/** A short stable name for a question, `Q7F`, so that a class can talk about a shuffled quiz. Not secret. */
export function questionCode(item: string): string {
  const bits = Number.parseInt(key("", "question", item).slice(0, 4), 16);
  return [bits >> 11, bits >> 6, bits >> 1].map((part) => BASE_32[part & 31]).join("");
}
