import type { ArticleText } from "../article/text.js";
import { KEYS, type Session, current } from "../review/session.js";
import { type ShownLine, shownCandidate } from "../review/shown-candidate.js";
import { printable } from "./printable.js";
import type { Terminal } from "./terminal.js";

/** What a terminal shows of a session: the paragraph with the evidence marked, the question, what to look at. */
export function screenOf(session: Session, article: ArticleText, { columns, isColoured }: Screen): string {
  const width = Math.max(40, Math.min(columns, 100)) - 2;
  const paint = (code: number, text: string) => (isColoured ? `\u001B[${code}m${text}\u001B[0m` : text);
  if (session.isHelp) return help();
  const { draft } = session.decisions;
  const candidate = current(session);
  if (candidate === undefined) return "The draft has no questions. Q stops.\n";
  const shown = shownCandidate(candidate, draft, article);
  const left = draft.candidates.filter(({ status }) => status === "proposed").length;
  const { status, tier, because } = candidate;
  const state = `${status}${because === undefined ? "" : ` (${because})`}`;
  const lines = [
    paint(1, `Question ${session.at + 1} of ${draft.candidates.length}`) +
      `  ${tier === "ready" ? "ready" : "to edit"}, ${state}  ${left} to go`,
    "",
    ...shown.passages.flatMap(({ paragraph, before, marked, after }) => [
      ...wrapped(`[${paragraph}] ${before}${OPEN}${marked}${CLOSE}${after}`, width),
      "",
    ]),
    ...wrapped(shown.asked, width).map((line) => paint(1, line)),
    ...shown.lines.flatMap((line) => answer(line, width)),
    "",
    ...shown.mistakes.flatMap((one) => wrapped(`Mistake: ${one}`, width)),
    ...candidate.reasons.flatMap((one) => wrapped(`To look at: ${one}`, width)),
    ...(candidate.item["asOf"] === undefined ? [] : [`As of ${String(candidate.item["asOf"])}`]),
    "",
    ...wrapped(session.said, width),
    "A accept  X reject  E edit  C confirm  J K next, previous  Z undo  ? all keys  Q stop",
    "",
  ];
  const text = lines.join("\n");
  return isColoured
    ? text.replaceAll(OPEN, "\u001B[7m").replaceAll(CLOSE, "\u001B[0m")
    : text.replaceAll(OPEN, ">>").replaceAll(CLOSE, "<<");
}

type Screen = Pick<Terminal, "columns" | "isColoured">;

/** Stand for where the evidence begins and ends until lines are broken; no printable text has them. */
const [OPEN, CLOSE] = ["\u0001", "\u0002"];

const MARKS: Readonly<Record<ShownLine["mark"], string>> = {
  right: "  + ",
  wrong: "  - ",
  unconfirmed: "  ! ",
  confirmed: "  x ",
  note: "    ",
};

function answer({ mark, text }: ShownLine, width: number): string[] {
  const more = mark === "unconfirmed" ? "  (false? C confirms it)" : mark === "confirmed" ? "  (false, confirmed)" : "";
  return wrapped(text + more, width - 4).map((line, i) => `${i === 0 ? MARKS[mark] : "    "}${line}`);
}

const help = (): string =>
  ["Keys", ...KEYS.map(({ shown, says }) => `  ${shown.padEnd(8)} ${says}`), "", "Any key goes back.", ""].join("\n");

/** Lines of whole words. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const safe = text.split(/([\u0001\u0002])/).map((part) => (part === OPEN || part === CLOSE ? part : printable(part)));
  for (const word of safe.join("").split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" && lines.length === 0 ? [] : [...lines, line];
}
