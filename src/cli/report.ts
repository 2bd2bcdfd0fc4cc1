import type { Diagnostic } from "../model/diagnostic.js";
import type { World } from "./world.js";

/** Prints diagnostics for people: place, severity, code; then what is wrong; then what to do. */
export function report(diagnostics: readonly Diagnostic[], world: World): void {
  const colour = world.stderr.isTTY === true && !world.env["NO_COLOR"];
  for (const { severity, code, message, hint, place } of diagnostics) {
    const label = colour ? `\u001B[${severity === "error" ? 31 : 33}m${severity}\u001B[0m` : severity;
    const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}  `;
    world.stderr.write(
      `${printable(where)}${label}  ${code}\n  ${printable(message)}\n${hint === undefined ? "" : `  hint: ${printable(hint)}\n`}`,
    );
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) world.stderr.write(`${errors} ${errors === 1 ? "error" : "errors"}\n`);
}

/** Text from a file can't drive the terminal: control characters are shown, not sent. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F]/g, (c) =>
    c === "\n" ? " " : `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
