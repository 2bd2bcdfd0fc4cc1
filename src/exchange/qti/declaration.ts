import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, textOf } from "../xml-parts.js";
import { literalsOf, usesMapping } from "./processing.js";

/** What is right for a response, and what each answer is worth. */
export interface Declaration {
  readonly cardinality: string;
  readonly baseType: string;
  /** Right together. */
  readonly correct: readonly string[];
  /** Points of single answers; null where they are not asked for. */
  readonly mapping: ReadonlyMap<string, number> | null;
  /** Of answers that the mapping doesn't name. */
  readonly otherwise: number;
  readonly isCaseExact: boolean;
}

export function declarationOf(item: XmlElement, identifier: string): Declaration {
  const element =
    childrenOf(item, "responseDeclaration").find((one) => attribute(one, "identifier") === identifier) ?? null;
  const declared = childrenOf(childOf(element, "correctResponse") ?? EMPTY, "value").map((one) => textOf(one).trim());
  const map = childOf(element, "mapping");
  const entries = map === null ? [] : childrenOf(map, "mapEntry");
  const isMapped = entries.length > 0 && (usesMapping(item, identifier) || declared.length === 0);
  const literals = declared.length === 0 && !isMapped ? literalsOf(item, identifier).map(({ value }) => value) : [];
  return {
    cardinality: attribute(element, "cardinality") ?? "single",
    baseType: attribute(element, "baseType") ?? "identifier",
    correct: declared.length > 0 ? declared : literals,
    mapping: isMapped
      ? new Map(entries.map((one) => [attribute(one, "mapKey") ?? "", numberIn(one, "mappedValue")]))
      : null,
    otherwise: map === null ? 0 : numberIn(map, "defaultValue"),
    isCaseExact: !isMapped || entries.some((one) => attribute(one, "caseSensitive") !== "false"),
  };
}

const EMPTY: XmlElement = { name: "", attributes: new Map(), children: [], line: 0, column: 0 };

function numberIn(element: XmlElement, name: string): number {
  const number = Number(attribute(element, name) ?? 0);
  return Number.isFinite(number) ? number : 0;
}

/** What one answer of several that exclude each other is worth, as a share of the best. */
export function shareOfOne({ correct, mapping, otherwise }: Declaration): (answer: string) => number {
  if (mapping === null) return (answer) => (correct.includes(answer) ? 1 : 0);
  const best = Math.max(0, ...mapping.values());
  return (answer) => (best > 0 ? (mapping.get(answer) ?? otherwise) / best : 0);
}

/** What each of several answers that are right together is worth, as a share of all of them. */
export function shareOfSeveral({ correct, mapping, otherwise }: Declaration): (answer: string) => number {
  if (mapping === null) return (answer) => (correct.includes(answer) ? 1 / correct.length : 0);
  let all = 0;
  for (const points of mapping.values()) if (points > 0) all += points;
  return (answer) => (all > 0 ? (mapping.get(answer) ?? otherwise) / all : 0);
}
