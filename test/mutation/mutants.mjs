import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** Where a slip of one character changes a result by little: a survivor here needs a reason. */
const CLOSE = new Set([
  "ArithmeticOperator",
  "AssignmentOperator",
  "EqualityOperator",
  "MethodExpression",
  "UnaryOperator",
  "UpdateOperator",
]);
/** What tells one thing from another: every survivor here needs a reason. */
const IDENTITIES = new Set([
  "src/deck/guid.ts",
  "src/manifest/item-record.ts",
  "src/manifest/match-papers.ts",
  "src/seed/paper-code.ts",
  "src/seed/random.ts",
  "src/seed/seed.ts",
]);

/** What Stryker says of each mutant, with the text that stood there and the line that it stood in. */
export function readMutants(results, root) {
  const texts = new Map();
  const linesOf = (file) => {
    if (!texts.has(file)) texts.set(file, readFileSync(file, "utf8").split("\n"));
    return texts.get(file);
  };
  return results
    .filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status))
    .map(({ fileName, location: { start, end }, mutatorName, replacement, status }) => {
      const file = relative(root, fileName);
      const lines = linesOf(fileName);
      const from = lines.slice(start.line - 1, end.line);
      from[from.length - 1] = from.at(-1).slice(0, end.column - 1);
      from[0] = from[0].slice(start.column - 1);
      return {
        file,
        place: `${file}:${start.line}:${start.column}`,
        line: lines[start.line - 1].trim(),
        mutator: mutatorName,
        from: from.join("\n"),
        to: replacement,
        status,
        killed: status === "Killed" || status === "Timeout",
        isString: mutatorName === "StringLiteral",
        needsReason: CLOSE.has(mutatorName) || IDENTITIES.has(file),
      };
    });
}

/** Killed of all, in per cent. */
export const score = (mutants) =>
  mutants.length === 0 ? null : (100 * mutants.filter(({ killed }) => killed).length) / mutants.length;
