/** Lines that were only wrapped as one: what goes on in lower case behind no end of a sentence. */
export function unwrapped(text: string): string {
  if (!text.includes("\n")) return text.replace(/[ \t]+/g, " ").trim();
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .reduce((lines: string[], line) => {
      const before = lines.at(-1);
      if (before !== undefined && /^\p{Ll}/u.test(line) && !/^\p{Ll}[.)]/u.test(line) && !/[.:;?!]$/.test(before))
        lines[lines.length - 1] = `${before} ${line}`;
      else lines.push(line);
      return lines;
    }, [])
    .join("\n");
}
