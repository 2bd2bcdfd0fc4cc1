import { describe, expect, test } from "vitest";
import { Markup } from "../../src/formats/pages/markup.js";
import { blockedMarkup, blockedStyle } from "../../src/theme/blocked-markup.js";
import type { ThemeFile } from "../../src/theme/files.js";
import { canonicalTag, pluralCategories, pluralCategory } from "../../src/theme/languages.js";
import { lintTemplate } from "../../src/theme/lint.js";
import { messagesFor } from "../../src/theme/messages.js";
import { TemplateMistake } from "../../src/theme/mistake.js";
import { UnknownField, strictView } from "../../src/theme/strict-view.js";
import { unclosedTag } from "../../src/theme/tags.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

/** Line and column of each, and what it says. */
const said = (found: readonly Diagnostic[]): string[] =>
  found.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);

describe("what a page's policy blocks in a template", () => {
  const STYLES = "The page's policy blocks styles in a template.";
  const SCRIPTS = "The page's policy blocks scripts in a template.";
  test.each<[html: string, found: readonly string[]]>([
    ["<p class=a>b</p><img src='data:image/png;base64,x'><a href=https://example.org>c</a>", []],
    ["<style>a{}</style>", [`1:1 ${STYLES}`]],
    ["<style>{{ page.css }}</style><script> {{ page.js }}\n</script>", []],
    ["a\n  <script>x()</script>", [`2:3 ${SCRIPTS}`]],
    ["<SCRIPT>{{ a }}x", [`1:1 ${SCRIPTS}`]],
    ["<style>{# a #}<!-- b -->{% if x %}</style>", []],
    [
      "<iframe></iframe><link rel=x><base>",
      ["iframe", "link", "base"].map((one, i) => `1:${[1, 18, 30][i]} The page's policy blocks <${one}>.`),
    ],
    ["<!-- <iframe> -->{# <iframe> #}", []],
    ['<p style="color:red">', ["1:4 The page's policy blocks style attributes."]],
    ['<p STYLE=x data-style="y">', ["1:4 The page's policy blocks style attributes."]],
    ['<p onclick="x()">', ["1:4 The page's policy blocks onclick."]],
    ["<p on=x once=x>", ["1:9 The page's policy blocks once."]],
    ['<a href="javascript:x()">', ["1:4 The page's policy blocks links that run code."]],
    ["<a href=' VBScript:x'>", ["1:4 The page's policy blocks links that run code."]],
    ['<img src="https://example.org/a.png">', ["1:6 The page's policy blocks what src would load."]],
    [
      '<img srcset="//example.org/a.png"><form action=http://x>',
      ["1:6 The page's policy blocks what srcset would load.", "1:41 The page's policy blocks what action would load."],
    ],
    ["<img src=a.png>", []],
    ["<p id={{ a }}>", ["1:4 The value of id is not in quotes: it could end early."]],
    [
      "<p id=a{{ b }} class='{{ c }}' {% if x %}hidden{% endif %}>",
      ["1:4 The value of id is not in quotes: it could end early."],
    ],
  ])("%s", (html, found) => expect(said(blockedMarkup("a.njk", html))).toEqual(found));

  test.each<[css: string, found: readonly string[]]>([
    ["a { color: red } b { background: url(data:image/png;base64,x) }", []],
    ["/* @import url(x) */", []],
    ["@import 'a.css';", ["1:1 The page's policy blocks @import."]],
    ["a {\n  background: url( 'a.png') }", ["2:15 The page's policy blocks url(…)."]],
    ['a { background: URL("data:x") } b { src: url( "DATA:x") } c { src: url( data:x) }', []],
    ["a::after { content: '</style>' }", ["1:22 A style sheet can't hold </: it stands inside a page."]],
    ["a { curl(x) }", []],
  ])("or in a style sheet: %s", (css, found) => expect(said(blockedStyle("a.css", css))).toEqual(found));
});

