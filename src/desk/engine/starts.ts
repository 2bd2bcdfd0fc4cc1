import { analyse } from "../../analysis/analyse.js";
import { lacking } from "../../draft/shortages.js";
import { startAt as beginAt, startsOf } from "../../draft/starts/starts.js";
import type { Fact, Start } from "../../model/start.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";
import { articleValue } from "./article-value.js";

/** What an article says that a question can begin with. */
export const factsIn = (about: DeskArticle): readonly Fact[] => startsOf(articleValue(about), analyse);

/** The question that begins with some words of it, from and to in UTF-16 units of their paragraph. */
export const startAt = (
  about: DeskArticle,
  words: { readonly paragraph: number; readonly start: number; readonly end: number },
): Start => beginAt(articleValue(about), words, analyse);

/** Why rules propose no more of it, in sentences: what is so, whatever was decided about questions. */
export const whyNotMore = (about: DeskArticle): readonly string[] =>
  lacking(analyse({ paragraphs: about.paragraphs, published: knownDay(about) }));
