import { createHash } from "node:crypto";

const hash = (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest();

/** What makes a bug the same bug in the next run: where it is, and what it puts there. */
const name = ({ fileName, location, mutatorName, replacement }) => [fileName, location, mutatorName, replacement];

/**
 * `size` of these bugs, the same ones for the same seed: each file gives as many as its share of all, give or take one,
 * and within a file every bug has the same chance.
 */
export function draw(bugs, size, seed) {
  if (bugs.length <= size) return bugs;
  const ranked = bugs
    .map((bug) => ({ bug, file: bug.fileName, rank: hash(seed, ...name(bug)).toString("hex") }))
    .toSorted((a, b) => (a.file === b.file ? (a.rank < b.rank ? -1 : 1) : a.file < b.file ? -1 : 1));
  const start = hash(seed).readUInt32BE() / 2 ** 32;
  return Array.from({ length: size }, (_, at) => ranked[Math.floor(((at + start) * ranked.length) / size)].bug);
}

/** Two-sided, 95 %. */
const Z = 1.959964;

/**
 * Where the score of all `total` bugs lies, in per cent, when `killed` of `size` that were drawn died: Wilson's interval.
 * The fewer bugs were left out, the less there is to guess, and nothing when none was.
 */
export function interval(killed, size, total) {
  if (size === 0) return [0, 100];
  const share = killed / size;
  if (size >= total) return [100 * share, 100 * share];
  const n = (size * (total - 1)) / (total - size);
  const middle = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return [middle - reach, middle + reach].map((end) => (100 * end) / (1 + Z ** 2 / n));
}
