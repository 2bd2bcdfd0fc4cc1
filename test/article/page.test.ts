import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/article/page.js";
import { readPlainText } from "../../src/article/plain-text.js";
import type { LeftOutKind } from "../../src/model/article.js";

const prose = (i: number) =>
  `Paragraph ${i} of the article says, at some length, what happened at the harbour on that day, and who was there.`;
const P = (i: number) => `<p>${prose(i)}</p>`;
const LONG = Array.from({ length: 6 }, (_none, i) => P(i)).join("\n");
const TITLE = "<title>Harbour opens to ships</title>";
const page = (body: string, head = TITLE, attributes = ' lang="en"') =>
  readPage(`<!doctype html><html${attributes}><head>${head}</head><body>${body}</body></html>`);
/** What an article of six paragraphs has besides, with something amid it and something after it. */
const besides = (amid: string, after = "") =>
  page(`<main><article><h1>Harbour opens to ships</h1>${LONG}${amid}${P(7)}${P(8)}${after}</article></main>`)
    .paragraphs.slice(1)
    .filter((text) => !text.startsWith("Paragraph"));

describe("the opening of an article in a box of its own", () => {
  const body = (opening: string, before = "") =>
    `<div><h1>Harbour opens to ships</h1>${opening}<div class="text">${before}${LONG}</div></div>`;
  test.each([
    ["beside the headline", `<div class="top"><p>${prose(20)}</p></div>`],
    ["two deep", `<div data-qa="drop-cap"><div><p>${prose(20)}</p></div></div>`],
    [
      "behind a picture",
      `<figure><img src="a.png"><figcaption>At night.</figcaption></figure><div><p>${prose(20)}</p></div>`,
    ],
  ])("%s", (_, opening) => expect(page(body(opening)).paragraphs.slice(1, 3)).toEqual([prose(20), prose(0)]));

  test.each([
    [
      "a line that is no sentence",
      "<div><p>Our reporter in Northwick, the second of May, a Saturday morning at the pier</p></div>",
    ],
    ["what is hidden", `<div style="display:none"><p>${prose(20)}</p></div>`],
    ["a menu", `<nav><p>${prose(20)}</p></nav>`],
    ["mainly links", `<div><p><a href="x">${prose(20)}</a></p></div>`],
  ])("not %s", (_, opening) => expect(page(body(opening)).paragraphs[1]).toBe(prose(0)));
});

describe("a paragraph of a page, however it ends", () => {
  test.each([
    ["a footnote's sign", "<p>It opened in 1904.<sup>[1]</sup></p>", ["It opened in 1904.[1]"]],
    ["a lead-in and a list", "<p>She said:</p><ul><li>boats</li><li>tides</li></ul>", ["She said:", "boats", "tides"]],
    ["an agency's sign", "<p>The price is 12 crowns. (abc)</p>", ["The price is 12 crowns. (abc)"]],
    ["German marks", "<p>„So ist es.“</p>", ["„So ist es.“"]],
    ["Japanese brackets", "<p>「港は開いた。」</p>", ["「港は開いた。」"]],
    ["a Hindi danda", "<p>बंदरगाह खुल गया।</p>", ["बंदरगाह खुल गया।"]],
    ["an Arabic full stop", "<p>افتُتح الميناء۔</p>", ["افتُتح الميناء۔"]],
    ["nothing", "<p>Nobody knew</p>", ["Nobody knew"]],
    ["a list in a list", "<ul><li>one<ul><li>two</li></ul></li></ul>", ["one", "two"]],
    ["two paragraphs in an entry", "<ol><li><p>One.</p><p>Two.</p></li></ol>", ["One.", "Two."]],
    ["a quotation", "<blockquote>So it was.</blockquote>", ["So it was."]],
    ["a question and an answer", "<dl><dt>When?</dt><dd>Now.</dd></dl>", ["When?", "Now."]],
    [
      "a link that is a sentence",
      `<p><a href="x">The town had promised this a year ago, in a letter</a>.</p>`,
      ["The town had promised this a year ago, in a letter."],
    ],
    [
      "a data table",
      "<table><tr><th>Route</th><th>Fare</th></tr><tr><td>Easthaven</td><td>12</td></tr></table>",
      ["Route Fare Easthaven 12"],
    ],
    ["broken lines", "<p>One<br>line.<br><br>Another.</p>", ["One line.", "Another."]],
    [
      "a word with a class that means something else",
      `<p>The <a class="topic tag" href="x">harbour</a> is open.</p>`,
      ["The harbour is open."],
    ],
  ])("%s", (_what, html, expected) => expect(besides(html)).toEqual(expected));
});

