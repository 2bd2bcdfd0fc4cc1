import type { Edit } from "../reading/edit.js";
import type { SourceText } from "../reading/source.js";
import { idIn } from "./stem-id.js";
import type { WrittenBank } from "./written.js";

/**
 * Writes down the ids of a good bank that are made of stems, so that no other wording changes them.
 *
 * @param concerns which items, by their place
 */
export const idPins = ({ value }: SourceText, concerns: (index: number) => boolean = () => true): Edit[] =>
  (value as WrittenBank).items.flatMap((item, i): Edit[] => {
    if (item.id !== undefined || !concerns(i)) return [];
    const id = idIn(item as object as Readonly<Record<string, unknown>>);
    return [
      { kind: "add", path: ["items", i, "text" in item ? "text" : "stem"], field: "id", value: JSON.stringify(id) },
    ];
  });
