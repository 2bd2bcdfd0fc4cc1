import { items as shapes } from "#generated/validators.js";
import type { ItemType } from "../model/bank.js";
import { error, type Finding } from "../reading/finding.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { capital, subject } from "../reading/subject.js";
import { one } from "../reading/wrong-type.js";
import { withHint } from "./misplaced.js";
import { typeOf } from "./item-type.js";
import { statementsIn } from "./statement.js";
import { findingsOfAnyType } from "./untyped.js";
import type { WrittenItem } from "./written.js";

/** An item that is what the schema of its type says, or what it says of one that is not. */
export type Shaped =
  | { readonly item: WrittenItem; readonly type: ItemType }
  | { readonly item: null; readonly findings: () => readonly Finding[] };

export function shaped(value: unknown, index: number): Shaped {
  const path = ["items", index];
  // A value that holds the item where the bank has it, to name what is wrong.
  const root = { items: { [index]: value } };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = `Item ${index + 1} is not a group of fields.`;
    return broken(() => [error("bank/wrong-type", path, message, "start it with: - stem: …")]);
  }
  const name = subject(path, root);
  const told = typeOf(value as Readonly<Record<string, unknown>>, path, name);
  if ("finding" in told)
    return broken(() => [told.finding, ...findingsOfAnyType(value, index, root, told.finding.hint ?? "")]);
  const shape = shapes[told.type];
  if (!shape(value))
    return broken(() =>
      schemaFindings("bank", shape, value, root, path)
        .map(withPlaces)
        .map((one) => withHint(one, value)),
    );
  const item = value as WrittenItem;
  const twice = [
    { one: item, at: path, says: `${capital(name)} says twice where its key is found` },
    ...statementsIn(item).map(({ statement: one, path: own }) => {
      const at = [...path, ...own];
      return { one, at, says: `${capital(subject(at, root))} says twice where it is found` };
    }),
  ].filter(({ one: { paragraph, evidence } }) => paragraph !== undefined && evidence !== undefined);
  if (twice.length === 0) return { item, type: told.type };
  const hint = `keep evidence, with all paragraphs in it: ${SEVERAL}`;
  return broken(() =>
    twice.map(({ at, says }) =>
      error("bank/evidence-twice", [...at, "paragraph"], `${says}: as paragraph and as evidence.`, hint),
    ),
  );
}

const SEVERAL = "[{ paragraph: 2 }, { paragraph: 5 }]";

/** Where an answer stands is written in more ways than other fields: a mistake there is answered with both that there are. */
function withPlaces(found: Finding): Finding {
  const field = String(found.path[2]);
  if (found.code !== "bank/wrong-type" || found.fix !== undefined || !["paragraph", "evidence"].includes(field))
    return found;
  const written = field === "paragraph" ? (/ is "([^"]+)"; /.exec(found.message)?.[1] ?? "") : "";
  const [, only] = /^[^\d-]*(\d{1,5})[^\d.,]*$/.exec(written) ?? [];
  if (only !== undefined) {
    const number = String(Number(only));
    return { ...found, hint: `write: ${number}`, fix: one("write", found.path, number) };
  }
  const named = severalIn(written);
  const hint =
    named === null
      ? `write paragraph: 2; or, for several, evidence: ${SEVERAL}`
      : `write, in the place of paragraph: evidence: [${named.map((one) => `{ paragraph: ${one} }`).join(", ")}]`;
  return { ...found, hint };
}

/** `2-4` and `7, 9`; null for any other text, and for more than a piece of evidence would be. */
function severalIn(text: string): readonly number[] | null {
  const [first, last] = /^\D*(\d{1,5})\s*(?:-|–|to|bis)\s*(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [];
  const count = first === undefined ? 0 : last! - first + 1;
  if (count > 1) return count > 9 ? null : Array.from({ length: count }, (_, i) => first! + i);
  return /^\D*\d{1,5}(?:(?:,|;|&|and|und|\s)+\d{1,5}){1,8}$/.test(text) ? text.match(/\d+/g)!.map(Number) : null;
}

const broken = (findings: () => readonly Finding[]): Shaped => ({ item: null, findings });
