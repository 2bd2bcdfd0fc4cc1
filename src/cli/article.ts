import { textOf } from "../article/text.js";
import { readArticle } from "../io/article.js";
import { type Article, LEFT_OUT, type LeftOut } from "../model/article.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, type World } from "./world.js";

/** Prints what an article says of itself, its paragraphs with their numbers, and what of the file is none of them. */
export async function printArticle(
  file: string,
  options: { readonly leftOut: boolean; readonly json: boolean },
  world: World,
): Promise<number> {
  const article = await readArticle(file);
  if (!article.ok) {
    report(article.diagnostics, world);
    return EXIT.inputHasErrors;
  }
  report(article.warnings, world);
  if (options.json) world.stdout.write(`${printableJson(asJson(article.value))}\n`);
  else {
    world.stdout.write(asText(article.value));
    world.stderr.write(options.leftOut ? listed(article.value.leftOut) : counted(article.value.leftOut));
  }
  return EXIT.fine;
}

function asJson({ title, paragraphs, leftOut, ...said }: Article): object {
  const { sha256 } = textOf({ paragraphs });
  const numbered = paragraphs.map((text, i) => ({ paragraph: i + 1, text }));
  return { title, ...said, text: { sha256, paragraphs: paragraphs.length }, paragraphs: numbered, leftOut };
}

function asText({ title, published, publisher, author, language, licence, paragraphs }: Article): string {
  const said = Object.entries({ title, published, publisher, author, language, licence }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${printable(value)}\n`],
  );
  const width = String(paragraphs.length).length;
  const numbered = paragraphs.map((text, i) => `${String(i + 1).padStart(width)}  ${printable(text)}\n`);
  return `${said.join("")}\n${numbered.join("")}`;
}

const listed = (leftOut: readonly LeftOut[]): string =>
  leftOut.map(({ kind, text }) => `left out (${LEFT_OUT[kind]}): ${printable(text)}\n`).join("");

function counted(leftOut: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of leftOut) counts.set(LEFT_OUT[kind], (counts.get(LEFT_OUT[kind]) ?? 0) + 1);
  const all = [...counts].map(([what, count]) => `${what} ${count}`).join(", ");
  return leftOut.length === 0 ? "" : `left out: ${all} (--left-out prints them)\n`;
}
