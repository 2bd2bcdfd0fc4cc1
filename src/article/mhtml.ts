import { bytesAsText } from "../text/charset.js";
import { checkNesting } from "./too-large.js";

/** One file within a web archive, as it came: its bytes, and the charset that the archive says. */
export interface ArchivedFile {
  /** Null where it is written in a way that nobody knows. */
  readonly bytes: Uint8Array | null;
  /** As the archive names it. */
  readonly encoding: string;
  readonly charset: string | null;
  readonly isPage: boolean;
}

/** What of a web archive holds words. */
export interface Archive {
  readonly page: ArchivedFile;
  /** Other pages and texts, in order: what the page shows within itself. */
  readonly frames: readonly ArchivedFile[];
  /** Whether the archive ends before it says so. */
  readonly isCut: boolean;
}

/**
 * A page that a browser saved as a single file (`.mhtml`, RFC 2557): the part that the archive names as its root, else
 * the first that is HTML; null where there is none.
 *
 * @throws TooLarge
 */
export function readArchive(archive: Uint8Array): Archive | null {
  const whole = partOf(bytesAsText(archive));
  const { parts, isCut } = leavesOf(whole);
  const start = parameter(whole.type, "start");
  const pages = parts.filter(isPage);
  const root = pages.find(({ id }) => id !== null && id === start) ?? pages[0];
  if (root === undefined) return null;
  const frames = parts.filter((part) => part !== root && (isPage(part) || isText(part))).map(fileOf);
  return { page: fileOf(root), frames, isCut };
}

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly id: string | null;
  /** Each byte as the character of its number. */
  readonly body: string;
}

/** Headers, an empty line, and the rest. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n|^\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  return {
    type: header("content-type") ?? "",
    encoding: header("content-transfer-encoding")?.toLowerCase() ?? "8bit",
    id: header("content-id") ?? null,
    body: end === null ? "" : text.slice(end.index + end[0].length),
  };
}

/** All parts that have none of their own, in order. An archive may hold others within itself. */
function leavesOf(whole: Part): { readonly parts: readonly Part[]; readonly isCut: boolean } {
  const parts: Part[] = [];
  let isCut = false;
  const open = [{ part: whole, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next;
    const boundary = parameter(part.type, "boundary");
    if (boundary === null) {
      parts.push(part);
      continue;
    }
    checkNesting(depth);
    const { pieces, isWhole } = split(part.body, boundary);
    isCut ||= !isWhole;
    for (const piece of pieces.toReversed()) open.push({ part: partOf(piece), depth: depth + 1 });
  }
  return { parts, isCut };
}

/** What stands between the lines that part it (RFC 2046, section 5.1.1). The line end before such a line belongs to it. */
function split(body: string, boundary: string): { readonly pieces: readonly string[]; readonly isWhole: boolean } {
  const line = new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[^\w]/g, "\\$&")}(--)?[ \\t]*(?=\\r?\\n|$)`, "g");
  const lines = [...body.matchAll(line)];
  const last = lines.findIndex(([, end]) => end !== undefined);
  const opening = last < 0 ? lines : lines.slice(0, last);
  const pieces = opening.map(({ index, 0: { length } }, i) =>
    body.slice(index + length, lines[i + 1]?.index).replace(/^\r?\n/, ""),
  );
  return { pieces, isWhole: last >= 0 };
}

const isPage = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
/** Without a type, a part is text (RFC 2045, section 5.2). */
const isText = ({ type, body }: Part): boolean => /^(?:text\/plain\b|$)/i.test(type) && body.trim() !== "";

function parameter(type: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(type);
  return found?.[1] ?? found?.[2] ?? null;
}

function fileOf(part: Part): ArchivedFile {
  const { type, encoding, body } = part;
  const plain = decodedFrom(encoding, body);
  return {
    bytes: plain === null ? null : Uint8Array.from(plain, (one) => one.charCodeAt(0)),
    encoding,
    charset: parameter(type, "charset"),
    isPage: isPage(part),
  };
}

function decodedFrom(encoding: string, body: string): string | null {
  switch (encoding) {
    case "quoted-printable":
      return unquoted(body);
    case "base64":
      return fromBase64(body);
    case "7bit":
    case "8bit":
    case "binary":
      return body;
    default:
      return null;
  }
}

/** RFC 2045, section 6.7. */
const unquoted = (text: string): string =>
  text
    .replace(/(?<![ \t])[ \t]+(?=\r?$)/gm, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** As far as it goes: of a file that was cut off, the rest is there. Some programs fill up each line by itself. */
const fromBase64 = (text: string): string =>
  text
    .split("=")
    .map((filled) => filled.replace(/[^A-Za-z0-9+/]/g, ""))
    .map((digits) => atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined)))
    .join("");
