import { bytesAsText } from "../text/charset.js";

/** The page of a web archive, as it came: its bytes, and the charset that the archive says. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

/**
 * The page that a browser saved as a single file (`.mhtml`, RFC 2557): the part that the archive names as its root, else
 * the first that is HTML; null where there is none.
 */
export function pageOfArchive(archive: Uint8Array): ArchivedPage | null {
  const whole = partOf(bytesAsText(archive));
  const boundary = parameter(whole.type, "boundary");
  if (boundary === null) return isPage(whole) ? contentOf(whole) : null;
  const parts = `\n${whole.body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((text) => !text.startsWith("--"))
    .map((text) => partOf(text.replace(/^[ \t]*\r?\n/, "")))
    .filter(isPage);
  const start = parameter(whole.type, "start");
  const root = parts.find(({ id }) => id !== null && id === start) ?? parts[0];
  return root === undefined ? null : contentOf(root);
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
  const end = /\r?\n\r?\n/.exec(text);
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
    // The line end before a boundary belongs to it.
    body: end === null ? "" : text.slice(end.index + end[0].length).replace(/\r?\n?$/, ""),
  };
}

const isPage = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);

function parameter(type: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(type);
  return found?.[1] ?? found?.[2] ?? null;
}

function contentOf({ type, encoding, body }: Part): ArchivedPage {
  const charset = parameter(type, "charset");
  switch (encoding) {
    case "quoted-printable":
      return { charset, bytes: bytesOf(unquoted(body)) };
    case "base64":
      return { charset, bytes: bytesOf(fromBase64(body)) };
    default:
      return { charset, bytes: bytesOf(body) };
  }
}

/** RFC 2045, section 6.7. */
const unquoted = (text: string): string =>
  text
    .replace(/(?<![ \t])[ \t]+(?=\r?$)/gm, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** As far as it goes: of a file that was cut off, the rest is there. */
function fromBase64(text: string): string {
  const digits = text.replace(/=[\s\S]*$|[^A-Za-z0-9+/]/g, "");
  return atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined));
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
