import { describe, expect, test } from "vitest";
import { readArticleFrom } from "../../src/article/read.js";

const bytes = (text: string) => new TextEncoder().encode(text);
/** Each character as the byte of its number. */
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const paragraphs = async (file: string, data: Uint8Array) => {
  const read = await readArticleFrom(file, data);
  return read.ok
    ? read.value.paragraphs
    : read.diagnostics.map(({ code, message, hint }) => `${code}: ${message} (${hint})`);
};
const html = (head: string, text: string) =>
  `<html><head>${head}<title>T</title></head><body><p>${text}</p></body></html>`;

describe("a charset", () => {
  test.each([
    ["that a page declares", "a.html", latin1(html('<meta charset="iso-8859-1">', "caf\xE9")), "café"],
    [
      "that stands for Windows-1252",
      "a.html",
      latin1(html('<meta charset="iso-8859-1">', "\x93It costs 5 \x80 \x96 no more,\x94 she said\x85")),
      "“It costs 5 € – no more,” she said…",
    ],
    ["that nobody defines", "a.html", latin1(html('<meta charset="x-user-defined">', "5 \x80")), "5 €"],
    [
      "declared as a browser is sent it",
      "a.HTM",
      latin1(html(`<META content='text/html; charset=windows-1251' http-equiv=content-type>`, "\xEC\xEE\xF0\xE5")),
      "море",
    ],
    [
      "of two bytes",
      "a.html",
      joined(
        bytes("<html><meta charset=gb2312><body><p>"),
        Uint8Array.of(0xb8, 0xdb, 0xbf, 0xda),
        bytes("</p></body></html>"),
      ),
      "港口",
    ],
    [
      "in the first line of XHTML",
      "a.xhtml",
      latin1(`<?xml version="1.0" encoding="iso-8859-15"?>\n${html("", "\xA4 12")}`),
      "€ 12",
    ],
    ["that a comment only talks about", "a.html", bytes(html('<!-- <meta charset="iso-8859-1"> -->', "café")), "café"],
    ["that can't be true", "a.html", bytes(html('<meta charset="utf-16">', "café")), "café"],
    [
      "of a mark of byte order, whatever is declared",
      "a.html",
      joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes(html('<meta charset="iso-8859-1">', "café"))),
      "café",
    ],
    [
      "UTF-16, of text",
      "a.txt",
      joined(
        Uint8Array.of(0xff, 0xfe),
        Uint8Array.from("café", (c) => c.charCodeAt(0)).reduce(
          (all, one) => joined(all, Uint8Array.of(one, 0)),
          new Uint8Array(),
        ),
      ),
      "café",
    ],
    [
      "UTF-16 of the other order, of Markdown",
      "a.md",
      joined(Uint8Array.of(0xfe, 0xff), Uint8Array.of(0, 0x68, 0, 0xe9)),
      "hé",
    ],
    ["none", "a.html", bytes(html("", "café")), "café"],
  ])("%s", async (_what, file, data, expected) => expect((await paragraphs(file, data)).at(-1)).toBe(expected));

  test.each([
    ["that isn't known", latin1(html('<meta charset="klingon">', "a")), /"klingon", which is no known charset/],
    [
      "that a page is not in",
      latin1(html('<meta charset="utf-8">', "caf\xE9")),
      /It is not UTF-8 text\. \(save it as UTF-8/,
    ],
    [
      "that a page says by mistake",
      latin1(html('<meta charset="shift_jis">', "caf\xE9<")),
      /It is not SHIFT_JIS text, though it says so/,
    ],
    [
      "that can't be read everywhere",
      latin1(html('<meta charset="euc-kr">', "\x8CeSOCIETY")),
      /It is not EUC-KR text, though it says so/,
    ],
  ])("%s is refused by name", async (_what, data, message) =>
    expect((await paragraphs("a.html", data))[0]).toMatch(message),
  );
});

