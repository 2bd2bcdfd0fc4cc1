import { isFirstName } from "./first-names.js";
import { placeAt } from "./place-table.js";
import type { Reading, ReadParagraph, ReadSentence } from "./reading.js";
import { COURTESY, roleClassOf, SHORT_TITLES } from "./role-words.js";
import type { Token } from "./tokens.js";

/** Words with capitals that stand together: a name, or several of them with titles. */
export interface Run {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** Of the paragraph's tokens: the first, and after the last. */
  readonly from: number;
  readonly to: number;
}

export const tokensIn = ({ paragraph, from, to }: Run): readonly Token[] => paragraph.tokens.slice(from, to);

/** Small words within names of people. */
const PARTICLES = new Set("de del della di da dos das du van von der den ten ter bin ibn al el la le".split(" "));
/** What goes on with `of`: `Secretary of State`, `University of Leeds`. */
const OF_HEADS = new Set(
  "Secretary Minister Ministry Department University College School Academy Institute Bank Court House Church Bay Gulf Sea Strait Isle Republic Kingdom Duke Duchess Prince Princess Earl Archbishop Bishop Board Bureau Office Council Chamber League Organisation Organization Federation Union Group Speaker Museum Library Association Society Center Centre Centers Centres Order Bureau State States Trust Leader Chief Cape Port Mount City Community Institutes Daughters Sons Knights Friends Joint Congress".split(
    " ",
  ),
);
/** What begins sentences and is no part of a name. */
const OPENERS = new Set(
  "a an the this that these those it its he his him she her they their them we our us you your i my who whom whose which what when where why how if in on at by for from with without to of as into onto over under after before during since until while although though because so and but or nor yet not no some many most more much few several all any each every both either neither one two three four five six seven eight nine ten first second third another other others such same there here then now still also even only just never always often sometimes perhaps maybe however therefore thus meanwhile moreover furthermore besides instead indeed despite amid among between against about around across along behind beyond near off out up down like unlike than once again later earlier soon today yesterday tomorrow tonight recently currently previously finally eventually initially originally generally usually typically today's according asked speaking police officials yes no well let let's get go see read watch do does did is are was were has have had will would can could may might must should don't didn't isn't won't can't it's that's there's he's she's they're we're i'm what's who's monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
const CALENDAR = new Set(
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Diwali".split(
    " ",
  ),
);

/** `Monday`, `I`, `We'll`: capitals that name nobody. */
const isStop = ({ text }: Token): boolean =>
  CALENDAR.has(text) || text === "I" || /^\p{L}+(?:'(?:ll|re|ve|d|m)|n't)$/u.test(text);

/** All runs of an article, in order. Titled sentences give none: capitals say nothing there. */
export function runsOf(reading: Reading): readonly Run[] {
  const runs: Run[] = [];
  for (const paragraph of reading.paragraphs)
    for (const sentence of paragraph.sentences)
      if (!sentence.isTitled) for (const run of runsIn(paragraph, sentence, reading.lower)) runs.push(run);
  return runs;
}

function runsIn(paragraph: ReadParagraph, sentence: ReadSentence, lower: ReadonlySet<string>): readonly Run[] {
  const { tokens } = paragraph;
  const runs: Run[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    if (!tokens[at]!.isCapital || isStop(tokens[at]!)) {
      at += 1;
      continue;
    }
    const to = endOf(paragraph, at, sentence.to);
    const from = withoutOpeners(paragraph, sentence, at, to, lower);
    if (from < to) runs.push({ paragraph, sentence, from, to });
    at = to;
  }
  return runs;
}

/** With a capital within a line these begin something else. */
const BREAKING = /^(?:In|On|At|By|But|And|For|From|With|As|He|She|It|They|We|This|That|When|While|After|Before)$/;
/** No name has more words. */
const LONGEST = 16;

/** After the last word of the run that begins here. */
function endOf({ tokens, text }: ReadParagraph, from: number, limit: number): number {
  let to = from + 1;
  while (to < limit && to - from < LONGEST) {
    if (!adjoins(text, tokens[to - 1]!, tokens[to]!)) break;
    const token = tokens[to]!;
    if (token.isCapital && BREAKING.test(token.text)) break;
    if (token.isCapital && !isStop(token)) {
      to += 1;
      continue;
    }
    const next = nextCapital(text, tokens, to, limit);
    if (next === null) break;
    const between = tokens.slice(to, next).map((word) => word.text);
    const isName = between.every((word) => PARTICLES.has(word)) && next - to <= 2;
    const isOf = /^of(?: the)?$/.test(between.join(" ")) && OF_HEADS.has(tokens[to - 1]!.text);
    if (!isName && !isOf) break;
    to = next + 1;
  }
  return to;
}

/** The capital word after small ones that may stand within a name. */
function nextCapital(text: string, tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + 3); at += 1) {
    if (at > from && !adjoins(text, tokens[at - 1]!, tokens[at]!)) return null;
    if (tokens[at]!.isCapital) return isStop(tokens[at]!) ? null : at;
    if (!PARTICLES.has(tokens[at]!.text) && !/^(?:of|the)$/.test(tokens[at]!.text)) return null;
  }
  return null;
}

/** Whether two words belong to one run: one space between, or the stop of an abbreviation; no possessive. */
function adjoins(text: string, left: Token, right: Token): boolean {
  if (left.isPossessive || text[left.start - 1] === "-") return false;
  const gap = text.slice(left.end, right.start);
  if (gap === " ") return true;
  if (gap === " & ") return true;
  return gap === ". " && isShort(left.text);
}

export const isShort = (word: string): boolean =>
  COURTESY.has(word.toLowerCase()) ||
  SHORT_TITLES.has(word.toLowerCase()) ||
  /^(?:St|Jr|Sr|Mt|Ft|Gens|Profs)$/.test(word);

const isTitle = (word: string): boolean => isShort(word) || roleClassOf(word) !== undefined;

/** A capital at the beginning of a sentence or a quote says nothing by itself. */
function withoutOpeners(
  { tokens, text }: ReadParagraph,
  sentence: ReadSentence,
  from: number,
  to: number,
  lower: ReadonlySet<string>,
): number {
  let at = from;
  const isAtStart =
    at === sentence.from ||
    /(?:^|[\s([])["'([]+$|[:;] $|\.{3} ?$/.test(text.slice(Math.max(0, tokens[at]!.start - 6), tokens[at]!.start));
  while (at < to) {
    if (placeAt(tokens.slice(at, Math.min(to, at + 4)), 0) > 1) break;
    const word = tokens[at]!.text;
    const low = word.toLowerCase();
    const isShouted = word.length > 1 && word === word.toUpperCase();
    if (OPENERS.has(low) && !isShouted && !(at + 1 < to && isFirstName(word))) {
      at += 1;
      continue;
    }
    if (!isAtStart || at > from) break;
    const isName = at + 1 < to && isFirstName(word);
    if (!isName && lower.has(low) && !isTitle(word)) {
      at += 1;
      continue;
    }
    break;
  }
  return at;
}
