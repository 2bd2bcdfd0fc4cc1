import type { Article } from "../../model/article.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";

/** An article of the desk as the core reads them: what nobody has said is null. */
export const articleValue = (about: DeskArticle): Article => ({
  title: about.title || null,
  publisher: about.publisher || null,
  author: null,
  published: knownDay(about),
  language: about.language,
  licence: about.licence || null,
  paragraphs: about.paragraphs,
  leftOut: [],
});

/** The id that a draft and its source have. */
export const namedAs = ({ id, url }: DeskArticle) => ({ id, url: url || null });
