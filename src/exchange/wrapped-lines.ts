/** Lines that were only wrapped as one: what goes on in lower case behind no end of a sentence. */
export function unwrapped(text: string): string {
  let whole = "";
  // Only the line before is looked at: what is joined so far can be long.
  let before: string | null = null;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/[ \t]+/g, " ").trim();
    if (line === "") continue;
    const goesOn = before !== null && /^\p{Ll}(?![.)])/u.test(line) && !/[.:;?!]$/.test(before);
    whole += `${before === null ? "" : goesOn ? " " : "\n"}${line}`;
    before = line;
  }
  return whole;
}
