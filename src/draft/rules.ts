import type { DraftKind } from "../model/draft.js";
import { quote } from "./kinds/quote.js";
import { roles } from "./kinds/roles.js";
import { whoDid } from "./kinds/who-did.js";
import { whoSaid } from "./kinds/who-said.js";
import { enumeration } from "./kinds/enumeration.js";
import { changedFact } from "./kinds/changed-fact.js";
import { statements } from "./kinds/statements.js";
import { timeline } from "./kinds/timeline.js";
import { number } from "./kinds/number.js";
import { year } from "./kinds/year.js";
import type { Rule } from "./proposal.js";

/** THE LIST of rules: the compiler asks for one of each kind. */
export const RULES: Readonly<Record<DraftKind, Rule>> = {
  statements,
  "who-said": whoSaid,
  year,
  number,
  enumeration,
  "who-did": whoDid,
  quote,
  "changed-fact": changedFact,
  timeline,
  roles,
};
