import { type Numbered, numberedIn } from "../../src/lint/numbered.js";

/** In which paper it was asked: `(2022)`, `(CAPF-2024)`. */
const YEAR = /\((?:(?:UPSC|CSE|CAPF|CDS|NDA|Prelims|Pre)[- ]*)*(?:19|20)?\d\d\)/g;

/** Without marks of HTML and control characters, and with its number left out. */
export const tidied = (stem: string): string =>
  stem
    .replace(/<br ?\/?>/gi, "\n")
    .replace(/&amp;/g, "&")
    .replace(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
    .replace(YEAR, " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/^\s*Q\.?\s?\d+[.)]\s*/i, "")
    .trim();

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/** How collections number lines: for each place the mark that may stand there. */
const MARKS: readonly (readonly string[])[] = [
  NUMERALS.map((numeral, i) => String.raw`(?:Statement|कथन)[ \-–]*(?:${numeral}|${i + 1})\s?[:.]`),
  NUMERALS.map((_, i) => String.raw`\(?${i + 1}\s?[.)](?!\d)`),
  NUMERALS.map((numeral) => String.raw`\(?(?:${numeral}|${numeral.toLowerCase()})\s?[.)]`),
  NUMERALS.map((_, i) => String.raw`\(?[${"ABCDEFGH"[i]!}${"abcdefgh"[i]!}][.)]`),
  NUMERALS.map((_, i) => "①②③④⑤⑥⑦⑧"[i]!),
];

/** Numbered lines of a stem, whether they are lines of their own or run on in one paragraph. */
export function partsOf(stem: string): Numbered | null {
  for (const before of [String.raw`(?:^|\n)\s*`, String.raw`(?:^|\s)`])
    for (const marks of MARKS) {
      const parts = brokenAt(stem, before, marks);
      if (parts !== null) return withFoot(parts);
    }
  return null;
}

/** A line for each number, as far as they count up. */
function brokenAt(stem: string, before: string, marks: readonly string[]): Numbered | null {
  const at: { start: number; end: number }[] = [];
  for (const mark of marks) {
    const found = new RegExp(String.raw`${before}${mark}\s*(?=\S)`, "g");
    found.lastIndex = at.at(-1)?.end ?? 0;
    const match = found.exec(stem);
    if (match === null) break;
    at.push({ start: match.index, end: match.index + match[0].length });
  }
  const texts = at.map(({ end }, i) => stem.slice(end, at[i + 1]?.start).trim());
  // One more number in a line of its own means that others run on.
  if (texts.length < 2 || texts.some((text, i) => i < texts.length - 1 && text === "")) return null;
  const lines = texts.map((text, i) => `${i + 1}. ${i < texts.length - 1 ? text.replace(/\s+/g, " ") : text}`);
  return numberedIn([stem.slice(0, at[0]!.start).replace(/\s+/g, " ").trim() || "…", ...lines].join("\n"));
}

/** What is asked, where it stands on the line of the last number. */
const ASKED =
  /(?<=[.?;:)”"’'\p{L}\p{N}])\s+(?=(?:(?:In|For|With|As per|According to) [^.?:;]{2,60}, (?:which|how many) (?:of|one)\b|(?:Which|How many|In how many|Who|What|Through how many) (?:of|one|among|is|are|amongst|pairs?|statements?|above|the|have|has|were|was)\b|(?:[Ss]elect|Choose|Identify|Mark) (?:the|your|from)\b|(?:Of|From|Among) the (?:above|statements)\b|(?:Codes?|Answer) ?:|The correct (?:answer|order|sequence|chronological)\b|Using the codes?|Given (?:above|below)\b))/u;

function withFoot({ above, lines, below }: Numbered): Numbered {
  const last = lines.at(-1)!;
  const at = ASKED.exec(last);
  const head = above === "…" ? "" : above;
  if (at === null) return { above: head, lines, below };
  return {
    above: head,
    lines: [...lines.slice(0, -1), last.slice(0, at.index).trim()],
    below: [last.slice(at.index + at[0].length), below].filter((one) => one !== "").join(" "),
  };
}