describe("what is on a page and no paragraph of its article", () => {
  test.each<[LeftOutKind, string, string]>([
    ["heading", "<h2>What it costs</h2>", "What it costs"],
    ["caption", "<figure><img src=a><figcaption><p>A boat on Monday.</p></figcaption></figure>", "A boat on Monday."],
    ["caption", "<figure><p>A boat on Monday.</p></figure>", "A boat on Monday."],
    ["caption", `<p class="wp-caption-text">A boat on Monday.</p>`, "A boat on Monday."],
    ["caption", `<div class="imageCaption">A boat on Monday.</div>`, "A boat on Monday."],
    ["caption", `<p>Photo: Ben Roe, The Harbour News.</p>`, "Photo: Ben Roe, The Harbour News."],
    ["notice", `<div id="onetrust-banner"><p>${prose(90)}</p><p>${prose(91)}</p><p>${prose(92)}</p></div>`, prose(91)],
    ["caption", `<img src=a alt="A boat on Monday"><ul><li><p>A boat on Monday.</p></li></ul>`, "A boat on Monday."],
    ["caption", `<p>图为周一的港口。</p>`, "图为周一的港口。"],
    [
      "caption",
      `<p>Seen.<span class="image"><img src=a><span>A boat on Monday.</span></span></p>`,
      "A boat on Monday.",
    ],
    ["note", `<p>Reporting by: Ada Holm</p>`, "Reporting by: Ada Holm"],
    ["related", `<p>相关阅读</p>`, "相关阅读"],
    [
      "related",
      `<p><a href=x>Related: Why the old quay of the harbour fell down</a></p>`,
      "Related: Why the old quay of the harbour fell down",
    ],
    ["notice", `<section role="dialog"><p>Choose your region.</p></section>`, "Choose your region."],
    [
      "paywall",
      `<div class="c-paywall__prompt"><p>To read on, take a subscription today.</p></div>`,
      "To read on, take a subscription today.",
    ],
    [
      "author",
      `<div class="author-bio"><p>Ada Holm writes about harbours.</p></div>`,
      "Ada Holm writes about harbours.",
    ],
    [
      "related",
      `<div class="related-stories"><p>Ten harbours that you should see this summer.</p></div>`,
      "Ten harbours that you should see this summer.",
    ],
    [
      "related",
      `<ul><li><a href=x>Ferries to run until midnight, says the town</a></li><li><a href=y>Why the quay fell down</a></li></ul>`,
      "Why the quay fell down",
    ],
    ["related", `<p>Mehr dazu: <a href=x>Warum der Kai einstürzte</a></p>`, "Mehr dazu: Warum der Kai einstürzte"],
    [
      "related",
      `<p>[<a href=x>Why the old quay of the harbour fell into the water</a>]</p>`,
      "[Why the old quay of the harbour fell into the water]",
    ],
    [
      "related",
      `<p>Explore more on these topics: harbours, ferries.</p>`,
      "Explore more on these topics: harbours, ferries.",
    ],
    [
      "sharing",
      `<div class="newsletter-signup"><p>Headlines in your inbox every morning.</p></div>`,
      "Headlines in your inbox every morning.",
    ],
    ["sharing", `<p><strong>Sign up for our newsletter</strong></p>`, "Sign up for our newsletter"],
    ["advertisement", `<div class="ad-slot"><p>Buy boats.</p></div>`, "Buy boats."],
    ["post", `<blockquote class="twitter-tweet"><p>What a day!</p></blockquote>`, "What a day!"],
    ["form", `<button>Show more of this</button>`, "Show more of this"],
    ["hidden", `<p style="display: none">Loading the next story.</p>`, "Loading the next story."],
    ["hidden", `<p>Seen.<span class="visually-hidden">Image source, Agency</span></p>`, "Image source, Agency"],
    ["surroundings", `<div>11.05</div>`, "11.05"],
    ["surroundings", `<aside><p>The harbour in numbers.</p></aside>`, "The harbour in numbers."],
  ])("%s: %s", (kind, html, text) => {
    const { leftOut, paragraphs } = page(
      `<main><article><h1>Harbour opens to ships</h1>${LONG}${html}${P(7)}${P(8)}</article></main>`,
    );
    expect(leftOut).toContainEqual({ kind, text });
    expect(paragraphs).not.toContain(text);
    expect(paragraphs.filter((one) => one.startsWith("Paragraph"))).toHaveLength(8);
  });
  test("notes at its end, in italics or by what they say", () => {
    const notes = ["<p><em>Ada Holm is the mayor of Northwick.</em></p>", "<p>Ben Roe contributed to this report.</p>"];
    expect(besides("<p><em>Here, it belongs.</em></p>", notes.join(""))).toEqual(["Here, it belongs."]);
  });
  test("a wall is no wall where the article stands behind it", () =>
    expect(
      page(`<article><h1>Harbour opens to ships</h1>${P(0)}<div class="paywall">${LONG}</div></article>`).paragraphs,
    ).toHaveLength(8));
  test("nor is a page that is a form, or that is named after a notice", () => {
    expect(page(`<form>${`<h1>Harbour opens to ships</h1>${LONG}`}</form>`).paragraphs).toHaveLength(7);
    expect(page(LONG, TITLE, ' class="cookie-banner-open"').paragraphs).toHaveLength(7);
  });
});

