import { randomBytes } from "node:crypto";
import { EXIT, type World } from "./world.js";

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 28;

/** Prints a seed of 140 bits that nobody can guess. Nothing else in the program is left to chance. */
export function printSeed(world: World): number {
  const text = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte & 31]!).join("");
  world.stdout.write(`${text.replace(/.{4}(?=.)/g, "$&-")}\n`);
  return EXIT.fine;
}
