import type { Format } from "../formats/format.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** What formats leave out because there are so many forms: a page that lacks a table should not be searched for it. */
export const leftOutOfForms = ({ forms, roster }: Blueprint, formats: readonly Format[]): Diagnostic[] =>
  formats.flatMap((format) =>
    format.from === "paper" && roster === null
      ? (format.leavesOut?.(forms.length) ?? []).map((what) => ({
          severity: "info" as const,
          code: "build/left-out",
          message: `Of ${forms.length} forms, "${format.name}" leaves out ${what}.`,
        }))
      : [],
  );
