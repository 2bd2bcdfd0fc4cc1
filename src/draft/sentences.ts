import type { Analysis, Mention, Sentence } from "../model/analysis.js";

/** The sentence that holds a mention; null where the mention crosses one's end. */
export const sentenceOf = ({ sentences }: Analysis, { paragraph, start, end }: Mention): Sentence | null =>
  inParagraph(sentences, paragraph).find((one) => one.start <= start && one.end >= end) ?? null;

const known = new WeakMap<readonly Sentence[], ReadonlyMap<number, readonly Sentence[]>>();

/** Most rules ask for the sentence of each of many mentions. */
export function inParagraph(sentences: readonly Sentence[], paragraph: number): readonly Sentence[] {
  let byParagraph = known.get(sentences);
  if (byParagraph === undefined) {
    const grouped = new Map<number, Sentence[]>();
    for (const one of sentences) {
      const group = grouped.get(one.paragraph);
      if (group === undefined) grouped.set(one.paragraph, [one]);
      else group.push(one);
    }
    known.set(sentences, (byParagraph = grouped));
  }
  return byParagraph.get(paragraph) ?? [];
}

/** From the first to the last of some mentions in one paragraph, as one. */
export function spanning({ paragraphs }: Analysis, mentions: readonly [Mention, ...Mention[]]): Mention {
  const { paragraph } = mentions[0];
  const start = Math.min(...mentions.map((one) => one.start));
  const end = Math.max(...mentions.map((one) => one.end));
  return { paragraph, start, end, text: paragraphs[paragraph - 1]!.slice(start, end) };
}
