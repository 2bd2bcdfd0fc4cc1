import type { Analysis, DateMention, NumberMention, Quote } from "../model/analysis.js";

/** What an article has to ask about, for those who write their own questions. */
export interface ArticleMaterial {
  readonly people: readonly {
    readonly name: string;
    readonly also: readonly string[];
    readonly roles: readonly string[];
    readonly paragraphs: readonly number[];
  }[];
  readonly organisations: readonly { readonly name: string; readonly paragraphs: readonly number[] }[];
  readonly places: readonly { readonly name: string; readonly kind: string; readonly paragraphs: readonly number[] }[];
  readonly quotes: readonly { readonly words: string; readonly speaker: string | null; readonly paragraph: number }[];
  readonly numbers: readonly {
    readonly text: string;
    readonly kind: NumberMention["kind"];
    readonly paragraph: number;
    readonly within: string;
  }[];
  /** By the day that is meant; those that nobody can tell come last. */
  readonly timeline: readonly {
    readonly day: string | null;
    readonly text: string;
    readonly paragraph: number;
    readonly within: string;
  }[];
}

export function materialOf(analysis: Analysis): ArticleMaterial {
  const { people, organisations, places, quotes, numbers, dates } = analysis;
  const bySalience = <T extends { readonly salience: number }>(all: readonly T[]) =>
    all.toSorted((a, b) => b.salience - a.salience);
  const within = ({ paragraph, start, end }: NumberMention | DateMention): string =>
    analysis.sentences.find((one) => one.paragraph === paragraph && one.start <= start && end <= one.end)?.text ??
    analysis.paragraphs[paragraph - 1] ??
    "";
  return {
    people: bySalience(people).map(({ name, aliases, roles, mentions }) => ({
      name,
      also: aliases.filter((one) => one !== name),
      roles: [...new Set(roles.map(({ text }) => text))],
      paragraphs: paragraphsOf(mentions),
    })),
    organisations: bySalience(organisations).map(({ name, mentions }) => ({
      name,
      paragraphs: paragraphsOf(mentions),
    })),
    places: bySalience(places).map(({ name, kind, mentions }) => ({ name, kind, paragraphs: paragraphsOf(mentions) })),
    quotes: quotes.map(({ words, speaker, paragraph }: Quote) => ({
      words,
      speaker: speaker === null ? null : (people[speaker]?.name ?? null),
      paragraph,
    })),
    numbers: numbers.map((one) => ({ text: one.text, kind: one.kind, paragraph: one.paragraph, within: within(one) })),
    timeline: dates
      .map((one) => ({ day: one.value, text: one.text, paragraph: one.paragraph, within: within(one) }))
      .toSorted((a, b) => {
        if (a.day === b.day) return a.paragraph - b.paragraph;
        return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1;
      }),
  };
}

const paragraphsOf = (mentions: readonly { readonly paragraph: number }[]): number[] => [
  ...new Set(mentions.map(({ paragraph }) => paragraph)),
];
