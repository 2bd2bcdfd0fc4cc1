import { readdirSync } from "node:fs";
import { type ArticleText, textOf } from "../../src/article/text.js";
import { readArticle } from "../../src/io/article.js";
import type { Article } from "../../src/model/article.js";

const folder = new URL("../fixtures/articles/", import.meta.url).pathname;

async function articleFile(name: string): Promise<Article> {
  const article = await readArticle(folder + name);
  if (!article.ok) throw new Error(JSON.stringify(article.diagnostics));
  return article.value;
}

/** Articles of our own, of different make. */
export const articles: readonly { readonly name: string; readonly article: Article; readonly text: ArticleText }[] =
  await Promise.all(
    readdirSync(folder)
      .toSorted()
      .map(async (name) => {
        const article = await articleFile(name);
        return { name, article, text: textOf(article) };
      }),
  );

export const named = (name: string) => articles.find((one) => one.name === name)!;

/** Sentences as they stand in the article, with the number of their paragraph. */
export const sentencesOf = ({ paragraphs }: Article): { paragraph: number; sentence: string }[] =>
  paragraphs.flatMap((paragraph, i) =>
    paragraph
      .split(/(?<=[.!?।؟]["”’»]?) (?=\S)/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => [...sentence].length >= 25)
      .map((sentence) => ({ paragraph: i + 1, sentence })),
  );
