import type { PersonSign } from "../model/analysis.js";
import type { Name } from "./names.js";
import { lastOf, mayBeOne, standsFor } from "./person-parts.js";

export interface Candidate {
  readonly name: Name;
  readonly parts: readonly string[];
  readonly signs: readonly PersonSign[];
  /** `Mr`, `Ms`: whose single name is a last name. */
  readonly isAfterThe: boolean;
}

export interface Group {
  /** The longest so far. */
  parts: readonly string[];
  readonly candidates: Candidate[];
}

/** An article has fewer people with one name; a list of names shall not take as long as the square of its length. */
const MOST_ALIKE = 40;

/** One group for each person or whatever else has the name. Longer names first, then single words that stand for them. */
export function groupsOf(candidates: readonly Candidate[]): readonly Group[] {
  const groups: Group[] = [];
  const byEnd = new Map<string, Group[]>();
  for (const candidate of candidates.filter(({ parts }) => parts.length > 1)) {
    const ends = [lastOf(candidate.parts), candidate.parts[0]!];
    const group = ends
      .flatMap((end) => byEnd.get(end)?.slice(0, MOST_ALIKE) ?? [])
      .find(({ parts }) => mayBeOne(candidate.parts, parts));
    if (group === undefined) {
      const made = { parts: candidate.parts, candidates: [candidate] };
      groups.push(made);
      for (const end of ends) {
        const others = byEnd.get(end);
        if (others === undefined) byEnd.set(end, [made]);
        else others.push(made);
      }
    } else {
      group.candidates.push(candidate);
      if (candidate.parts.length > group.parts.length) group.parts = candidate.parts;
    }
  }
  const alone = new Map<string, Group>();
  const known = indexed(groups);
  for (const candidate of candidates.filter(({ parts }) => parts.length === 1)) {
    const word = candidate.parts[0]!;
    const owner = ownerOf(candidate, known.get(word) ?? []);
    if (owner !== undefined) owner.candidates.push(candidate);
    else if (!known.has(word)) {
      const group = alone.get(word) ?? { parts: candidate.parts, candidates: [] };
      group.candidates.push(candidate);
      alone.set(word, group);
    }
  }
  return [...groups, ...alone.values()].map(inOrder).sort((a, b) => place(a) - place(b));
}

const positionOf = ({ name }: Candidate): number => name.paragraph.number * 1e6 + name.start;
const place = ({ candidates }: Group): number => positionOf(candidates[0]!);
const inOrder = ({ parts, candidates }: Group): Group => ({
  parts,
  candidates: candidates.toSorted((a, b) => positionOf(a) - positionOf(b)),
});

/** Groups by each single word that may stand for them; last names before first ones. */
function indexed(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const index = new Map<string, { last: Group[]; first: Group[] }>();
  for (const group of groups)
    for (const word of new Set([...group.parts, ...lastOf(group.parts).split("-")])) {
      const side = standsFor(word, group.parts);
      if (side === null) continue;
      const entry = index.get(word) ?? { last: [], first: [] };
      entry[side].push(group);
      index.set(word, entry);
    }
  return new Map(
    [...index].map(([word, { last, first }]) => [word, (last.length > 0 ? last : first).slice(0, MOST_ALIKE)]),
  );
}

/** Whose a single word is. Of several people with it, the one who is named in the same paragraph, goes by no other name, or is named far more often. */
function ownerOf(candidate: Candidate, groups: readonly Group[]): Group | undefined {
  if (groups.length <= 1) return groups[0];
  const at = positionOf(candidate);
  const word = candidate.parts[0]!;
  const full = (group: Group) => group.candidates.filter(({ parts }) => parts.length > 1 && parts.includes(word));
  const near = groups
    .map((group) => ({ group, last: full(group).findLast((one) => positionOf(one) < at) }))
    .filter(({ last }) => last?.name.paragraph === candidate.name.paragraph)
    .sort((a, b) => positionOf(b.last!) - positionOf(a.last!))[0];
  if (near !== undefined) return near.group;
  const plain = groups.filter((group) => group.candidates.every(({ parts }) => parts.includes(word)));
  if (plain.length === 1) return plain[0];
  const [most, second] = groups.toSorted((a, b) => full(b).length - full(a).length);
  return full(most!).length >= 2 * full(second!).length ? most : undefined;
}
