import { expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { textOf } from "../../src/article/text.js";
import { materialOf } from "../../src/draft/ground.js";
import { RULES } from "../../src/draft/rules.js";
import { startAt, startsOf } from "../../src/draft/starts/starts.js";
import { doings, sayings } from "../../src/draft/subject.js";
import type { Article } from "../../src/model/article.js";
import { DOINGS, PEOPLE, type Written, RULED, SELECTED, STARTED, WHO } from "./asked-of.js";

const HEADLINE = "Northwick opens a second ferry pier after nine years of waiting";

const articleOf = (paragraphs: readonly string[], more: Partial<Article> = {}): Article =>
  ({
    title: null,
    publisher: null,
    author: null,
    published: "2026-05-03",
    language: "en",
    licence: "CC-BY-4.0",
    url: null,
    paragraphs: [HEADLINE, ...paragraphs],
    ...more,
  }) as unknown as Article;

const shown = (text: string): string => text.replace(PEOPLE, "(three people)");
const asText = (value: unknown): string =>
  JSON.stringify(value, (name, one: unknown) => (name === "asOf" ? undefined : one)).replaceAll('","', '", "');

test.each(Object.entries(DOINGS))("who is told to have done what, in sentences %s", async (name, rows) => {
  const said = rows.map((row) => {
    const analysis = analyse({ paragraphs: [HEADLINE, WHO, ...row.split(" / ")], published: "2026-05-03" });
    const isOwn = (one: { readonly sentence: { readonly paragraph: number } }) => one.sentence.paragraph > 2;
    const named = (person: number): string => analysis.people[person]!.name;
    const done = doings(analysis)
      .filter(isOwn)
      .map(
        ({ person, lead, verb, naming, isSpoken, sentence, from }) =>
          `${named(person)} ${isSpoken ? "says" : "does"} (${verb}): ${sentence.text.slice(from - sentence.start)}${lead === null ? "" : ` | at ${lead}`}${naming === null ? "" : ` | named in: ${naming.text}`}`,
      );
    const spoken = sayings(analysis)
      .filter(isOwn)
      .map(({ person, sentence, end }) => `${named(person)} said: ${sentence.text.slice(0, end - sentence.start)}`);
    return [row, ...[...done, ...spoken].map((line) => `  ${line}`)].join("\n");
  });
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`./asked/doings-${name.replaceAll(" ", "-")}.txt`);
});

test.each(Object.entries(STARTED))("what questions begin with, in articles %s", async (name, rows) => {
  const said = rows.map(([text, more]: Written) => {
    const starts = startsOf(articleOf(text.split(" / "), more), analyse).filter(
      ({ fact }) => !text.startsWith(`${PEOPLE} / `) || fact.paragraph > 4,
    );
    const lines = starts.map(
      ({ kind, fact, before, after, item }) =>
        `${fact.paragraph} ${kind} ${before}[${fact.text}]${after}\n    ${asText(item)}`,
    );
    return [shown(text), ...lines.map((line) => `  ${line}`)].join("\n");
  });
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`./asked/starts-${name.replaceAll(" ", "-")}.txt`);
});

test.each(Object.entries(SELECTED))("what words that are selected become: %s", async (name, rows) => {
  const said = rows.map(([text, more]: Written) => {
    const paragraphs = text.split(" / ");
    const at = paragraphs.findIndex((one) => one.includes("<<"));
    const start = paragraphs[at]!.indexOf("<<");
    const end = paragraphs[at]!.indexOf(">>") - 2;
    const article = articleOf(
      paragraphs.map((one) => one.replace("<<", "").replace(">>", "")),
      more,
    );
    expect(textOf(article).paragraphs).toHaveLength(paragraphs.length + 1);
    const { item, evidence } = startAt(article, { paragraph: at + 2, start, end }, analyse);
    return `${shown(text)}\n  ${asText(item)}\n  from ${evidence.text}`;
  });
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`./asked/selected-${name.replaceAll(" ", "-")}.txt`);
});

test.each(Object.entries(RULED))("what rules propose of small articles: %s", async (name, { kind, all, rows }) => {
  const said = rows.map(([text, more]: Written) => {
    const article = articleOf(text.split(" / "), more);
    const options = { kinds: all ? [kind] : null, max: null, paragraphs: null, seed: "s", isSensitive: false };
    const proposed = RULES[kind](materialOf(article, textOf(article), options, analyse));
    const lines = proposed.map(({ item, keys, distractors, people, reasons, score, evidence }) =>
      [
        `  ${score} ${asText(item)}`,
        `    keys ${keys.join(" | ")}; wrong ${distractors.join(" | ")}; people ${people.join(", ")}`,
        `    from ${evidence.map((one) => `${one.paragraph} ${one.text}`).join(" + ")}`,
        ...reasons.map((one) => `    ${one}`),
      ].join("\n"),
    );
    return [shown(text), ...(more === undefined ? [] : [`  (${asText(more)})`]), ...lines].join("\n");
  });
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`./asked/rules-${name.replaceAll(" ", "-")}.txt`);
});
