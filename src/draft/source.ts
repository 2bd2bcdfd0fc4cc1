import type { ArticleText } from "../article/text.js";
import type { Article } from "../model/article.js";
import type { DraftSource } from "../model/draft.js";

/** What an article says of itself; what it doesn't say is left to a person. */
export function sourceOf(
  { title, publisher, published, licence }: Article,
  { sha256, paragraphs }: ArticleText,
  { id, url }: Pick<DraftSource, "id" | "url">,
): DraftSource {
  return { id, title, publisher, published, licence, url, text: { sha256, paragraphs: paragraphs.length } };
}
