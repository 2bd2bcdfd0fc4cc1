import type { ArticleText } from "../article/text.js";
import { indexWords } from "../article/verbatim.js";
import type { Analyser } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import type { DraftOptions, DraftSource } from "../model/draft.js";
import type { Ground } from "./checks/check.js";
import { namesOf } from "./names.js";
import type { Material } from "./proposal.js";
import { sentenceIndex } from "./sentence-index.js";

/** What questions on an article are made of. */
export const materialOf = (
  article: Article,
  text: ArticleText,
  options: DraftOptions,
  analyse: Analyser,
): Material => ({
  article,
  text,
  analysis: analyse({ paragraphs: text.paragraphs, published: article.published }),
  options,
});

/** What they are held against, whoever proposed them. */
export const groundOf = (material: Material, source: DraftSource): Ground => ({
  material,
  source,
  names: namesOf(material.analysis),
  sentences: sentenceIndex(material.analysis),
  words: indexWords(material.text),
});
