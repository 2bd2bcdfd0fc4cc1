import { mayQuote } from "../bank/licence.js";
import type { Evidence } from "../model/bank.js";
import type { Paper } from "../model/paper.js";
import type { Candidate } from "../model/roster.js";
import { CONTRACT, CONTRACT_2 } from "../seed/random.js";
import { fractionText, isFraction } from "../text/fraction.js";
import type { PaperFormat } from "./format.js";
import { fileName } from "./file-name.js";

/** What authors don't want to hear about, what made an item, and what concerns flashcards and their learners alone. */
const NOT_OF_PAPERS = new Set(["lint", "formerly", "retired", "numbers", "origin"]);

/** What only questions with codes or pools have, and papers whose marking, or whose list of topics, is agreed. */
const UNSAID = new Set(["asked", "coded", "says", "marking", "notAttempted", "taxonomies", "shows", "keyAt"]);
const isNothing = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);
const isUnsaid = (name: string, value: unknown): boolean =>
  (UNSAID.has(name) && isNothing(value)) || (name === "credit" && value === "whole");

/** Without those, and without words that the source's licence keeps. */
const published = (paper: Paper): unknown => {
  const open = new Set(paper.sources.flatMap(({ id, licence }) => (mayQuote(licence) ? [id] : [])));
  return JSON.parse(
    JSON.stringify(paper, (name, value: unknown) => {
      if (NOT_OF_PAPERS.has(name) || isUnsaid(name, value)) return undefined;
      // Who is behind an id is for the teacher's list alone.
      if (name === "candidate" && value !== null) return { ...(value as Candidate), name: undefined, class: undefined };
      if (isFraction(value)) return fractionText(value);
      if (name !== "evidence") return value;
      return (value as Evidence[]).map((one) =>
        open.has(one.source) ? one : { ...one, quote: null, prefix: null, suffix: null },
      );
    }),
  );
};

const contractOf = ({ sections }: Paper) =>
  sections.some(({ questions }) =>
    questions.some(({ item, asked }) => asked !== null || ("shows" in item && item.shows !== null)),
  )
    ? CONTRACT_2
    : CONTRACT;

/** The paper itself, for other people's programs. */
export const json: PaperFormat = {
  name: "json",
  summary: "The settled paper with its key as data, for other programs",
  from: "paper",
  audience: "teacher",
  next: null,
  forExam: false,
  renderer: () => (paper) => [
    {
      path: fileName("paper", paper, "json"),
      mediaType: "application/json",
      content: `${JSON.stringify({ format: "broadsheet-paper", version: 1, contract: contractOf(paper), paper: published(paper) }, null, 2)}\n`,
    },
  ],
};
