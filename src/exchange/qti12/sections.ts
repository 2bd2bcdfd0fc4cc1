import type { Document } from "../package.js";
import { quoted } from "../shares.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, textOf, withinOf } from "../xml-parts.js";

/** A question and what its group says of it. */
export interface Listed {
  readonly element: XmlElement;
  /** Null where its group says nothing. */
  readonly points: number | null;
}

/** All questions of a file in their order. What groups say beyond them is lost. */
export function listedIn(element: XmlElement, lost: Set<string>, points: number | null = null): Listed[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "item") return [{ element: child, points }];
    if (!["assessment", "section", "objectbank"].includes(child.name)) return [];
    return listedIn(child, lost, groupOf(child, lost) ?? points);
  });
}

/** The points that a group gives each of its questions. */
function groupOf(section: XmlElement, lost: Set<string>): number | null {
  const selection = childrenOf(section, "selection_ordering").flatMap((one) => childrenOf(one, "selection"))[0];
  if (selection === undefined) return null;
  const number = textOf(childOf(selection, "selection_number")).trim();
  const name = attribute(section, "title") ?? attribute(section, "ident") ?? "";
  const all = withinOf(section, "item").length;
  const bank = textOf(childOf(selection, "sourcebank_ref")).trim();
  if (all === 0) lost.add(`questions of the group ${quoted(name)}, which are drawn from the bank ${quoted(bank)}`);
  else if (number !== "") lost.add(`that ${number} of the ${all} questions of the group ${quoted(name)} are drawn`);
  const points = Number(textOf(withinOf(selection, "points_per_item")[0] ?? null).trim());
  return points > 0 ? points : null;
}

/** What an assessment or a bank says of itself. */
export function metadataOf(root: XmlElement): { readonly title: string | null } {
  const [main] = childrenOf(root, "assessment", "objectbank");
  if (main === undefined) return { title: null };
  const field = withinOf(main, "qtimetadatafield").find((one) => textOf(childOf(one, "fieldlabel")) === "bank_title");
  return {
    title: attribute(main, "title") ?? (field === undefined ? null : textOf(childOf(field, "fieldentry")).trim()),
  };
}

/** What quizzes say of themselves, in the file itself and in the one that Canvas puts beside it. */
export function lostOfFiles(documents: readonly Document[]): string[] {
  return documents.flatMap(({ root }) => {
    const said = (name: string): string => textOf(childOf(root, name)).trim();
    if (root.name === "quiz") {
      return [
        ...(Number(said("time_limit")) > 0 ? [`the time limit of ${said("time_limit")} minutes`] : []),
        ...(Number(said("allowed_attempts")) > 1 ? [`the ${said("allowed_attempts")} attempts that are allowed`] : []),
        ...(said("access_code") === "" ? [] : ["the access code"]),
      ];
    }
    return withinOf(root, "qtimetadatafield").flatMap((field) => {
      const entry = textOf(childOf(field, "fieldentry")).trim();
      const isLimit = /^(?:qmd_timelimit|cc_timelimit)$/.test(textOf(childOf(field, "fieldlabel")).trim());
      return isLimit && entry !== "" ? [`the time limit of ${entry}`] : [];
    });
  });
}
