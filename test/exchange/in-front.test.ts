import { describe, expect, test } from "vitest";
import { inFront } from "../../src/exchange/in-front.js";
import { noPassages } from "../../src/exchange/passages.js";
import { rubricIn } from "../../src/exchange/rubric-list.js";

function of(html: string) {
  const passages = noPassages();
  const { html: rest, fields, lost } = inFront(html, passages);
  return { rest, fields, lost, passages: passages.all };
}

describe("what stands before a question in its own text", () => {
  test.each([
    ['<div lang="ar" dir="rtl"><p>Who?</p></div>', { lang: "ar" }],
    ['<div lang="de-CH"><p>Who?</p></div>', { lang: "de-CH" }],
    ['<div lang="so far"><p>Who?</p></div>', {}],
    ['<div lang="ar"><p>Who?</p></div><p>And when?</p>', {}],
  ])("%s: its language", (html, fields) => expect(of(html).fields).toEqual(fields));

  test("a quoted text is a passage, and its bold first line a title", () => {
    const quote =
      "<blockquote><p><strong>The <em>pier</em></strong></p><p>It opened.</p><p>So it did.</p></blockquote>";
    expect(of(`${quote}<p>When?</p>`)).toEqual({
      rest: "<p>When?</p>",
      fields: { group: "the-pier" },
      lost: [],
      passages: [{ id: "the-pier", title: "The *pier*", text: "It opened.\n\nSo it did." }],
    });
    expect(of("<blockquote><p><strong>All bold</strong></p></blockquote><p>Who?</p>").passages).toEqual([
      { id: "passage", title: null, text: "**All bold**" },
    ]);
  });

  test.each([
    "<p>When?</p><blockquote><p>It opened.</p></blockquote>",
    "<blockquote><p>It opened.</p></blockquote>",
    "<blockquote><p>It opened.</p></blockquote> When?",
    "<blockquote>It opened.</blockquote><p>When?</p>",
    `<blockquote><p>${"x".repeat(20_001)}</p></blockquote><p>When?</p>`,
  ])("%s is a text as it stands", (html) =>
    expect(of(html)).toEqual({ rest: html, fields: {}, lost: [], passages: [] }),
  );

  test("what a quoted text says in HTML alone is named", () => {
    const { passages, lost } = of(
      "<blockquote><p>It cost \\(x^2\\), an &amp;lt; and &lt;.</p></blockquote><p>Why?</p>",
    );
    expect(passages).toEqual([{ id: "passage", title: null, text: String.raw`It cost \\(x^2\\), an &lt; and <.` }]);
    expect(lost).toEqual([
      "the setting of a formula (it is shown as it is written)",
      "characters that are named as in HTML (they are shown as they are written)",
    ]);
  });

  test("a title may be bold within, and words that are bold alone are none where they are told apart", () => {
    const title =
      "<blockquote><p><strong><strong>The</strong> pier</strong></p><p>It opened.</p></blockquote><p>Who?</p>";
    expect(of(title).passages).toEqual([{ id: "the-pier", title: "**The** pier", text: "It opened." }]);
    const none = "<blockquote><p><b>No title</b></p><p>It opened.</p></blockquote><p>Who?</p>";
    expect(of(none).passages).toEqual([{ id: "passage", title: null, text: "**No title**\n\nIt opened." }]);
  });
});

describe("what earns points, in what markers are told", () => {
  const LIST = "<ul><li>1: names the <em>port</em></li><li>0.5: says when</li></ul>";
  test("a list with points is a rubric", () => {
    expect(rubricIn(`<p>It is so.</p>${LIST}`, 2)).toEqual({
      model: "<p>It is so.</p>",
      rubric: [
        { points: 1, for: "names the *port*" },
        { points: 0.5, for: "says when" },
      ],
      lost: [],
    });
  });
  test("may name characters as HTML does, which is said", () =>
    expect(rubricIn("<ul><li>1: names &amp;lt; or &lt;</li></ul>", 1)).toEqual({
      model: "",
      rubric: [{ points: 1, for: "names &lt; or <" }],
      lost: ["characters that are named as in HTML (they are shown as they are written)"],
    }));
  test.each([
    [LIST, 1],
    [`${LIST}<p>Be kind.</p>`, 2],
    ["<ul><li>1: names it</li><li>and more</li></ul>", 2],
  ])("%s for %d points is a text", (html, worth) =>
    expect(rubricIn(html, worth)).toEqual({ model: html, rubric: [], lost: [] }),
  );
});
