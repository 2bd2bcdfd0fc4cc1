import type { DraftKind } from "../model/draft.js";
import type { Rule } from "./proposal.js";

const none: Rule = () => [];

/** THE LIST of rules: the compiler asks for one of each kind. */
export const RULES: Readonly<Record<DraftKind, Rule>> = {
  statements: none,
  "who-said": none,
  year: none,
  number: none,
  enumeration: none,
  "who-did": none,
  quote: none,
  "changed-fact": none,
  timeline: none,
  roles: none,
};
