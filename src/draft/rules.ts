import type { DraftKind } from "../model/draft.js";
import { quote } from "./kinds/quote.js";
import { roles } from "./kinds/roles.js";
import { whoDid } from "./kinds/who-did.js";
import { whoSaid } from "./kinds/who-said.js";
import { number } from "./kinds/number.js";
import { year } from "./kinds/year.js";
import type { Rule } from "./proposal.js";

const none: Rule = () => [];

/** THE LIST of rules: the compiler asks for one of each kind. */
export const RULES: Readonly<Record<DraftKind, Rule>> = {
  statements: none,
  "who-said": whoSaid,
  year,
  number,
  enumeration: none,
  "who-did": whoDid,
  quote,
  "changed-fact": none,
  timeline: none,
  roles,
};
