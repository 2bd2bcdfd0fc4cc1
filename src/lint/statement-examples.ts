// How the examples in the catalogue are written.
export const about = (head: string, ...statements: readonly string[]): string =>
  `head: "${head}"\nstatements:\n${statements.map((one) => `  - ${one}`).join("\n")}`;
export const codes = (key: string, distractors: string): string =>
  `stem: |\n  Which of these is right of the pier of Northwick in 2026?\n  1. It is made of steel.\n  2. It opened in May.\nkey: ${key}\ndistractors: ${distractors}`;

export const reasons = (evidence: string): string =>
  `type: explains\nstatement: { says: "The pier of Northwick was [closed] in May 2026.", false: ["open"], evidence: [{ paragraph: 1, quote: "was shut" }] }\nreasons: [{ says: "A [ship] had damaged it.", false: ["storm"] }]\nevidence: ${evidence}`;
