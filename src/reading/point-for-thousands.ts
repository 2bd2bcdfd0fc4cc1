import type { Misread } from "./misread-rule.js";
import type { Scalar } from "./scalars.js";

/** Languages in which a point stands between thousands (CLDR, `group` of their numbers). */
const POINT_GROUPS =
  /^language:\s*["']?(?:de(?!-CH|-LI)|es(?!-MX|-US|-\w*4)|it|pt|nl|da|tr|id|el|ro|hr|sl|sr|is|vi)\b/mu;
const GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Whether the language of a bank writes points between thousands. */
export const groupsByPoint = (text: string): boolean => POINT_GROUPS.test(text);

/** `90.000`, where it is how ninety thousand is written. */
export function pointForThousands(scalar: Scalar, text: string): Misread | null {
  const { start, end, path } = scalar;
  const written = text.slice(start, end);
  const field = path.at(-1);
  if ((field !== "key" && field !== "tolerance") || !GROUPED.test(written) || !groupsByPoint(text)) return null;
  const whole = written.replace(".", "");
  return {
    severity: "warning",
    name: "point-for-thousands",
    at: start,
    message: `This is the number ${Number(written)}: in files a point separates the fraction, also where the language writes it between thousands.`,
    hint: `write: ${whole}; or, if it is meant, ${Number(written)}`,
    change: { start, end, text: whole },
  };
}