test.each(["a.txt", "a.md", "a.html"])("UTF-16 without a byte order mark is refused: %s", async (file) => {
  const wide = (text: string) =>
    Uint8Array.from(text, (one) => one.charCodeAt(0)).reduce(
      (all, one) => joined(all, Uint8Array.of(one, 0)),
      new Uint8Array(),
    );
  for (const data of [wide("A head\nA text."), wide("A head\nA text.").subarray(1)])
    expect(await paragraphs(file, data)).toEqual([
      "article/charset: It holds binary data, or UTF-16 text without a byte order mark. (save it as UTF-8 in your editor)",
    ]);
});

const archive = (parts: string, type = 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B"') =>
  latin1(`From: <Saved by Blink>\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${parts}`);
const part = (headers: string, body: string) => `----B\r\n${headers}\r\n\r\n${body}\r\n`;
const nested = (length: number) => `Content-Type: multipart/mixed; boundary="--${"B".repeat(length)}"\r\n\r\n`;
const HTML = "Content-Type: text/html\r\nContent-Transfer-Encoding: ";

describe("a web archive", () => {
  test.each([
    [
      "quoted",
      archive(
        `${part(`${HTML}quoted-printable`, "<p>The har=\r\nbour =E2=80=93 open =3D=\r\n free.  \r\n</p>")}----B--\r\n`,
      ),
      "The harbour – open = free.",
    ],
    [
      "in base 64",
      archive(part(`${HTML}base64`, btoa("<p>The harbour opened.</p>").replace(/(.{10})/g, "$1\r\n"))),
      "The harbour opened.",
    ],
    [
      "as it is, in the charset of its part",
      archive(part(`Content-Type: text/html; charset="iso-8859-1"`, "<p>Caf\xE9.</p>")),
      "Café.",
    ],
    [
      "in a charset that the page declares",
      archive(part(HTML + "8bit", "<meta charset=iso-8859-1><p>Caf\xE9.</p>")),
      "Café.",
    ],
    ["after a picture", archive(part("Content-Type: image/png", "x") + part(HTML + "8bit", "<p>One.</p>")), "One."],
    [
      "that it names",
      archive(
        part(HTML + "8bit\r\nContent-ID: <a>", "<p>A frame.</p>") +
          part(HTML + "8bit\r\nContent-ID: <b>", "<p>One.</p>"),
        'multipart/related; start="<b>"; boundary=--B',
      ),
      "One.",
    ],
    ["alone", archive("<p>One.</p>", "text/html"), "One."],
    [
      "cut off",
      archive(part(`${HTML}base64`, btoa("<p>The harbour opened</p>").slice(0, 28) + "=")),
      "The harbour opened",
    ],
  ])("holds a page %s", async (_what, data, expected) =>
    expect((await paragraphs("a.MHTML", data)).at(-1)).toBe(expected),
  );
  test.each([
    [
      "in what nobody reads",
      part(`${HTML}x-uuencode`, "<p>One.</p>"),
      'It is written in "x-uuencode", which is no known encoding.',
    ],
    [
      "in parts within parts",
      Array.from({ length: 30 }, (_, i) => `----${"B".repeat(i + 1)}\r\n${nested(i + 2)}`).join(""),
      "It has 21 parts within parts; no article has more than 20.",
    ],
  ])("%s is refused", async (_what, parts, expected) =>
    expect((await paragraphs("a.mhtml", archive(parts))).join()).toContain(expected),
  );
  test("says what is missing, and nothing where nothing is", async () => {
    const said = async (parts: string) => {
      const read = await readArticleFrom("a.mhtml", archive(parts));
      return read.ok && [read.value.leftOut, read.warnings.map(({ message }) => message)];
    };
    const page = part(`${HTML}8bit`, "<p>One.</p>");
    const frame = part(`${HTML}8bit`, "<p>Two.</p><p>Three.</p>");
    expect(await said(`${page}----B--\r\n`)).toEqual([[], []]);
    expect(await said(page)).toEqual([[], ["The archive ends before its end: text may be missing."]]);
    const two = ["Two.", "Three."].map((text) => ({ kind: "frame", text }));
    expect(await said(`${page}${frame}----B--`)).toEqual([two, []]);
    expect(await said(`${page}${part(`${HTML}x-odd`, "Two.")}----B--`)).toEqual([
      [],
      ['A page within the page is left out unread. It is written in "x-odd", which is no known encoding.'],
    ]);
  });
  test("without a page is refused", async () =>
    expect(await paragraphs("a.mht", archive(part("Content-Type: image/png", "x")))).toEqual([
      "article/empty: No page was found in this archive. (save the page anew, as a web page (.html))",
    ]));
});

describe("any other file is refused by name", () => {
  test.each([
    [
      "a.pdf",
      "x",
      "article/unknown-form: No article is read from .pdf files; allowed: .html, .htm, .xhtml, .mhtml, .mht, .md, .markdown, .txt, .text. (save the page as",
    ],
    ["a.docx", "x", "No article is read from .docx files"],
    ["my.folder/article", "x", "Its name has no ending that says what it is"],
    [".txt.bak", "x", "No article is read from .bak files"],
    ["a.txt", "%PDF-1.7", "article/other-form: Its name says plain text, but it holds a PDF. (copy the text"],
    ["a.txt", "{\\rtf1 a}", "Its name says plain text, but it holds Rich Text."],
    ["a.md", "PK\u0003\u0004", "Its name says Markdown, but it holds a packed document"],
    ["a.html", "bplist00", "holds a web archive of Safari"],
    [
      "a.txt",
      "\n<!-- saved --><!DOCTYPE html><p>a",
      "Its name says plain text, but it holds a web page. (give it a name that ends in .html)",
    ],
    [
      "a.html",
      "From: x\r\nA: b\r\n c\r\nMIME-Version: 1.0\r\n",
      "holds a web archive. (give it a name that ends in .mhtml)",
    ],
    ["a.mhtml", "<html>", "Its name says a web archive, but it holds a web page."],
    ["a.txt", " \n", "article/empty: No paragraphs were found in it. (save the article's text in a .txt file"],
  ])("%s with %j", async (file, text, expected) =>
    expect((await paragraphs(file, bytes(text))).join()).toContain(expected),
  );
  test("but not a text that talks of such", async () =>
    expect(await paragraphs("a.txt", bytes("MIME-types explained\nThe PDF is <html>."))).toHaveLength(2));
});

const LONG = "A paragraph that is there, and long enough to be one.";
test.each([
  ["page.html", "100001 tags", `<p>${LONG}</p>${"<!---->".repeat(99_997)}<p>x</p>`],
  ["page.html", "5000004 tags", `<p>${LONG}</p>${"<".repeat(5_000_000)}<p>x</p>`],
  ["page.mhtml", "100003 tags", archive(part(HTML + "8bit", `<p>${LONG}</p>${"<b>".repeat(100_001)}`))],
  ["page.html", "1000001 entities", `<p>${LONG}</p>${"&".repeat(1_000_001)}`],
  ["notes.md", "200010 tags", `${LONG}\n\n${"- x\n".repeat(100_000)}`],
  ["notes.md", "1000001 characters", "[".repeat(1_000_001)],
])(
  "%s with %s is refused",
  async (file, what, data) => {
    const [message] = await paragraphs(file, typeof data === "string" ? bytes(data) : data);
    expect(message).toMatch(
      /^article\/too-large: It has \d+ \w+; no article has more than \d+\. \(save the article's text/,
    );
    expect(message).toContain(`It has ${what};`);
  },
  60_000,
);
test("100000 tags are read", async () => {
  const html = `<p>${LONG}</p>${"<!---->".repeat(99_996)}<p>x</p>`;
  expect(await paragraphs("page.html", bytes(html))).toEqual([LONG, "x"]);
}, 60_000);
