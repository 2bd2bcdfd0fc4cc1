import { analyse } from "../analysis/analyse.js";
import { textOf } from "../article/text.js";
import { isEnglish } from "../draft/language.js";
import type { Article } from "../model/article.js";
import { type ArticleMaterial, materialOf } from "../review/material.js";
import { ranges } from "./draft-summary.js";
import { printable, printableJson } from "./printable.js";
import { EXIT, type World } from "./world.js";

/** Prints what an article has to ask about, with the numbers of its paragraphs. */
export function printMaterial(article: Article, { json }: { readonly json: boolean }, world: World): number {
  const { paragraphs } = textOf(article);
  const material = materialOf(analyse({ paragraphs, published: article.published }));
  if (json) world.stdout.write(`${printableJson(material)}\n`);
  else world.stdout.write(asText(material));
  if (!isEnglish(article, paragraphs))
    world.stderr.write("This article is not in English: names, quotes and numbers are found less surely in it.\n");
  if (article.published === null)
    world.stderr.write('With --published DAY, days such as "on Tuesday" are told as days of the calendar.\n');
  return EXIT.fine;
}

function asText({ people, organisations, places, quotes, numbers, timeline }: ArticleMaterial): string {
  const at = (paragraphs: readonly number[]) => `(${ranges(paragraphs)})`;
  const and = (parts: readonly string[]) => (parts.length === 0 ? "" : `, ${parts.join("; ")}`);
  return [
    ...section(
      "People",
      people.map(({ name, also, roles, paragraphs: all }) => {
        const others = also.length === 0 ? "" : ` [${also.join(", ")}]`;
        return `${name}${others}${and(roles)} ${at(all)}`;
      }),
    ),
    ...section(
      "Organisations",
      organisations.map(({ name, paragraphs: all }) => `${name} ${at(all)}`),
    ),
    ...section(
      "Places",
      places.map(({ name, kind, paragraphs: all }) => `${name}, ${kind} ${at(all)}`),
    ),
    ...section(
      "Quotes",
      quotes.map(({ words, speaker, paragraph }) => `${speaker ?? "?"}: “${words}” (${paragraph})`),
    ),
    ...section(
      "Numbers",
      numbers.map(({ text, within, paragraph }) => `${text}: ${within} (${paragraph})`),
    ),
    ...section(
      "Timeline",
      timeline.map(({ day, text, within, paragraph }) => `${day ?? "?"} (${text}): ${within} (${paragraph})`),
    ),
    "",
  ].join("\n");
}

const section = (title: string, lines: readonly string[]): string[] => [
  `${title} (${lines.length})`,
  ...lines.map((one) => `  ${printable(one)}`),
];
