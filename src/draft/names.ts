import type { Analysis } from "../model/analysis.js";

/** Who or what goes by which name in an article. */
export interface Names {
  /** Every form of the thing that goes by this one, the given one among them. */
  readonly formsOf: (name: string) => readonly string[];
  /** Whether two forms can mean the same: `US` and `American`, `Pompeo` and `Michael Pompeo`. */
  readonly isSame: (one: string, other: string) => boolean;
}

const folded = (name: string): string => name.toLowerCase().replace(/^the /, "");

export function namesOf({ people, places, organisations }: Analysis): Names {
  const owners = new Map<string, Set<number>>();
  const forms: (readonly string[])[] = [];
  const add = (all: readonly string[]): void => {
    const index = forms.push(all) - 1;
    for (const one of all) owners.set(folded(one), (owners.get(folded(one)) ?? new Set()).add(index));
  };
  for (const { name, surname, aliases } of people) add([...new Set([name, ...aliases, surname])]);
  for (const { name, aliases } of [...places, ...organisations]) add([...new Set([name, ...aliases])]);
  const ownersOf = (name: string): readonly number[] => [...(owners.get(folded(name)) ?? [])];
  return {
    formsOf: (name) => [...new Set([name, ...ownersOf(name).flatMap((index) => forms[index]!)])],
    isSame: (one, other) => {
      if (folded(one) === folded(other)) return true;
      const others = owners.get(folded(other));
      return others !== undefined && ownersOf(one).some((index) => others.has(index));
    },
  };
}
