import { type Excerpt, excerpts } from "../io/excerpt.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { asTyped } from "./as-typed.js";
import { printable } from "./printable.js";
import type { World } from "./world.js";

/** Prints diagnostics for people: place, severity, code; then what is wrong, the line it is in, and what to do. */
export function report(diagnostics: readonly Diagnostic[], world: World): void {
  const colour = world.stderr.isTTY === true && !world.env["NO_COLOR"];
  const excerptOf = excerpts();
  for (const { severity, code, message, hint, place } of diagnostics) {
    const label = colour ? `\u001B[${COLOURS[severity]}m${severity}\u001B[0m` : severity;
    const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}  `;
    const excerpt = place === undefined ? null : excerptOf(place);
    world.stderr.write(
      `${printable(where)}${label}  ${code}\n  ${printable(message)}\n${excerpt === null ? "" : framed(place!.line, excerpt)}${hint === undefined ? "" : `  hint: ${printable(asTyped(hint, world.command))}\n`}`,
    );
  }
  const counts = (["error", "warning"] as const).flatMap((level) => {
    const count = diagnostics.filter(({ severity }) => severity === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? "" : "s"}`];
  });
  if (counts.length > 0) world.stderr.write(`${counts.join(", ")}\n`);
}

function framed(line: number, { text, indent }: Excerpt): string {
  const margin = String(line);
  return `    ${margin} | ${printable(text)}\n    ${" ".repeat(margin.length)} | ${indent}^\n`;
}

const COLOURS = { error: 31, warning: 33, info: 36 } as const;
