import type { Candidate } from "./candidates.js";

type Fields = Readonly<Record<string, unknown>>;

/** What may stand once under `defaults`. */
const SHAREABLE = ["difficulty", "topics", "tags", "points"] as const;

/** Fewer items share something by chance. */
const ENOUGH = 2;

/** What all items of a new bank say alike, and each item without it. */
export function sharedFields(candidates: readonly Candidate[]): {
  readonly shared: Fields;
  readonly rest: ReadonlyMap<Candidate, Fields>;
} {
  const names = candidates.length < ENOUGH ? [] : SHAREABLE.filter((name) => isShared(name, candidates));
  const shared = Object.fromEntries(names.map((name) => [name, candidates[0]!.fields[name]]));
  const rest = new Map(
    names.length === 0
      ? []
      : candidates.map((one) => [
          one,
          Object.fromEntries(Object.entries(one.fields).filter(([name]) => !names.some((each) => each === name))),
        ]),
  );
  return { shared, rest };
}

function isShared(name: string, candidates: readonly Candidate[]): boolean {
  const first = candidates[0]!.fields[name];
  if (first === undefined) return false;
  // Without points of its own an item with a rubric is worth what that gives.
  if (name === "points" && candidates.some(({ fields }) => fields["rubric"] !== undefined)) return false;
  const text = JSON.stringify(first);
  return candidates.every(({ fields }) => JSON.stringify(fields[name]) === text);
}
