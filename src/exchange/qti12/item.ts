import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, textOf, withinOf } from "../xml-parts.js";
import { htmlOf } from "./material.js";

/** A place of a question where somebody answers. */
export interface Response {
  readonly ident: string;
  readonly kind: "lid" | "str" | "num" | "other";
  readonly isSeveral: boolean;
  readonly isOrdered: boolean;
  readonly labels: readonly XmlElement[];
  readonly element: XmlElement;
}

/** A question as it is shown: HTML and responses, in their order. */
export interface Item {
  readonly element: XmlElement;
  readonly ident: string;
  /** As Canvas, Common Cartridge or older tools say it; empty where nothing does. */
  readonly type: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly parts: readonly (string | Response)[];
  readonly responses: readonly Response[];
}

export function itemOf(element: XmlElement): Item {
  const meta = metadataOf(element);
  const parts = childrenOf(element, "presentation").flatMap(partsOf);
  return {
    element,
    ident: attribute(element, "ident") ?? "",
    type:
      ["question_type", "cc_profile", "bbmd_questiontype", "qmd_itemtype"].flatMap((one) => meta.get(one) ?? [])[0] ??
      "",
    meta,
    parts,
    responses: parts.filter((part) => typeof part !== "string"),
  };
}

const metadataOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(element, "itemmetadata").flatMap((one) => [
      ...withinOf(one, "qtimetadatafield").map(
        (field) => [textOf(childOf(field, "fieldlabel")).trim(), textOf(childOf(field, "fieldentry")).trim()] as const,
      ),
      ...childrenOf(one)
        .filter(({ name }) => /^(?:qmd|bbmd)_/.test(name))
        .map((field) => [field.name, textOf(field).trim()] as const),
    ]),
  );

function partsOf(element: XmlElement): (string | Response)[] {
  return childrenOf(element).flatMap((child): (string | Response)[] => {
    if (child.name === "material") return [htmlOf(child)];
    if (child.name.startsWith("response_")) return [responseOf(child)];
    return child.name === "flow" ? partsOf(child) : [];
  });
}

const KINDS: ReadonlyMap<string, Response["kind"]> = new Map([
  ["response_lid", "lid"],
  ["response_str", "str"],
  ["response_num", "num"],
]);

function responseOf(element: XmlElement): Response {
  const cardinality = (attribute(element, "rcardinality") ?? "Single").toLowerCase();
  return {
    ident: attribute(element, "ident") ?? "",
    kind: KINDS.get(element.name) ?? "other",
    isSeveral: cardinality === "multiple",
    isOrdered: cardinality === "ordered",
    labels: withinOf(element, "response_label"),
    element,
  };
}

/** All that it shows but its options. */
export const stemHtml = ({ parts }: Item): string =>
  parts.map((part) => (typeof part === "string" ? part : htmlOf(part.element))).join("<br>");

/** Feedback by its name. */
export const feedbackIn = ({ element }: Item): ReadonlyMap<string, XmlElement> =>
  new Map(childrenOf(element, "itemfeedback").map((one) => [attribute(one, "ident") ?? "", one]));
