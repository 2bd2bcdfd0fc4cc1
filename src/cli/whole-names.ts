import { splitName } from "../io/split-name.js";
import { UsageError } from "./world.js";

/** A shell takes a space for the end of a name unless the name stands in quotation marks. */
export function refuseSplitNames(files: readonly string[]): void {
  const name = splitName(files);
  if (name !== undefined) throw new UsageError(`the name of ${name} has a space: put it in quotes, "${name}"`);
}
