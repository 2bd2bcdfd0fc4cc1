import { key } from "./random.js";

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * An opaque name for one paper, such as `7Q2XK-M4TPR`: 45 bits of a hash, then a Luhn (mod 32) check
 * character that catches every single wrong character.
 */
export function paperCode(seed: string, name: string, form: string | null): string {
  let bits = BigInt(`0x${key(seed, "code", name, ...(form === null ? [] : [form])).slice(0, 12)}`) >> 3n;
  let code = "";
  for (let i = 0; i < 9; i += 1, bits >>= 5n) code = ALPHABET[Number(bits & 31n)]! + code;
  code += checkCharacter(code);
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Luhn's algorithm for base 32. */
function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = code.length - 1, double = true; i >= 0; i -= 1, double = !double) {
    const value = ALPHABET.indexOf(code[i]!) * (double ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return ALPHABET[(32 - (sum % 32)) % 32]!;
}

/** A short stable name for a question, `Q7F`, so that a class can talk about a shuffled quiz. Not secret. */
export function questionCode(item: string): string {
  const bits = Number.parseInt(key("", "question", item).slice(0, 4), 16);
  return [bits >> 11, bits >> 6, bits >> 1].map((part) => ALPHABET[part & 31]).join("");
}
