import { bankChecker } from "../bank/checker.js";
import type { Candidate, Sorted } from "./candidates.js";

export type Fields = Readonly<Record<string, unknown>>;

/** What clashes with other items of the bank, though each of them is sound, is left out. */
export function withoutClashes(
  sorted: readonly Sorted[],
  head: Fields,
  written: readonly unknown[],
): readonly Sorted[] {
  let now = sorted;
  for (;;) {
    const check = bankChecker({ hasAliases: true });
    check.head({ ...head, items: [] });
    for (const one of written) check.item(one);
    const all = now.flatMap(({ candidates }) => candidates);
    for (const { fields } of all) check.item(fields);
    const why = new Map<Candidate, string[]>();
    for (const { severity, path, message } of check.end().findings) {
      const clashing = path[0] === "items" && severity === "error" ? all[Number(path[1]) - written.length] : undefined;
      if (clashing !== undefined) why.set(clashing, [...(why.get(clashing) ?? []), message]);
    }
    if (why.size === 0) return now;
    now = now.map((one) => ({
      ...one,
      candidates: one.candidates.filter((candidate) => !why.has(candidate)),
      left: [
        ...one.left,
        ...one.candidates.flatMap((candidate) => {
          const messages = why.get(candidate);
          if (messages === undefined) return [];
          const { where, fields, id } = candidate;
          const what = String(fields["stem"] ?? fields["text"] ?? fields["head"] ?? id);
          return [{ where, what, why: `beside the others a bank refuses it: ${messages.join(" ")}`, fields }];
        }),
      ],
    }));
  }
}
