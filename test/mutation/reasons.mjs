import { readFileSync } from "node:fs";
import { load } from "js-yaml";

const key = ({ file, line, from, to }) => JSON.stringify([file, line, from, to]);

/** Survivors that are known, each with the reason why it may live. */
export function readReasons() {
  const reasons = load(readFileSync(new URL("reasons.yaml", import.meta.url), "utf8")) ?? [];
  const byKey = new Map(reasons.map((reason) => [key(reason), reason]));
  return {
    of: (mutant) => byKey.get(key(mutant))?.why,
    /** Reasons for mutants that are dead, whatever there is besides these. */
    ofTheDead: (mutants) => mutants.filter(({ killed }) => killed).flatMap((one) => byKey.get(key(one)) ?? []),
    /** Reasons for mutants of these files that are dead, or that the text no longer allows. */
    outdated: (mutants) => {
      const alive = new Set(mutants.filter(({ killed }) => !killed).map(key));
      const files = new Set(mutants.map(({ file }) => file));
      return reasons.filter((reason) => files.has(reason.file) && !alive.has(key(reason)));
    },
  };
}
