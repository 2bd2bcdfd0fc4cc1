import type { ForeignNoteType } from "./foreign.js";

/** A `{{…}}` of Anki's templates; sections only say whether something is shown. */
const PLACEHOLDER = /\{\{([^{}#^/!][^{}]*)\}\}/g;

/** What a note type does with its fields, told by the two sides of its first card. */
export function noteTypeBy(names: readonly string[], front: string, back: string): ForeignNoteType {
  const asked = fieldsIn(front, names);
  const gaps = asked.find(({ filters }) => filters.includes("cloze"));
  // A hint is there for who asks for it, and an answer that is typed is no part of the question.
  const seen = asked.filter(({ filters }) => !filters.some((one) => /^(?:hint|type|tts)\b/.test(one)));
  const shown = gaps === undefined ? seen.map(({ at }) => at) : [gaps.at];
  const inFront = new Set(asked.filter(({ filters }) => !filters.includes("type")).map(({ at }) => at));
  const answered = fieldsIn(back, names).map(({ at }) => at);
  return { asked: [...new Set(shown)], answered: [...new Set(answered)].filter((at) => !inFront.has(at)) };
}

function fieldsIn(template: string, names: readonly string[]) {
  return [...template.matchAll(PLACEHOLDER)].flatMap(([, inner]) => {
    const parts = inner!.split(":");
    const at = names.indexOf(parts.at(-1)!.trim());
    return at < 0 ? [] : [{ at, filters: parts.slice(0, -1).map((one) => one.trim()) }];
  });
}
