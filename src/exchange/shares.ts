/** A share of the points as people read it: `33.33 %`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/** What is said in a list of losses, shortened. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line);
}
