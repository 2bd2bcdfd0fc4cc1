import type { NumberMention } from "../../model/analysis.js";

/** As an option: `$1.5 billion`, `4.2 percent`, `90`; what is counted stands in the question. */
export function numberInWords({ written, value, text, hedge, kind, unit }: NumberMention): string {
  const bare = hedge === null ? text : text.slice(hedge.length + 1);
  if (kind === "money" || kind === "percent") return bare;
  const scale = /^(?:hundred thousand|thousand|million|billion|trillion|hundred|dozen)\b/.exec(unit ?? "")?.[0];
  const digits = /\d/.test(written) ? written : value;
  return scale === undefined ? digits : `${digits} ${scale}`;
}
