import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticleFrom } from "../../src/article/read.js";

const prose = (word: string): string =>
  `The harbour of ${word} opened a week earlier – caf\u00E9s too – than the council had planned.`;

/** A file within an archive: what it is, what it holds about a word of its own, and whether a reader would see it. */
const FILES = {
  page: { type: "text/html", text: (word: string) => `<html><body><p>${prose(word)}</p></body></html>` },
  shadow: {
    type: "text/html",
    text: (word: string) => `<div><template shadowrootmode=open><p>${prose(word)}</p></template></div>`,
  },
  xhtml: { type: "application/xhtml+xml", text: (word: string) => `<p>${word}</p>` },
  text: { type: "text/plain", text: (word: string) => `${word}\r\nmore of ${word}` },
  untyped: { type: null, text: (word: string) => `a line of ${word}` },
} as const;
/** What no reader sees as words. */
const OTHER = { style: "text/css", picture: "image/png" } as const;

const CHARSETS = ["utf-8", "windows-1252", "klingon"] as const;
const ENCODINGS = [
  "quoted-printable",
  "base64",
  "base64 by line",
  "8bit",
  "binary",
  "Base64",
  "x-uuencode",
  null,
] as const;

const anyFile = fc.record({
  kind: fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])),
  charset: fc.constantFrom(...CHARSETS, ...CHARSETS.slice(0, 2), "utf-8" as const),
  encoding: fc.constantFrom(...ENCODINGS),
});
const anyArchive = fc.record({
  files: fc.array(anyFile, { minLength: 1, maxLength: 4 }),
  other: fc.option(fc.constantFrom(...Object.values(OTHER)), { nil: null }),
  /** How many of the files stand in an archive within the archive. */
  within: fc.nat(4),
  boundary: fc.constantFrom("B", "----MultipartBoundary--x----", "=_a(b)+c", "B B"),
  end: fc.constantFrom("\r\n", "\n"),
  /** How many characters are missing at the end, of a hundred. */
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
});
type Written = typeof anyArchive extends fc.Arbitrary<infer Value> ? Value : never;

const wordOf = (at: number): string => `Word${"abcdef"[at]}x`;

function inCharset(text: string, charset: string): string {
  if (charset === "windows-1252") return text.replaceAll("–", "\x96");
  return Buffer.from(text, "utf8").toString("latin1");
}

function encoded(bytes: string, encoding: string | null): string {
  switch (encoding?.toLowerCase()) {
    case "quoted-printable":
      return (
        bytes
          .replace(/[=\x80-\xFF]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
          .match(/(?:=..|\r\n|[^]){1,30}/g)
          ?.join("=\r\n") ?? ""
      );
    case "base64":
      return btoa(bytes).replace(/.{40}/g, "$&\r\n");
    case "base64 by line":
      return (bytes.match(/[\s\S]{1,20}/g) ?? []).map(btoa).join("\r\n");
    default:
      return bytes;
  }
}

function archived({ files, other, within, boundary, end }: Written): string {
  const part = (headers: readonly (string | null)[], body: string) =>
    [...headers.filter((one) => one !== null), "", body].join("\r\n");
  const parts = files.map(({ kind, charset, encoding }, at) => {
    const { type, text } = FILES[kind];
    const headers = [
      type === null ? null : `Content-Type: ${type};\r\n\tcharset="${charset}"`,
      encoding === null ? null : `Content-Transfer-Encoding: ${encoding.split(" ")[0]!}`,
    ];
    return part(headers, encoded(inCharset(text(wordOf(at)), type === null ? "utf-8" : charset), encoding));
  });
  const many = (some: readonly string[], line: string) =>
    `${some.map((one) => `--${line}\r\n${one}\r\n`).join("")}--${line}--\r\n`;
  const inner = part(
    [`Content-Type: multipart/alternative; boundary="${boundary}-in"`],
    many(parts.slice(-within), `${boundary}-in`),
  );
  const outer = within === 0 ? parts : [...parts.slice(0, -within), inner];
  const all = [...outer, ...(other === null ? [] : [part([`Content-Type: ${other}`], "p { content: 'unseen' }")])];
  const head = [
    `From: <Saved by a browser>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/related;\r\n boundary="${boundary}"`,
  ];
  return part(head, many(all, boundary)).replaceAll("\r\n", end);
}

test("every word of a web archive is in its page, in what is left out, or something is said", async () => {
  let [read, tried] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyArchive, async (written) => {
      tried += 1;
      const whole = archived(written);
      const text = whole.slice(0, Math.ceil((whole.length * (100 - written.cut)) / 100));
      const article = await readArticleFrom(
        "a.mhtml",
        Uint8Array.from(text, (one) => one.charCodeAt(0)),
      );
      const words = written.files.map((_, at) => wordOf(at));
      expect(article.ok || article.diagnostics.length > 0).toBe(true);
      if (!article.ok) return;
      read += 1;
      const kept = JSON.stringify(article.value);
      const unread = article.warnings.filter(({ code }) => code === "article/frame").length;
      const lost = words.filter((word) => !kept.includes(word));
      const isCut = article.warnings.some(({ code }) => code === "article/cut-off");
      expect(isCut).toBe(text.trimEnd() !== whole.trimEnd());
      // What can't be read is said file by file, and nothing is said of what can.
      expect(isCut || lost.length === unread).toBe(true);
    }),
    { numRuns: 400, seed: 14 },
  );
  expect(read / tried).toBeGreaterThan(0.1);
});
