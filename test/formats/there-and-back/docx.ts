import { type Takes, type Target, anyOrder, bare, guessedOrder, less, texts } from "./loss.js";

const PAPER = "docs/word.md: a key says what people mark by, in the order of its paper";

/** A link as a paper shows it, whether a text may hold one or not. */
const onPaper = (html: string): string =>
  html
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2 ($1)")
    .replace(/\[([^[\]<>]*)\]\((https:[^()\s]*)\)/g, "$1 ($2)");

const unmarked = (html: string): string =>
  bare(html)
    .replace(/[*_`]/g, "")
    .replace(/\s|<br>/g, "");
/** Texts of several lines that have marks, without them. */
const marksOverLines: Takes = (both) => {
  const isOver = (value: unknown): boolean =>
    /<br>/.test(JSON.stringify(value)) && /[*_`]|<(?:em|strong|code)>/.test(JSON.stringify(value));
  return texts(
    unmarked,
    Object.keys(both.there).filter((name) => isOver(both.there[name])),
  )(both);
};

const country: Takes = ({ there, back }) => ({ there: withoutCountry(there), back: withoutCountry(back) });
const withoutCountry = ({ lang, ...rest }: Readonly<Record<string, unknown>>) => ({
  ...rest,
  ...(lang !== undefined && { lang: String(lang).split("-")[0] }),
});

/** The key of a paper: its styles say what each paragraph is. */
export const docx: Target = {
  format: "docx",
  reader: "docx",
  file: "key.docx",
  always: [
    { rule: PAPER, takes: less("topics", "tags", "match") },
    { rule: PAPER, takes: anyOrder },
    { rule: PAPER, takes: guessedOrder },
    {
      rule: "ECMA-376 part 1, 17.3.2.20: w:lang names a language of a country, as Word's dictionaries do",
      takes: country,
    },
    {
      rule: "each line of a question is a paragraph of a list or of its own, and Word has no empty ones between them",
      takes: texts((html) => html.replace(/(?:<br>)+/g, "<br>"), ["stem"]),
    },
    { rule: "where a link leads is to be read on paper", takes: texts(onPaper, ["explanation"]) },
    {
      rule: "a number stands before words: what is asked stands on top where nothing else stands above statements",
      takes: texts((html) => html.replace(/^(Which of these is right\?)<br>(.*)$/s, "$2<br>$1"), ["stem"]),
    },
    {
      rule: "papers and pages read emphasis over the lines of a text, this comparison within each",
      takes: marksOverLines,
    },
  ],
  losses: [],
};
