import { checkedItem } from "../bank/one-item.js";
import type { Item } from "../model/bank.js";
import type { Finding, Path } from "../reading/finding.js";

type Fields = Readonly<Record<string, unknown>>;

/** The largest part of an item that a bank takes. */
export type Sound =
  | { readonly ok: true; readonly item: Item; readonly fields: Fields; readonly lost: readonly string[] }
  | { readonly ok: false; readonly why: readonly string[] };

/** What an item is whole without. */
const SPARE = new Set([
  "topics",
  "tags",
  "points",
  "difficulty",
  "explanation",
  "correction",
  "answer",
  "rubric",
  "media",
  "lang",
  "group",
  "match",
  "cards",
]);

/**
 * Holds an item against the rules of a bank; a field that it can do without and a bank can't have is left out, and named.
 *
 * @param head what stands around the items of its bank
 */
export function soundItem(head: Fields, written: Fields): Sound {
  let fields = written;
  const lost: string[] = [];
  for (;;) {
    const checked = checkedItem(head, fields);
    if (checked.ok) return { ok: true, item: checked.item, fields, lost };
    const wrong = checked.findings.filter(({ severity }) => severity === "error");
    const spare = new Map(wrong.flatMap((one) => spareIn(one, fields)));
    if (spare.size === 0) return { ok: false, why: [...new Set(wrong.map(({ message }) => message))] };
    for (const [, { path, message }] of spare) {
      lost.push(`${path.join(" ")}: ${short(at(fields, path))} (${message.replace(/\.$/, "")})`);
      fields = without(fields, path);
    }
  }
}

/** The field that goes for a finding, by its place. */
function spareIn(found: Finding, fields: Fields): readonly (readonly [string, { path: Path; message: string }])[] {
  const why = found.path.indexOf("why");
  const path = SPARE.has(String(found.path[0]))
    ? found.path.slice(0, 1)
    : why > 0
      ? found.path.slice(0, why + 1)
      : null;
  return path === null || at(fields, path) === undefined
    ? []
    : [[path.join("/"), { path, message: found.message }] as const];
}

const at = (fields: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], fields);

function without(fields: Fields, path: Path): Fields {
  const copy = structuredClone(fields) as Record<string, unknown>;
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  delete parent[path.at(-1)!];
  return copy;
}

const MOST = 200;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
