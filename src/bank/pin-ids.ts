import type { Edit } from "../reading/edit.js";
import type { SourceText } from "../reading/source.js";
import type { Path } from "../reading/finding.js";
import { idIn } from "./stem-id.js";
import { statementIds, statementsIn } from "./statement.js";
import type { WrittenBank } from "./written.js";

/**
 * Writes down the ids of a good bank that are made of stems, so that no other wording changes them.
 *
 * @param concerns which items, by their place
 */
export const idPins = ({ value }: SourceText, concerns: (index: number) => boolean = () => true): Edit[] =>
  (value as WrittenBank).items.flatMap((item, i): Edit[] => {
    if (!concerns(i)) return [];
    const pin = (path: Path, id: string | null): Edit => ({
      kind: "add",
      path,
      field: "id",
      value: JSON.stringify(id),
    });
    const fields = item as object as Readonly<Record<string, unknown>>;
    const ids = statementIds(item);
    const field = (["text", "head", "stem", "statement"] as const).find((one) => one in item) ?? "stem";
    return [
      ...(item.id === undefined ? [pin(["items", i, field], idIn(fields))] : []),
      ...statementsIn(item).flatMap(({ statement: { id }, path }, at) =>
        id === undefined ? [pin(["items", i, ...path, "says"], ids[at]!)] : [],
      ),
    ];
  });
