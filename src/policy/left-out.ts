import type { Format } from "../formats/format.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Changes } from "../model/manifest.js";

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

/** Whether a format makes a file for each type size. */
export const isInSizes = (format: Format): boolean => format.from === "paper" && format.inSizes === true;

/** Somebody who waits for a copy in large print must hear that none comes. */
export const unusedSizes = ({ sizes }: Changes, formats: readonly Format[]): Diagnostic[] =>
  sizes === undefined || formats.some(isInSizes)
    ? []
    : [
        {
          severity: "warning",
          code: "build/unused-sizes",
          message: `Papers in ${sizes.join(" and ")} points are asked for, and none is printed.`,
          hint: 'ask for "print" or "docx"',
        },
      ];
