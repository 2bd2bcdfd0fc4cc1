import type { Item, Statement } from "../model/bank.js";
import type { Path } from "../reading/finding.js";

interface PlacedStatement {
  readonly statement: Statement;
  readonly path: Path;
}

/** The statements of an item, with their places. */
export function statementsOf(item: Item): readonly PlacedStatement[] {
  switch (item.type) {
    case "statements":
      return item.statements.map((statement, i) => ({ statement, path: ["statements", i] }));
    case "explains":
      return [
        { statement: item.statement, path: ["statement"] },
        ...item.reasons.map((statement, i) => ({ statement, path: ["reasons", i] })),
      ];
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "ordering":
    case "matching":
    case "open":
      return [];
  }
}

export const trueOf = ({ wordings: [right] }: Statement): string => right.text;
export const falsesOf = ({ wordings: [, ...wrong] }: Statement) =>
  wrong.map(({ text }, i) => ({ text, at: ["false", i] }));