test.each<[text: string, tag: string | undefined, offset?: number]>([
  ["{% if a %}{% endif %}", undefined],
  ["{% if a %}{% for b in c %}{% endfor %}", "if", 0],
  ["x{% if a %}{% for b in c %}", "for", 11],
  ["{% for b in c %}{% endif %}", "for", 0],
  ["{# {% if a %} #}{%- block x -%}{%- endblock %}", undefined],
  ["{% set a = 1 %}{% include 'b' %}{% else %}", undefined],
  ["{% macro a() %}{% call b() %}{% filter c %}{% raw %}{% endraw %}{% endfilter %}{% endcall %}", "macro", 0],
])("in %s is never closed: %s", (text, tag, offset) =>
  expect(unclosedTag(text)).toEqual(tag === undefined ? undefined : { tag, offset }),
);

describe("mistakes that a template shows by itself", () => {
  const messages = {
    parameters: new Map([
      ["hello", []],
      ["count", ["n", "of"]],
    ]),
  };
  const lint = (text: string) => lintTemplate("a.njk", text, messages);
  test.each<[text: string, found: readonly string[], hint?: string]>([
    ["{{ quiz.title | upper }}{% for x in quiz.items %}{{ x }}{{ loop.index }}{% endfor %}", []],
    ["{{ quis }}", ['1:4 Nothing here is called "quis".'], 'did you mean "quiz"?'],
    ["{% set own = 1 %}{{ own }}{% macro m(a, b=1) %}{{ a + b }}{% endmacro %}{{ m(1) }}", []],
    ["{% for k, v in quiz %}{{ k }}{{ v }}{% endfor %}", []],
    ["{{ quiz | uper }}", ['1:11 There is no filter "uper".'], 'did you mean "upper"?'],
    [
      "{{ quiz | safe }}",
      ['1:11 The filter "safe" can\'t be used: it prints text as HTML; use the fields that are HTML already.'],
    ],
    ["{{ quiz | random }}", ['1:11 The filter "random" can\'t be used: it draws without a seed.']],
    ['{{ t("hello") }}{{ t("count", { n: 1, of: 2 }) }}{{ t(quiz.x) }}{{ t("count", quiz.all) }}', []],
    ['{{ t("helo") }}', ['1:6 There is no message "helo".'], 'did you mean "hello"?'],
    ['{{ t("count") }}', ['1:6 The message "count" needs "n" or "of".'], 'write t("count", { n: …, of: … })'],
    ['{{ t("count", { n: 1 }) }}', ['1:6 The message "count" needs "of".']],
    ["a\n{% if quiz %}", ["2:1 This {% if %} is never closed."], "close it with {% endif %}"],
    ["{% if quiz %}{% for x in quiz %}{% endif %}", ["1:14 This {% for %} is never closed."]],
    ["{% endif %}", ["1:4 {% endif %} closes nothing here."]],
    ["{% iff quiz %}", ["1:4 There is no tag {% iff %}."], 'did you mean "if"?'],
    [
      "b{{ quis }}<p style=x>\n{{ kee }}",
      [
        '1:5 Nothing here is called "quis".',
        "1:15 The page's policy blocks style attributes.",
        '2:4 Nothing here is called "kee".',
      ],
    ],
  ])("%s", (text, found, hint) => {
    const { wrong } = lint(text);
    expect(said(wrong)).toEqual(found);
    expect(wrong[0]?.hint ?? "").toContain(hint ?? "");
  });
  test("a text that is no template", () =>
    expect(said(lint("{{ quiz. }}").wrong)[0]).toMatch(/^1:\d+ Not readable as a template: /u));
  test("templates that it is made with, but those that may be missing", () =>
    expect(
      lint(
        `{% extends "base.njk" %}{% include "a.njk" %}{% include "b.njk" ignore missing %}{% import "c.njk" as c %}{% from "d.njk" import e %}{% include quiz.name %}`,
      ).references.map(({ name }) => name),
    ).toEqual(["base.njk", "a.njk", "c.njk", "d.njk"]));
});

