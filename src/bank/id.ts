import { bankSchema } from "#generated/bank-schema.js";

/** What ids look like. */
export const ID = new RegExp(bankSchema.$defs.id.pattern, "u");

/** As long as ids may be. */
export const LONGEST_ID = bankSchema.$defs.id.maxLength;
