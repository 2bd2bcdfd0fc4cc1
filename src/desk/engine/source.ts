import type { DraftSource } from "../../model/draft.js";
import type { DeskArticle } from "../state/work.js";

/** An article as the source of a bank: what nobody has said is null. */
export const sourceOf = ({
  id,
  title,
  publisher,
  published,
  licence,
  url,
  sha256,
  paragraphs,
}: DeskArticle): DraftSource => ({
  id,
  title: title || null,
  publisher: publisher || null,
  published: published || null,
  licence: licence || null,
  url: url || null,
  text: { sha256, paragraphs: paragraphs.length },
});
