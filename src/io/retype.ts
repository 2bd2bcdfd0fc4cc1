import { fixedBank } from "../bank/fix.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { withPlainLines } from "../reading/source.js";
import { readText } from "./read.js";
import { rewrite } from "./rewrite.js";

/**
 * Puts right in a bank's file what can only have been meant in one way.
 *
 * @returns what was put right
 */
export async function retype(file: string): Promise<readonly Diagnostic[]> {
  const read = readText(file);
  if (!read.ok || BLUEPRINT.test(read.value)) return [];
  const text = withPlainLines(read.value);
  const fixed = fixedBank(file, text);
  if (fixed.done.length > 0) await rewrite({ file, text, value: null, itemLines: null }, fixed.text);
  return fixed.done;
}

/** Its fields have other names and meanings. */
const BLUEPRINT = /^[{\s]*["']?blueprint["']?\s*:/m;