describe("a headline", () => {
  test.each([
    ["Harbour opens - The Coast", "<h1>Harbour opens</h1>", "Harbour opens"],
    ["The Coast: Harbour opens to all ships", "<h1>Harbour opens to all ships</h1>", "Harbour opens to all ships"],
    ["Harbour opens – live | The Coast", "<h1>Harbour opens – live</h1>", "Harbour opens – live"],
    ["Harbour opens to all the ships | The Coast", "<h1>The Coast</h1>", "Harbour opens to all the ships"],
    ["港口今天正式开放_新闻频道_海岸网", "", "港口今天正式开放"],
    ["Harbour opens", "<h1>Another</h1>", "Harbour opens"],
  ])("of %j with %j", (title, heading, expected) =>
    expect(page(`${heading}${LONG}`, `<title>${title}</title>`).paragraphs[0]).toBe(expected),
  );
  test("has no name of a site that the page says", () => {
    const head = `<title>Harbour opens for all the ships of the coast | COAST news</title><meta property="og:site_name" content="Coast News">`;
    expect(page(LONG, head)).toMatchObject({
      title: "Harbour opens for all the ships of the coast",
      publisher: "Coast News",
    });
  });
});

describe("a saved page", () => {
  test("says who, when and in which language, or nothing", () => {
    const head = `${TITLE}<meta property="og:site_name" content=" The  Coast "><meta name="author" content="Ann  Smith"><meta property="article:published_time" content="2026-01-17T08:00Z">`;
    const said = { publisher: "The Coast", author: "Ann Smith", published: "2026-01-17", language: "en-GB" };
    expect(page(LONG, head, ' lang=" en-GB "')).toMatchObject(said);
    expect(page(LONG, TITLE, "")).toMatchObject({ publisher: null, author: null, published: null, language: null });
    const later = `${TITLE}<meta property="article:published_time" content="on 2026-01-17">`;
    expect(page(LONG, later, ' lang=" "')).toMatchObject({ published: null, language: null });
    const never = `${TITLE}<meta property="article:published_time" content="2026-13-17T08:00Z">`;
    expect(page(LONG, never)).toMatchObject({ published: null });
  });
  test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("takes %j for no role", (role) => {
    const found = page(`<main><h1>Harbour opens to ships</h1>${LONG}<div role="${role}">${P(7)}</div>${P(8)}</main>`);
    expect(found.paragraphs).toHaveLength(9);
  });
  test("says no headline in which nothing is seen", () => {
    expect(page(`<h1>\u200B</h1>${LONG}`, "<title>\u200B\u2060</title>")).toMatchObject({ title: null });
    expect(page(`<h1>\u200B</h1>${LONG}`, "<title>\u200B\u2060</title>").paragraphs).toHaveLength(6);
  });
  test.each([
    ["https://creativecommons.org/licenses/by-sa/4.0/deed.de", "CC-BY-SA-4.0"],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"],
    ["https://coast.example/terms", "https://coast.example/terms"],
  ])("says its licence: %s", (href, licence) =>
    expect(page(`${LONG}<footer><a rel="nofollow license" href="${href}">terms</a></footer>`).licence).toBe(licence),
  );
  test("without a title has its paragraphs alone", () => {
    const { title, paragraphs } = page(LONG, "");
    expect([title, paragraphs[0]]).toEqual([null, prose(0)]);
  });
  test("without an article keeps its language, and says what else there was", () =>
    expect(readPage('<html lang="fr"><body><nav>Home</nav></body></html>')).toMatchObject({
      language: "fr",
      paragraphs: [],
      leftOut: [{ kind: "menu", text: "Home" }],
    }));
  test.each([
    ["no tags around it", `${TITLE}${LONG}`],
    ["something before its head", `<html><div></div><head>${TITLE}</head><body>${LONG}</body></html>`],
    ["no body", `<html><head>${TITLE}</head>${LONG}</html>`],
    [
      "two bodies",
      `<html><head>${TITLE}</head><body>${P(0)}${P(1)}${P(2)}</body><body>${P(3)}${P(4)}${P(5)}</body></html>`,
    ],
    ["elements nested without end", `<html><head>${TITLE}</head><body>${"<div>".repeat(900)}${LONG}</body></html>`],
  ])("is read with %s", (_what, html) => {
    const { title, paragraphs } = readPage(html);
    expect([title, paragraphs.length]).toEqual(["Harbour opens to ships", 7]);
  });
  test("has a title that repeats its first paragraph once", () =>
    expect(page(LONG, `<title>${prose(0)}</title>`).paragraphs).toHaveLength(6));
});