test("a view raises where a field is misspelt, at any depth, and prints markup as it is", () => {
  class Safe {
    constructor(readonly html: string) {}
  }
  const view = strictView(
    { quiz: { items: [{ stem: "a", html: new Markup("<b>") }], none: null } },
    Safe,
    (mistake) => {
      throw mistake;
    },
  ) as { quiz: { items: readonly Record<string, unknown>[]; none: null; itms?: unknown } };
  expect(view.quiz.items.map(({ stem }) => stem)).toEqual(["a"]);
  expect(view.quiz.items[0]!["html"]).toEqual(new Safe("<b>"));
  expect(view.quiz.none).toBeNull();
  expect(view.quiz.items.length).toBe(1);
  const raised = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (cause) {
      return cause;
    }
  };
  expect(raised(() => view.quiz.itms)).toMatchObject({ path: "quiz", field: "itms", fields: ["items", "none"] });
  expect(raised(() => view.quiz.items[0]!["toString"])).toBeInstanceOf(UnknownField);
  expect(raised(() => view.quiz.items[7])).toMatchObject({ path: "quiz.items", field: "7" });
});

test.each([
  ["en", ["one", "other"]],
  ["cs", ["one", "few", "many", "other"]],
  ["ar", ["zero", "one", "two", "few", "many", "other"]],
  ["ja", ["other"]],
])("%s has the plural forms %j, from few to many", (language, forms) =>
  expect(pluralCategories(language)).toEqual(forms),
);
test.each([
  ["en", 1, "one"],
  ["en", 0, "other"],
  ["cs", 3, "few"],
  ["ar", 2, "two"],
])("%s: %i is %s", (language, n, form) => expect(pluralCategory(language, n)).toBe(form));
test.each([
  ["EN-gb", "en-GB"],
  ["en", "en"],
  ["english!", null],
  ["", null],
])("the tag %j is %j", (tag, canonical) => expect(canonicalTag(tag)).toBe(canonical));

describe("messages of a theme", () => {
  const english = { hello: "Hello", count: { one: "{n} of {all}", other: "{n} of {all}" }, bye: "Bye {name}" };
  const files = (own: unknown, language = "cs") => {
    const all: Record<string, string> = {
      "default/strings/en.json": JSON.stringify(english),
      [`strings/${language}.json`]: typeof own === "string" ? own : JSON.stringify(own),
    };
    all["strings/en.json"] ??= all["default/strings/en.json"]!;
    const find = (name: string): ThemeFile | undefined =>
      all[name] === undefined ? undefined : { name, file: name, text: all[name], isOwn: true };
    return {
      find,
      both: (name: string) => [find(name)!].filter(Boolean),
      own: [`strings/${language}.json`],
      shipped: ["strings/en.json"],
    };
  };
  const complaints = (own: unknown): string[] => {
    try {
      messagesFor(files(own) as never, "cs");
      return [];
    } catch (cause) {
      if (!(cause instanceof TemplateMistake)) throw cause;
      return cause.diagnostics.map(({ message, hint }) => (hint === undefined ? message : `${message} (${hint})`));
    }
  };
  test.each<[own: unknown, found: readonly string[]]>([
    [{ hello: "Ahoj", count: { one: "{n}", few: "{n} z {all}", other: "{all}" } }, []],
    [{ helo: "Ahoj" }, ['There is no message "helo". (did you mean "hello"?)']],
    [{ hello: 5 }, ['The message "hello" must be text. (write "…", or { "one": "…", "other": "…" })']],
    [{ hello: ["a"] }, ['The message "hello" must be text. (write "…", or { "one": "…", "other": "…" })']],
    [
      { count: { two: "x", other: "y" } },
      ['"two" is not a plural form of cs. (it has "one", "few", "many" or "other")'],
    ],
    [{ count: { one: 5, other: "y" } }, ['The message "count" must be text.']],
    [{ count: { one: "x" } }, ['The message "count" has no form "other".']],
    [{ hello: "Ahoj {name}" }, ['The message "hello" has no parameter {name}. (it has none)']],
    [
      { bye: "{nam}", count: "{x}" },
      [
        'The message "bye" has no parameter {nam}. (it has {name})',
        'The message "count" has no parameter {x}. (it has {n}, {all})',
      ],
    ],
    [[], ['Messages are written as { "name": "Name", … }.']],
  ])("%j", (own, found) => expect(complaints(own)).toEqual(found));
});
