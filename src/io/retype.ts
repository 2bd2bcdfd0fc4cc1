import { parseCopied } from "../bank/copied/parse.js";
import { fixedBank, fixedText } from "../bank/fix.js";
import { checkBlueprint } from "../blueprint/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { withPlainLines } from "../reading/source.js";
import { uncopied } from "../text/copied.js";
import { readText } from "./read.js";
import { rewrite } from "./rewrite.js";

/**
 * Puts right in the file of a bank or blueprint what can only have been meant in one way.
 *
 * @returns what was put right
 */
export async function retype(file: string): Promise<readonly Diagnostic[]> {
  const read = readText(file);
  if (!read.ok) return [];
  const text = withPlainLines(read.value);
  const fixed = BLUEPRINT.test(uncopied(text).text) ? fixedText(file, text, ofBlueprint) : fixedBank(file, text);
  if (fixed.done.length > 0) await rewrite({ file, text, value: null, itemLines: null }, fixed.text);
  return fixed.done;
}

function ofBlueprint(file: string, text: string): readonly Diagnostic[] {
  const source = parseCopied(file, text);
  if (!source.ok) return source.diagnostics;
  const checked = checkBlueprint(source.value);
  return checked.ok ? checked.warnings : checked.diagnostics;
}

/** Its fields have other names and meanings. */
const BLUEPRINT = /^[{\s]*["']?blueprint["']?\s*:/m;