describe("of whatever pages", () => {
  const words = fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,9}){0,30}[.:?]?$/);
  const name = fc.constantFrom(
    "p",
    "li",
    "div",
    "h2",
    "figcaption",
    "aside",
    "span",
    "blockquote",
    "td",
    "nav",
    "em",
    "a",
  );
  const named = fc.constantFrom("", "caption", "related", "story-body", "cookie", "paywall", "x");
  const part = fc
    .tuple(name, named, words)
    .map(([tag, cls, text]) => ({ text, html: `<${tag} class="${cls}">${text}</${tag}>` }));
  const pages = fc.array(part, { minLength: 1, maxLength: 12 });

  test("all words are in its paragraphs or among what is left out, and numbers are those of its text", () =>
    fc.assert(
      fc.property(pages, (parts) => {
        const { paragraphs, leftOut } = page(`<main>${LONG}${parts.map(({ html }) => html).join("\n")}</main>`);
        const all = [...paragraphs, ...leftOut.map(({ text }) => text)].join("\n").replace(/\s/g, "");
        for (const { text } of parts) expect(all).toContain(text.replace(/\s/g, ""));
        expect(readPlainText(paragraphs.join("\n")).paragraphs).toEqual(paragraphs);
        expect(readPlainText(paragraphs.join("\n\n")).paragraphs).toEqual(paragraphs);
      }),
      { numRuns: 60 },
    ));
});

describe("how many of a page's long paragraphs a part may hold, and be none of the article", () => {
  const around = (part: string, outside: number) =>
    page(
      `<div><h1>Harbour opens to ships</h1>${Array.from({ length: outside }, (_none, i) => P(i)).join("")}${part}</div>`,
    );
  const told = (open: string, within: number, outside: number) => {
    const [tag] = open.split(" ");
    const inside = Array.from({ length: within }, (_none, i) => P(i + 20)).join("");
    return around(`<${open}>${inside}</${tag}>`, outside).paragraphs.filter((text) => /Paragraph 2\d/.test(text))
      .length;
  };

  test.each([['div role="form"'], ["form"], ["fieldset"], ['div role="search"']])("half, of what is %s", (open) => {
    expect(told(open, 3, 3)).toBe(0);
    expect(told(open, 3, 4)).toBe(0);
    expect(told(open, 4, 3)).toBe(4);
  });

  test.each([['div class="paywall"'], ['div class="ad"'], ['div class="credits"'], ['div class="author-bio"']])(
    "two, of what is called %s",
    (open) => {
      expect(told(open, 2, 6)).toBe(0);
      expect(told(open, 3, 6)).toBe(3);
    },
  );

  test.each([["nav"], ["aside"], ['div class="comments"']])("as many as there are, of %s", (open) =>
    expect(told(open, 5, 6)).toBe(0),
  );
});

describe("a long link by itself is a paragraph, and one of several is none", () => {
  const link = (i: number) => `<p><a href="${i}">Number ${i} of what the harbour said at its opening this year</a></p>`;
  const text = (i: number) => `Number ${i} of what the harbour said at its opening this year`;

  test.each<[string, string, readonly string[]]>([
    ["alone", link(1), [text(1)]],
    ["two", link(1) + link(2), []],
    ["three", link(1) + link(2) + link(3), []],
    ["two with a paragraph between", link(1) + P(9) + link(2), [text(1), text(2)]],
  ])("%s", (_, html, expected) => expect(besides(html)).toEqual(expected));
});
