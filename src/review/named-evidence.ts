import type { Candidate } from "../model/draft.js";

/** Where a bank has several sources, evidence names its own. */
export function withEvidenceOf(item: Candidate["item"], source: string): Candidate["item"] {
  const named = (one: unknown): unknown =>
    typeof one === "object" && one !== null && "paragraph" in one ? { source, ...one } : one;
  const within = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    const { paragraph, evidence, statements, ...rest } = fields;
    const own = paragraph === undefined ? evidence : [{ paragraph }];
    return {
      ...rest,
      ...(Array.isArray(statements) && { statements: statements.map((one) => within(one as typeof fields)) }),
      ...(Array.isArray(own) && { evidence: own.map(named) }),
    };
  };
  return within(item);
}
