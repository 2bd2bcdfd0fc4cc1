/** Tags that a bank gives; whatever else stands on a note is the learner's own. */
const OURS = /^(?:topic|difficulty|tag|source|date|state)::/i;

/** Which tags a note gets and loses. Anki takes tags for the same that differ in capitals alone. */
export function tagChanges(
  there: readonly string[],
  wanted: readonly string[],
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const has = new Set(there.map(keyOf));
  const wants = new Set(wanted.map(keyOf));
  return {
    add: wanted.filter((tag) => !has.has(keyOf(tag))),
    remove: there.filter((tag) => OURS.test(tag) && !wants.has(keyOf(tag))),
  };
}

const keyOf = (tag: string): string => tag.normalize("NFC").toLowerCase();
