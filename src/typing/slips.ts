import { oddBlank, softBreak, tab } from "./blanks.js";
import { brackets, openBracket } from "./brackets.js";
import { colon } from "./colons.js";
import { foldedColon } from "./folded.js";
import { comma, indent, strayLine } from "./lines.js";
import { extraHyphen, namedEntries, quotedList, repeatedList } from "./lists.js";
import { mark, noHyphen, tightHyphen } from "./marks.js";
import { bare, foreignNote, unclosed } from "./quotes.js";
import type { Slip } from "./slip.js";

/** What people type that YAML reads otherwise or not at all. Of two that explain as much, the first is meant. */
export const slips: readonly Slip[] = [
  softBreak,
  oddBlank,
  tab,
  mark,
  tightHyphen,
  colon,
  foldedColon,
  unclosed,
  quotedList,
  repeatedList,
  extraHyphen,
  namedEntries,
  strayLine,
  foreignNote,
  comma,
  brackets,
  openBracket,
  bare,
  noHyphen,
  indent,
];
