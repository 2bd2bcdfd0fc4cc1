import type { ForeignNote } from "./foreign.js";
import { type Made, guidOf, layoutOf, ownLayout } from "./made.js";
import { lettersOf } from "./plain.js";

/** The guid of a note that came without. Where two are as like, neither is taken. */
export function findingByContent(made: Iterable<Made>): (foreign: ForeignNote) => string | null {
  const named = new Map<string, Made[]>();
  const sided = new Map<string, Made[]>();
  for (const one of made) {
    if (!one.isReverse) {
      const { names, fieldsOf } = ownLayout(one.note);
      const at = names.indexOf("ItemId");
      add(named, `${at} ${fieldsOf(one.note)[at]!}`, one);
    }
    for (const [side, html] of layoutOf(one, 2).fieldsOf(one.note).entries()) {
      if (lettersOf(html) !== "") add(sided, `${side} ${lettersOf(html)}`, one);
    }
  }
  return ({ fields }) => {
    const some =
      fields.length > 2
        ? fields.flatMap((field, at) => named.get(`${at} ${field}`) ?? [])
        : fields.flatMap((field, side) => sided.get(`${side} ${lettersOf(field)}`) ?? []);
    const guids = new Set(likest([...new Set(some)], fields).map(guidOf));
    return guids.size === 1 ? [...guids][0]! : null;
  };
}

const add = (to: Map<string, Made[]>, name: string, one: Made): void => {
  const some = to.get(name);
  if (some === undefined) to.set(name, [one]);
  else some.push(one);
};

/** Those that have most fields in common and, of those that have as many, most of the rest. */
export function likest(some: readonly Made[], fields: readonly string[]): readonly Made[] {
  const letters = fields.map(lettersOf);
  const rated = some
    .map((one) => {
      const own = layoutOf(one, fields.length).fieldsOf(one.note).map(lettersOf);
      const equal = own.filter((text, i) => text === (letters[i] ?? "")).length;
      return { one, equal, rest: own.reduce((sum, text, i) => sum + commonEnds(text, letters[i] ?? ""), 0) };
    })
    .toSorted((a, b) => b.equal - a.equal || b.rest - a.rest);
  return rated.filter(({ equal, rest }) => equal === rated[0]!.equal && rest === rated[0]!.rest).map(({ one }) => one);
}

/** How many characters two texts share at their beginning and end. */
function commonEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail;
}
