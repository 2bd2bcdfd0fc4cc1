import { analyse } from "../../analysis/analyse.js";
import { lacking } from "../../draft/shortages.js";
import { startAt as beginAt, startsOf } from "../../draft/starts/starts.js";
import { tooLong } from "../../draft/too-long.js";
import type { Fact, Start } from "../../model/start.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";
import { articleValue } from "./article-value.js";

/** What an article says that a question can begin with; nothing of one that is too long for the rules. */
export const factsIn = (about: DeskArticle): readonly Fact[] =>
  tooLong(about.paragraphs) === null ? startsOf(articleValue(about), analyse) : [];

/** The question that begins with some words of it, from and to in UTF-16 units of their paragraph. */
export const startAt = (
  about: DeskArticle,
  words: { readonly paragraph: number; readonly start: number; readonly end: number },
): Start => beginAt(articleValue(about), words, analyse);

/** Why rules propose no more of it, in sentences: what is so, whatever was decided about questions. */
export const whyNotMore = (about: DeskArticle): WhyNotMore => {
  const { paragraphs } = about;
  const long = tooLong(paragraphs);
  return { long, lacks: long === null ? lacking(analyse({ paragraphs, published: knownDay(about) })) : [] };
};

export interface WhyNotMore {
  /** How many words it has, and how many the rules read, where it has more. */
  readonly long: ReturnType<typeof tooLong>;
  /** What it has too little of. */
  readonly lacks: readonly string[];
}
