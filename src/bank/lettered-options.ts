import { error, type Finding, type Path } from "../reading/finding.js";
import { subject } from "../reading/subject.js";
import type { Fields } from "./rename-fields.js";

/** An item whose options stand under letters, as if they stood in a list. */
export interface LetteredOptions {
  readonly item: Fields;
  readonly finding: Finding;
  /** Names in the file of the fields that the finding tells what to do about. */
  readonly told: readonly string[];
}

/**
 * `options: { A: …, B: … }`, as programs write them, with a key that may name one of them. Read as a list of wrong answers, one of them
 * would be right, and its letter the right answer.
 *
 * @param names what the fields for key and distractors are called in the file
 * @returns null where no options stand so
 */
export function letteredOptions(
  item: Fields,
  names: { readonly key: string; readonly distractors: string },
  path: Path,
  root: unknown,
): LetteredOptions | null {
  const { key, distractors } = item;
  if (typeof distractors !== "object" || distractors === null || Array.isArray(distractors)) return null;
  const options = Object.entries(distractors).map(([letter, text]) => ({ letter, text: String(text) }));
  if (options.length < 2 || !options.every(({ letter }, i) => isLetter(letter, i))) return null;
  if (Object.values(distractors).some((text) => typeof text === "object")) return null;
  const named = String(key).trim().toLowerCase();
  const rights = options.filter(({ letter, text }) => letter.toLowerCase() === named || text === key);
  // The letter of one that is the text of another names neither.
  const right = rights.length === 1 ? rights[0] : undefined;
  const wrong = options.filter((one) => one !== right).map(({ text }) => text);
  const written = wrong.map((text) => JSON.stringify(text)).join(", ");
  const hint =
    right === undefined
      ? `write the right one as key, and the others as a list in the place of ${names.distractors}: distractors: […]`
      : `write, in the place of ${names.distractors} and ${names.key}: key: ${JSON.stringify(right.text)} and distractors: [${written}]`;
  const message = `The options of ${subject(path, root)} stand under letters; the right one is the key, the wrong ones are a list.`;
  return {
    item: { ...item, distractors: wrong, ...(right !== undefined && { key: right.text }) },
    finding: { ...error("bank/wrong-type", [...path, "distractors"], message, hint), atKey: true },
    told: right === undefined ? [names.distractors] : [names.distractors, names.key],
  };
}

/** `A` or `1` for the first. */
const isLetter = (name: string, i: number): boolean =>
  name.toUpperCase() === String.fromCharCode(65 + i) || name === String(i + 1);
