import { randomBytes } from "node:crypto";
import { UNGUESSABLE_LENGTH, seedFromBytes } from "../seed/seed.js";
import { EXIT, type World } from "./world.js";

/** Prints a seed of 140 bits that nobody can guess. Nothing else in the program is left to chance. */
export function printSeed(world: World): number {
  world.stdout.write(`${seedFromBytes(randomBytes(UNGUESSABLE_LENGTH))}\n`);
  return EXIT.fine;
}
