import fc from "fast-check";
import type { MarkingKey, Response } from "../../src/model/response.js";

/** A key, what is right by it, and nothing. */
interface Keyed {
  readonly key: MarkingKey;
  readonly right: Response;
  readonly blank: Response;
}

const LETTERS = [..."ABCDEF"];
const letters = (minLength: number) => fc.subarray(LETTERS, { minLength });
const text = fc.string({ minLength: 1, maxLength: 8 }).filter((one) => one.trim() !== "");
const ignore = fc.subarray(["case", "diacritics", "punctuation"] as const);

export const keys: fc.Arbitrary<Keyed> = fc.oneof(
  fc.record({ right: letters(1), at: fc.nat() }).map(({ right, at }): Keyed => ({
    key: { kind: "one", right, notAttempted: "G" },
    right: { kind: "one", chosen: [right[at % right.length]!] },
    blank: { kind: "one", chosen: [] },
  })),
  fc.record({ right: letters(1), some: letters(0) }).map(({ right, some }): Keyed => ({
    key: { kind: "many", right, also: some.filter((letter) => !right.includes(letter)), options: LETTERS.length },
    right: { kind: "many", chosen: right },
    blank: { kind: "many", chosen: [] },
  })),
  fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 }).map((right): Keyed => ({
    key: { kind: "boxes", places: right.map((letter) => ({ accepted: [letter], ignore: [], number: null })) },
    right: { kind: "boxes", entered: right },
    blank: { kind: "boxes", entered: right.map(() => "") },
  })),
  fc
    .record({ right: fc.array(text, { minLength: 1, maxLength: 4 }), ignore })
    .map(({ right, ignore: ignored }): Keyed => ({
      key: { kind: "typed", places: right.map((one) => ({ accepted: ["other", one], ignore: ignored, number: null })) },
      right: { kind: "typed", entered: right },
      blank: { kind: "typed", entered: right.map(() => " ") },
    })),
  fc
    .record({ number: fc.integer({ min: -1e6, max: 1e6 }), tolerance: fc.nat(100), off: fc.nat(100) })
    .map(({ number, tolerance, off }): Keyed => ({
      key: {
        kind: "typed",
        places: [{ accepted: [], ignore: [], number: { keys: [number], tolerance, unit: null, decimal: "point" } }],
      },
      right: { kind: "typed", entered: [String(number + Math.min(off, tolerance))] },
      blank: { kind: "typed", entered: [""] },
    })),
);

/** A key, and something that was answered: some of what is right, some of what is not, or nothing. */
export const answered: fc.Arbitrary<{ readonly key: MarkingKey; readonly response: Response }> = fc
  .tuple(keys, letters(0), fc.array(fc.oneof(text, fc.constantFrom("", ...LETTERS)), { maxLength: 6 }), fc.nat(63))
  .map(([{ key, right }, chosen, entries, mask]) => ({
    key,
    response:
      "chosen" in right
        ? { ...right, chosen: mask % 4 === 0 ? [] : [...new Set([...chosen, ...right.chosen.slice(mask % 2)])] }
        : { ...right, entered: right.entered.map((entry, i) => (mask & (1 << i) ? entry : (entries[i] ?? ""))) },
  }));
