import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Markup } from "../../src/formats/pages/markup.js";
import { themeFiles } from "../../src/io/theme-files.js";
import { lintTemplate } from "../../src/theme/lint.js";
import { messagesFor } from "../../src/theme/messages.js";
import { TemplateMistake, templateKit } from "../../src/io/templates.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "templates-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const view = { quiz: { title: "T", form: null, questions: [{ stem: "<S>" }] } };
function own(text: string, name = "exam.njk"): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const render = (text: string, data: object = view) => {
  own(text);
  return templateKit(folder).render("exam.njk", data);
};
/** `line:column code message hint` of the first mistake. */
function mistakeIn(text: string): string {
  try {
    return `rendered ${render(text)}`;
  } catch (cause) {
    if (!(cause instanceof TemplateMistake)) throw cause;
    const { code, message, hint, place } = cause.diagnostics[0]!;
    return `${place?.line}:${place?.column} ${code} ${message}${hint === undefined ? "" : ` ${hint}`}`.replaceAll(
      folder,
      "",
    );
  }
}

describe("T01 a mistake in a template is an error with its place, never an empty quiz", () => {
  test.each([
    [
      "{{ quiz.titel }}",
      '1:9 template/unknown-field The template reads quiz.titel, which does not exist. did you mean "title"?',
    ],
    [
      "\n\n{% for q in quiz.questoins %}{{ q.stem }}{% endfor %}",
      '3:18 template/unknown-field The template reads quiz.questoins, which does not exist. did you mean "questions"?',
    ],
    [
      "{% if quiz.frm %}x{% endif %}",
      '1:12 template/unknown-field The template reads quiz.frm, which does not exist. did you mean "form"?',
    ],
    [
      "{% for q in quiz.questions %}\n  {{ q.stme }}{% endfor %}",
      '2:8 template/unknown-field The template reads quiz.questions.0.stme, which does not exist. did you mean "stem"?',
    ],
    ["{{ quizz.title }}", '1:4 template/unknown-name Nothing here is called "quizz". did you mean "quiz"?'],
    [
      "{% for q in quizz.questions %}{% endfor %}",
      '1:13 template/unknown-name Nothing here is called "quizz". did you mean "quiz"?',
    ],
    [
      "{{ quiz.form }}",
      "1:9 template/prints-null The template prints a value that is null here. test it first: {% if … !== null %}",
    ],
    ["{{ quiz.title | nosuch }}", '1:17 template/unknown-filter There is no filter "nosuch".'],
    ["{{ quiz.title | constructor }}", '1:17 template/unknown-filter There is no filter "constructor".'],
    [
      "{{ quiz.title | safe }}",
      '1:17 template/forbidden-filter The filter "safe" can\'t be used: it prints text as HTML; use the fields that are HTML already.',
    ],
    [
      "{{ [1, 2] | random }}",
      '1:13 template/forbidden-filter The filter "random" can\'t be used: it draws without a seed.',
    ],
    ["line one\n{% if quiz.title %}", "2:1 template/unclosed This {% if %} is never closed. close it with {% endif %}"],
    [
      "{{ t('question_count', { n: 1 }) }}",
      '1:6 template/unknown-message There is no message "question_count". did you mean "questions_count"?',
    ],
    [
      "{{ t('questions_count') }}",
      '1:6 template/message-parameter The message "questions_count" needs "n". write t("questions_count", { n: … })',
    ],
    [
      "{% for key in deck.cards %}{% endfor %}",
      '1:15 template/unknown-name There is no "deck" on this page. this page has quiz',
    ],
  ])("%j", (text, expected) => expect(mistakeIn(text)).toBe(expected));
});

test("text is escaped, markup is not", () => {
  expect(render("{{ quiz.a }} {{ quiz.b }}", { quiz: { a: "<i>", b: new Markup("<b>") } })).toBe("&lt;i&gt; <b>");
});

test("names that every object has are no fields", () => {
  expect(mistakeIn("{{ quiz.constructor }}")).toContain("quiz.constructor, which does not exist");
  expect(mistakeIn("{{ quiz.__proto__ }}")).toContain("quiz.__proto__, which does not exist");
});

describe("a folder of one's own", () => {
  test("T03 wins over the shipped templates, and can extend them", () => {
    own('{% extends "default/base.njk" %}{% block content %}mine{% endblock %}');
    const kit = templateKit(folder);
    const page = {
      lang: "en",
      dir: "ltr",
      title: "T",
      csp: "",
      style: new Markup(""),
      ownStyle: null,
      script: null,
      generator: "G",
    };
    expect(kit.builtIn).toBe(false);
    expect(kit.render("exam.njk", { page })).toMatch(/<title>T<\/title>[\s\S]*mine/);
  });
  test("CRLF line ends make no difference", () => expect(render("a\r\nb\r\n")).toBe("a\nb\n"));
  test("T02 can't be left", () => {
    writeFileSync(`${folder}-secret.njk`, "secret");
    own("hidden", ".hidden.njk");
    own("inside", "parts/inside.njk");
    for (const name of [
      `../${folder.split("/").at(-1)}-secret.njk`,
      `${folder}-secret.njk`,
      "/etc/passwd",
      "a/../../x",
      "parts/../parts/inside.njk",
      "default/../package.json",
      "parts\\inside.njk",
      ".hidden.njk",
      "parts",
    ]) {
      expect(() => templateKit(folder).render(name, {}), name).toThrow(TemplateMistake);
    }
    rmSync(`${folder}-secret.njk`);
  });
  test.each(["exam.njk", "strings/fr.json", "items"])("is refused with a link in it: %s", (name) => {
    own("inside", "strings/en-GB.json");
    symlinkSync(tmpdir(), join(folder, name));
    expect(() => templateKit(folder)).toThrow(`${folder}/${name} is a link or a pipe, not a file.`);
  });
  test("that does not exist is said to be missing", () =>
    expect(() => templateKit(join(folder, "nowhere"))).toThrow(TemplateMistake));
  test.each([
    ["tokens.css", "make a folder, move the file into it as tokens.css (colours and fonts), and name the folder"],
    [".css.njk", "name the folder that it lies in"],
  ])("that is a file is said to be one: %s", (name, hint) => {
    own("", name);
    const file = join(folder, name);
    let said: unknown = null;
    try {
      themeFiles(file);
    } catch (cause) {
      said = (cause as TemplateMistake).diagnostics;
    }
    expect(said).toMatchObject([{ code: "theme/missing", message: `${file} is a file; a theme is a folder.`, hint }]);
  });
});

test("the shipped templates pass the lint", () => {
  const root = new URL("../../templates/", import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".njk"));
  expect(files.length).toBeGreaterThan(8);
  const messages = messagesFor(themeFiles(null), "en");
  expect(files.flatMap((file) => lintTemplate(file, readFileSync(join(root, file), "utf8"), messages).wrong)).toEqual(
    [],
  );
});
