import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { childOf, childrenOf, textOf, withinOf } from "../../src/exchange/xml-parts.js";
import { readXml } from "../../src/exchange/xml.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf16 = (text: string, isBig = false) =>
  Uint8Array.from([...text].flatMap((one) => (isBig ? [0, one.charCodeAt(0)] : [one.charCodeAt(0), 0])));
const read = (content: string | Uint8Array) =>
  readXml("quiz.xml", typeof content === "string" ? utf8(content) : content);
function root(content: string | Uint8Array) {
  const found = read(content);
  if (!found.ok) throw new Error(found.diagnostics[0]!.message);
  return found.value;
}
function fault(content: string | Uint8Array): string {
  const found = read(content);
  if (found.ok) throw new Error("it was read");
  const { message, place } = found.diagnostics[0]!;
  return `${place?.line}:${place?.column} ${message}`;
}

describe("elements", () => {
  test("have their place, also where line ends are CR LF", () => {
    const [b, c] = childrenOf(root("<a>\r\n  <b/>\r\n\r\n <c\r\n x='1'/></a>"));
    expect([b!.line, b!.column, c!.line, c!.column]).toEqual([2, 3, 4, 2]);
  });
  test("are known by their local names, with all that stands in them", () => {
    const found = root(`<q:a xmlns:q="u"><q:b xml:lang="de">x<![CDATA[<y>]]>&amp;<i>z</i></q:b></q:a>`);
    const b = childOf(found, "b")!;
    expect([found.name, b.attributes.get("xml:lang"), textOf(b)]).toEqual(["a", "de", "x<y>&z"]);
    expect(withinOf(found, "i").map(textOf)).toEqual(["z"]);
  });
  test("of the root are given away once they are whole, those in them with them, and the root is left without", () => {
    const taken: string[] = [];
    const found = readXml("a.xml", utf8("<a>x<b><c/>y</b><d/><b>z</b></a>"), (one) =>
      taken.push(`${one.name}: ${one.children.map((child) => (typeof child === "string" ? child : child.name))}`),
    );
    expect(taken).toEqual(["b: c,y", "d: ", "b: z"]);
    expect(found.ok && found.value.children).toEqual(["x"]);
  });
  test("may have any name", () => {
    const found = root(`<__proto__ __proto__="x" constructor="y"><toString/></__proto__>`);
    expect([found.name, found.attributes.get("__proto__"), found.attributes.get("toString")]).toEqual([
      "__proto__",
      "x",
      undefined,
    ]);
  });
});

describe("charsets", () => {
  test.each([
    ["windows-1252", latin1(`<?xml version="1.0" encoding="windows-1252"?><a>\x80\xE9</a>`), "€é"],
    ["ISO-8859-1", latin1(`<?xml version="1.0" encoding="ISO-8859-1"?><a>\xE9</a>`), "é"],
    ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, ...utf16("<a>é</a>")), "é"],
    ["UTF-16 little endian without one", utf16(`<?xml version="1.0" encoding="UTF-16"?><a>\xE9</a>`), "é"],
    ["UTF-16 big endian without one", utf16(`<a>\xE9</a>`, true), "é"],
    ["UTF-16 in name only", utf8(`<?xml version="1.0" encoding="utf-16"?><a>é</a>`), "é"],
    ["a mark of UTF-8", utf8("\uFEFF<a>é</a>"), "é"],
  ])("%s", (_, bytes, text) => {
    const found = read(bytes);
    expect(found.ok ? textOf(found.value) : null).toBe(text);
  });
  test("that are said and not kept are told", () => {
    expect(fault(latin1(`<?xml version="1.0" encoding="utf-8"?><a>\xE9</a>`))).toMatch(/not in the charset.*utf-8/);
    expect(fault(utf8(`<?xml version="1.0" encoding="klingon"?><a/>`))).toMatch(/klingon/);
    expect(fault(utf8("<a>\0</a>"))).toBe("1:4 The file holds binary data, not text.");
  });
});

describe("a broken file is told with the place", () => {
  test.each([
    ["a tag that another closes", "<a>\n<b></a>", /^2:\d+ .*close tag/],
    ["a file that was cut off", "<a>\n  <b>text", /^2:3 The file ends before <\/b>\.$/],
    ["a name of HTML", "<a>\n&nbsp;</a>", /^2:\d+ .*undefined entity/],
    ["two roots", "<a/>\n<b/>", /^2:\d+ .*only one root/],
    ["an attribute twice", `<a>\n<b x="1" x="2"/></a>`, /^2:\d+ .*duplicate attribute/],
    ["nothing", "", /must contain a root/],
    ["a page of the web", "<!DOCTYPE html>\n<p>x<br>y</p>", /^2:\d+ /],
    ["entities of its own", `<!DOCTYPE a [\n<!ENTITY b "c">]><a>&b;</a>`, /makes up entities/],
  ])("%s", (_, text, message) => {
    expect(fault(text)).toMatch(message);
  });
  test("a bomb of entities is not opened", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
    expect(fault(`<!DOCTYPE a [<!ENTITY e0 "x">${lines}]><a>&e30;</a>`)).toMatch(/makes up entities/);
  });
  test("nothing outside it is read", () => {
    expect(textOf(root(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>x</a>`))).toBe("x");
  });
  test("depth has an end", () => {
    expect(fault("<a>".repeat(100_000))).toMatch(/^1:601 .*more than 200 deep/);
    expect(root(`${"<a>".repeat(200)}${"</a>".repeat(200)}`).name).toBe("a");
  });
});

test("no bytes make it throw", () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom("<a>", "</a>", "<", "&", "<!DOCTYPE", "<![CDATA[", "]]>", "<?", '"'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.array(part).map((parts) => utf8(`<a>${parts.join("")}`)),
      ),
      (bytes) => {
        expect(typeof read(bytes).ok).toBe("boolean");
      },
    ),
    { numRuns: 300 },
  );
});
