import bankSchema from "../schema/bank.schema.json" with { type: "json" };

/** What ids look like. */
export const ID = new RegExp(bankSchema.$defs.id.pattern, "u");
