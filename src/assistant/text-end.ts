/** Marks that a text begins with where models write JSON. */
export const OPENING = /["'“”„‟«]/;

/** Whether the mark here ends a text: what follows it is what follows a text in JSON. */
export function endsText(text: string, at: number, isName: boolean): boolean {
  const next = afterSpace(text, at + 1);
  const c = text[next];
  if (isName) return c === ":";
  if (c === undefined || c === "}" || c === "]") return true;
  // Two values with the comma between them left out, each on a line of its own.
  if (OPENING.test(c)) return text.slice(at + 1, next).includes("\n");
  if (c !== ",") return c === "/" && /[/*]/.test(text[next + 1] ?? "");
  const then = text[afterSpace(text, next + 1)];
  if (then === undefined || OPENING.test(then) || /[[{}\]]/.test(then)) return true;
  if (then === "/") return /^\/[/*]/.test(text.slice(afterSpace(text, next + 1), afterSpace(text, next + 1) + 2));
  return /^[\w$-]{1,40}\s{0,9}:|^(?:-?\d{1,15}(?:\.\d{1,15})?|true|false|null)\s{0,9}[,\]}]/.test(
    text.slice(afterSpace(text, next + 1), afterSpace(text, next + 1) + 60),
  );
}

/** The next place that is no white space. */
function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}
