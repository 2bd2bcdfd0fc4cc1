import type { Sizes } from "./sizes.js";

/** How a style of paragraphs differs from the ordinary one. Sizes count from the type size of the paper. */
export interface StyleLook {
  /** As Word lists it; those that Word has itself keep their names. */
  readonly name: string;
  readonly after?: StyleId;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly keepNext?: true;
  readonly keepLines?: true;
  /** In points. */
  readonly before?: number;
  readonly behind?: number;
  /** How far in, in steps, and from how much further in its lines go on after the first. */
  readonly indent?: number;
  readonly hanging?: number;
  readonly end?: number;
  /** Further properties, where the schema puts them. */
  readonly list?: string;
  readonly border?: string;
  readonly tabs?: keyof typeof TABS;

  readonly align?: "center";
  readonly outline?: number;
}

const QUIET = "565656";
/** On both sides: programs don't agree which of them is left in a text from right to left. */
const SIDES = `<w:pBdr>${["left", "right"].map((side) => `<w:${side} w:val="single" w:sz="12" w:space="8" w:color="8F1D14"/>`).join("")}</w:pBdr>`;
const UNDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="767676"/></w:pBdr>';
const BOX = `<w:pBdr>${["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single" w:sz="6" w:space="4" w:color="767676"/>`).join("")}</w:pBdr>`;

/** All that a paper and its key are set in; a teacher who changes one changes every such paragraph. */
export const PARAGRAPHS = {
  Normal: { name: "Normal", behind: 4 },
  Title: { name: "Title", after: "Normal", size: 1.75, bold: true, keepNext: true, behind: 4 },
  Subtitle: { name: "Subtitle", after: "Normal", colour: QUIET, keepNext: true, behind: 0 },
  Heading1: {
    name: "heading 1",
    after: "Question",
    size: 1.25,
    bold: true,
    keepNext: true,
    keepLines: true,
    before: 16,
    behind: 4,
    border: UNDER,
    tabs: "right",
    outline: 0,
  },
  Facts: { name: "Facts", colour: QUIET, behind: 2 },
  CandidateLine: { name: "Candidate Line", before: 12, behind: 2, tabs: "blanks" },
  Instruction: { name: "Instruction", before: 8, behind: 4 },
  PassageNote: {
    name: "Passage Note",
    after: "Passage",
    italic: true,
    colour: QUIET,
    keepNext: true,
    before: 14,
    behind: 2,
  },
  PassageTitle: {
    name: "Passage Title",
    after: "Passage",
    bold: true,
    keepNext: true,
    indent: 0.5,
    end: 0.5,
    behind: 3,
    border: SIDES,
  },
  Passage: { name: "Passage", indent: 0.5, end: 0.5, behind: 4, border: SIDES },
  Question: {
    name: "Question",
    after: "Option",
    keepNext: true,
    keepLines: true,
    before: 12,
    behind: 3,
    list: '<w:numPr><w:numId w:val="1"/></w:numPr>',
    tabs: "right",
  },
  QuestionText: { name: "Question Text", indent: 1, keepLines: true, before: 3, behind: 3 },
  Statement: { name: "Statement", indent: 1, hanging: 1, keepLines: true, behind: 2 },
  Hint: { name: "Hint", indent: 1, italic: true, colour: QUIET, size: 0.9, behind: 3 },
  Option: {
    name: "Option",
    keepLines: true,
    behind: 2,
    list: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  },
  Truth: {
    name: "True or False",
    keepLines: true,
    behind: 2,
    list: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  },
  Pair: { name: "Pair", behind: 0 },
  Place: { name: "Place", behind: 0 },
  AnswerLine: { name: "Answer Line", indent: 1, before: 10, behind: 2, tabs: "line" },
  Cell: { name: "Cell", behind: 0 },
  Picture: { name: "Picture", indent: 1, keepNext: true, before: 4, behind: 2 },
  Caption: { name: "caption", indent: 1, colour: QUIET, size: 0.85, behind: 4 },
  EndOfPaper: { name: "End of Paper", colour: QUIET, align: "center", before: 18, behind: 0 },
  SheetTitle: { name: "Sheet Title", size: 1.25, bold: true, keepNext: true, behind: 4 },
  SheetRow: { name: "Sheet Row", indent: 0, hanging: 1, keepLines: true, behind: 2, tabs: "sheet" },
  TeacherCopy: { name: "Teacher Copy", bold: true, colour: "8F1D14", border: BOX, before: 4, behind: 8 },
  Answer: { name: "Answer", indent: 1, keepLines: true, before: 2, behind: 2 },
  Correction: { name: "Correction", indent: 1, keepLines: true, behind: 2 },
  Reason: { name: "Reason", indent: 1, keepLines: true, size: 0.9, behind: 2 },
  Explanation: { name: "Explanation", indent: 1, behind: 2 },
  KeyTitle: { name: "Key Title", size: 1.25, bold: true, keepNext: true, before: 14, behind: 4, border: UNDER },
  KeyRow: { name: "Key Row", indent: 0, hanging: 1, behind: 1 },
  ItemName: { name: "Item Name", indent: 1, colour: QUIET, size: 0.85, behind: 2 },
  Reference: { name: "Reference", indent: 1, colour: QUIET, size: 0.85, behind: 2 },
  header: { name: "header", colour: QUIET, size: 0.85, behind: 0, tabs: "whole" },
  footer: { name: "footer", colour: QUIET, size: 0.85, align: "center", behind: 0 },
} as const satisfies Readonly<Record<string, StyleLookOf>>;

type StyleLookOf = Omit<StyleLook, "after"> & { readonly after?: string };
export type StyleId = keyof typeof PARAGRAPHS;

export const CODE_FONT = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>';

export const CHARACTERS: Readonly<Record<string, readonly [name: string, properties: string]>> = {
  Points: ["Points", `<w:color w:val="${QUIET}"/>`],
  Code: ["Code", CODE_FONT],
  Marker: ["Marker", "<w:b/><w:bCs/>"],
  Gap: ["Gap", ""],
  GapHint: ["Gap Hint", `<w:color w:val="${QUIET}"/>`],
  Label: ["Label", ""],
  Bubble: ["Bubble", ""],
  RightAnswer: ["Right Answer", '<w:b/><w:bCs/><w:color w:val="1B6B3A"/>'],
  AnswerLetters: ["Answer Letters", "<w:b/><w:bCs/>"],
  AnswerText: ["Answer Text", "<w:b/><w:bCs/>"],
  AnswerNumber: ["Answer Number", "<w:b/><w:bCs/>"],
};

const LEADER = ' w:leader="underscore"';
const stop = (position: number, leader = ""): string =>
  `<w:tab w:val="right"${leader} w:pos="${Math.round(position)}"/>`;

/** Where text goes on after a tab, with or without a line to write on up to there. */
export const TABS = {
  right: ({ textWidth }: Sizes) => stop(textWidth),
  line: ({ textWidth }: Sizes) => stop(textWidth, LEADER),
  whole: ({ wholeWidth }: Sizes) => stop(wholeWidth),
  blanks: ({ wholeWidth }: Sizes) => stop(wholeWidth * 0.62, LEADER) + stop(wholeWidth, LEADER),
  sheet: ({ sheetWidth }: Sizes) => stop(sheetWidth, LEADER),
} as const;
