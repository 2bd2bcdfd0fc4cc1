import type { Diagnostic } from "../model/diagnostic.js";

/** More complaints than anybody reads at once; the rest is counted. */
export const MAX_FINDINGS = 100;

/**
 * The first complaints of a file, and how many more there are.
 *
 * @param room what the code of that count begins with
 * @param uncounted what was found and is not in the list: each stands for at least one complaint
 */
export function limited(
  room: string,
  found: readonly Diagnostic[],
  uncounted = 0,
  severity: Diagnostic["severity"] = "error",
): readonly Diagnostic[] {
  const more = Math.max(0, found.length - MAX_FINDINGS) + uncounted;
  if (more === 0) return found;
  const message = `At least ${more} more ${more === 1 ? "was" : "were"} found.`;
  const count: Diagnostic = { severity, code: `${room}/more`, message, hint: "correct those above first" };
  return [...found.slice(0, MAX_FINDINGS), count];
}
