import { idOfStem, isId, stemOf } from "../bank/stem-id.js";
import { freeId } from "../bank/free-id.js";
import { LONGEST_ID } from "../bank/id.js";

/** Names that only count: the next version of the file counts otherwise. */
const COUNTING =
  /^(?:(?:q|question|quiz|item|frage|ques|pregunta)?[\s._-]*(?:no\.?|nr\.?)?[\s._-]*\d+|ex\d+|untitled|question|multiple[\s-]choice)$/i;

/**
 * The id of an imported item: of its name in the other tool's file where that is one, else of its stem; the same in every
 * import of the same file. Where both are taken the stem's gets a number.
 *
 * @param isGiven whether the name is an id, which may count
 */
export function itemId(
  name: string | null,
  fields: Readonly<Record<string, unknown>>,
  taken: { readonly has: (id: string) => boolean },
  isGiven = false,
): string {
  const named = isGiven && isId(name) ? name : idOfName(name);
  if (named !== null && !taken.has(named)) return named;
  return freeId(idOfStem(stemOf(fields) ?? name ?? "question"), taken);
}

function idOfName(name: string | null): string | null {
  const written = name?.trim() ?? "";
  if (written === "" || COUNTING.test(written)) return null;
  if (isId(written) && /[a-z]/.test(written) && written.length <= LONGEST_ID) return written;
  const id = idOfStem(written);
  // What these letters can't tell is no better than the stem.
  return /^q-[0-9a-f]{10}$/.test(id) ? null : id;
}
