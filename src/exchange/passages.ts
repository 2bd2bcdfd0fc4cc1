import type { ImportedPassage } from "../model/exchange.js";
import { slugOf } from "./topic.js";

/** Passages that a file brings along. */
export interface Passages {
  /** Takes one over; its id. A text that is there already is taken once. */
  readonly take: (name: string, title: string | null, text: string) => string;
  readonly all: readonly ImportedPassage[];
}

/** No text of a bank is longer. */
export const LONGEST_PASSAGE = 20_000;

export function noPassages(): Passages {
  const all: ImportedPassage[] = [];
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  /** How many wanted to be called so. */
  const wanted = new Map<string, number>();
  return {
    all,
    take(name, title, text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const first = slugOf(title ?? "") ?? slugOf(name) ?? "passage";
      let number = wanted.get(first) ?? 1;
      let id = number === 1 ? first : `${first.slice(0, 56)}-${number}`;
      while (taken.has(id)) id = `${first.slice(0, 56)}-${++number}`;
      wanted.set(first, number + 1);
      taken.add(id);
      ids.set(text, id);
      all.push({ id, title, text });
      return id;
    },
  };
}

/** With those of a file, where it has any. */
export const withPassages = ({ all }: Passages): { passages?: readonly ImportedPassage[] } =>
  all.length === 0 ? {} : { passages: all };
