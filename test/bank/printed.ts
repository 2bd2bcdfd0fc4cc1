import type { Diagnostic } from "../../src/model/diagnostic.js";

/** Diagnostics as goldens keep them. */
export const printed = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ place, severity, code, message, hint }) =>
      [
        `${place === undefined ? "" : `${place.line}:${place.column}  `}${severity}  ${code}`,
        `  ${message}`,
        ...(hint === undefined ? [] : [`  hint: ${hint}`]),
      ].join("\n"),
    )
    .join("\n");
