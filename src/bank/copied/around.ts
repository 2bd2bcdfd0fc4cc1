import { type Leftover, leftovers, namedLines } from "../../text/copied.js";
import { type Guess, type Page, within } from "../../typing/slip.js";

/** A field that stands at the left margin of a bank or a blueprint. */
const HEAD =
  /^["'“*_`]*(?:bank|title|language|items|questions|sources|defaults|updated|passages|taxonomy|blueprint|banks|sections|seed|quotas)["'”*_`]*\s*[:：=]/i;
const FENCE = /^(?:```|~~~)/;

/** Whether some line says that a text is a bank or a blueprint. */
export const isBank = (lines: readonly string[]): boolean => lines.some((line) => HEAD.test(line));

/** Lines become notes: what nobody is sure of is kept where it can be read. */
const noted = (page: Page, lines: readonly number[]) => lines.map((line) => within(page, line, 0, 0, "# "));

/** What an assistant says before and after the bank that it gives, and the fence around that. */
export function aroundFence(page: Page): Guess | null {
  const { lines } = page;
  const fences = lines.flatMap((line, i) => (FENCE.test(line) ? [i] : []));
  const [first] = fences;
  if (first === undefined || !/^(?:```|~~~)\s*(?:ya?ml|json|yml)?\s*$/i.test(lines[first]!)) return null;
  const isOutside = (i: number) => fences.filter((fence) => fence <= i).length % 2 === 0 || fences.includes(i);
  const outside = [...lines.keys()].filter((i) => lines[i]!.trim() !== "" && isOutside(i));
  const inside = lines.filter((_, i) => !isOutside(i));
  const words = outside.filter((i) => !fences.includes(i) && !lines[i]!.startsWith("#"));
  if (words.length === 0 || !isBank(inside) || words.some((i) => HEAD.test(lines[i]!))) return null;
  return {
    at: page.starts[outside[0]!]!,
    message: "Only what stands between the lines with ``` is a bank: the rest was copied with it.",
    hint: `put # before each of these lines, or delete them: ${namedLines(outside)}`,
    changes: noted(page, outside),
    isCertain: true,
  };
}

const LEFT: Readonly<Record<Leftover["kind"], string>> = {
  stamp: "A time and a name stand before this line, as chats put them there when lines are copied.",
  sender: "This line says who wrote the rest, and when: it was copied with it.",
  quote: "This line begins with >, as mails quote others.",
};

/** Stamps of chats, and the > of quoted mails. */
export function afterCopying(page: Page): Guess | null {
  const found = leftovers(page.text);
  if (found.length === 0) return null;
  const lengths = new Map(found.map(({ line, length }) => [line, length]));
  if (!isBank(page.lines.map((line, i) => line.slice(lengths.get(i) ?? 0)))) return null;
  const [first] = found.toSorted((a, b) => (a.kind === "sender" ? 1 : 0) - (b.kind === "sender" ? 1 : 0));
  const { line, kind, length } = first!;
  const lines = found.map((one) => one.line);
  const written = JSON.stringify(page.lines[line]!.slice(0, length));
  const what =
    kind === "sender"
      ? "put # before it, or delete it"
      : kind === "quote"
        ? "delete the > and the space behind it"
        : `delete what stands before the text, here ${written}`;
  return {
    at: page.starts[line]!,
    message: LEFT[kind],
    hint: lines.length === 1 ? what : `${what}: ${namedLines(lines)}`,
    changes: found.map((one) =>
      one.kind === "sender" ? within(page, one.line, 0, 0, "# ") : within(page, one.line, 0, one.length, ""),
    ),
    isCertain: true,
  };
}

const MAIL =
  /^(?:From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Von|Gesendet|An|Betreff|Datum|De|Envoyé|À|Objet|Para|Enviado|Asunto|Fecha)\s*:/;
const IS_YAML = /^(?:\s|#|---|\.\.\.|%|[-[\]{}&!|]|["'“]?[\w-]{1,40}["'”]?\s*[:：=])/;

/** A greeting, the head of a mail, a good-bye: lines before the first field and behind the last item. */
export function wordsAround(page: Page): Guess | null {
  const { lines } = page;
  const first = lines.findIndex((line) => HEAD.test(line));
  if (first < 0 || page.text.startsWith("{\\rtf")) return null;
  const isWords = (i: number) => lines[i]!.trim() !== "" && !IS_YAML.test(lines[i]!) && !FENCE.test(lines[i]!);
  const before = [...lines.keys()].filter(
    (i) => i < first && (isWords(i) || MAIL.test(lines[i]!) || /^\s*[\p{L}*•-].* /u.test(lines[i]!)),
  );
  const last = lines.findLastIndex((line, i) => i >= first && line.trim() !== "" && IS_YAML.test(line));
  const behind = [...lines.keys()].filter((i) => i > last && isWords(i));
  // A text that goes on at the margin is cut off by no empty line.
  const isApart = behind.length > 0 && lines[behind[0]! - 1]!.trim() === "";
  const around = [
    ...(before.some((i) => isWords(i) || MAIL.test(lines[i]!)) ? before : []),
    ...(isApart ? behind : []),
  ];
  const [at] = around;
  if (at === undefined) return null;
  return {
    at: page.starts[at]!,
    message: "What stands here is no part of the bank: it was copied with it.",
    hint: `put # before it, or delete it: ${namedLines(around)}`,
    changes: noted(page, around),
    isCertain: true,
  };
}
