import type { Diagnostic } from "../model/diagnostic.js";
import { argument } from "../reading/argument.js";

/** How to have put right what `check --fix` can, all at once; null where that is nothing. */
export function fixLine(shown: readonly Diagnostic[]): string | null {
  const certain = shown.filter(({ code, fix }) => fix?.isCertain === true && /^(?:bank|blueprint)\//.test(code));
  if (certain.length === 0) return null;
  const files = new Set(certain.map(({ place }) => argument(place!.file)));
  const which =
    certain.length === 1
      ? "1 of these can be put right as its hint says"
      : `${certain.length} of these can be put right as their hints say`;
  return `${which}: broadsheet check --fix ${[...files].join(" ")}`;
}
