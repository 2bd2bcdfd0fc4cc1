import type { Diagnostic, TextChange } from "../model/diagnostic.js";
import type { Scalar } from "./scalars.js";

/** A text that YAML reads without complaint, but hardly as it was meant. */
export interface Misread {
  readonly severity: Diagnostic["severity"];
  readonly name: string;
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  readonly change: TextChange;
  readonly isCertain?: boolean;
}

export type Rule = (scalar: Scalar, text: string, next: readonly Scalar[]) => Misread | null;
