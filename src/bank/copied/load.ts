import type { Bank } from "../../model/bank.js";
import type { Checked } from "../../model/diagnostic.js";
import { isJsonLines } from "../../reading/json-lines.js";
import { checkBank, loadBank, withTheRest } from "../load.js";
import { parseCopied } from "./parse.js";

/** Like `loadBank`, of a file that a person brings. */
export function loadCopied(file: string, text: string): Checked<Bank> {
  if (isJsonLines(file)) return loadBank(file, text);
  const source = parseCopied(file, text);
  return source.ok ? checkBank(source.value) : withTheRest(source);
}
