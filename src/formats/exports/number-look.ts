import type { Limit } from "../format.js";
import { loses } from "./limits.js";

/** Where a tool keeps a number as such: digits that don't change it are gone, and so is the comma before a fraction. */
export function* lookLost(shown: string): Iterable<Limit> {
  const [whole = "", fraction = ""] = shown.replace(",", ".").split(".");
  const digits = fraction.replace(/0+$/, "");
  const alone = `${whole.replace(/^(-?)0+(?=\d)/, "$1")}${digits === "" ? "" : `.${digits}`}`;
  if (alone !== shown) yield loses(`how its number is written (${shown} becomes ${alone})`);
}
