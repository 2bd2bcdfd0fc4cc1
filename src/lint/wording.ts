import type { ChoiceItem, Item } from "../model/bank.js";
import type { ItemRule } from "./rule.js";
import { asksForWording } from "./choosing.js";
import { isCoded } from "./coded.js";
import { leadsOn } from "./heads.js";
import { numberedIn } from "./numbered.js";
import { isOffered, withoutOffer } from "./offers.js";
import { asksToReckon, isRiddle, needsWhatPrecedes, questionsIn, sentencesIn } from "./sentences.js";
import { beforeQuotation, beforeRow } from "./speech.js";
import { standingAlone } from "./standing-alone.js";
import { atStem } from "./at-stem.js";
import { asks } from "./pointing.js";
import { linesOf } from "../text/lines.js";
import { countWords, distractorsOf, isChoosing, quoted, unquoted } from "./words.js";

/** Answers that say what is true ask for it; a line above others goes on in them. */
const asksByLines = (item: ChoiceItem): boolean =>
  (isCoded(item) && item.options.some(({ text }) => /\b(?:true|false|correct|incorrect|explain)/i.test(text))) ||
  leadsOn(numberedIn(item.stem)?.above ?? ".");

const EN = ["en"] as const;
const ABSOLUTE = /\b(?:always|never|all(?![- ]time\b)|none|only|every|everyone|nobody|impossible|entirely)\b/i;
const isTyped = (item: Item) => item.type === "short" || item.type === "numeric";

/** How a question is put. Thresholds are ours, after Woźniak's rules and the item-writing flaws of Haladyna. */
export const wording: readonly ItemRule[] = [
  {
    code: "lint/long-stem",
    of: "item",
    level: "warning",
    title: "A stem has at most 40 words in two sentences, or in three that its question needs.",
    languages: null,
    check(item) {
      const { head, blocks } = linesOf(item.stem);
      const entries = blocks.flatMap((block) => (block.kind === "list" ? block.entries : []));
      // Of numbered lines each is read by itself.
      const longest = Math.max(0, ...entries.map(({ text }) => countWords(text)));
      if (longest > 30) return atStem(item, `has a statement of ${longest} words.`, "say less in one statement");
      const around = [head, ...blocks.map((block) => (block.kind === "line" ? block.text : ""))];
      const areLines = entries.length > 1 || isCoded(item);
      // What is asked about statements is asked in the same words each time.
      const own = unquoted(beforeRow(withoutOffer(item, beforeQuotation(item.stem))), LONG_QUOTATION);
      const read = isCoded(item) ? around : [areLines ? around.join(" ") : own];
      const words = Math.max(...read.map(countWords));
      // What is to be reckoned with has to be said first.
      const most = asksToReckon(own) ? 80 : 40;
      const sentences = areLines || most === 80 || isRiddle(own) ? 1 : sentencesIn(own);
      // Of a statement each sentence is another one to judge.
      const fits = sentences < 3 || (sentences === 3 && item.type !== "true-false" && needsWhatPrecedes(own));
      if ((words <= most && fits) || asksForWording(item.stem)) return [];
      const what = words > most ? `${words} words` : `${sentences} sentences`;
      return atStem(item, `has a stem of ${what}.`, "leave out what the answer does not need");
    },
  },
  {
    code: "lint/two-questions",
    of: "item",
    level: "warning",
    title: "A stem asks one question.",
    languages: null,
    judgesWords: true,
    check: (item, { language }) =>
      questionsIn(unquoted(item.stem), item.lang ?? language) < 2
        ? []
        : atStem(item, "asks two questions in one.", "make two items"),
  },
  {
    code: "lint/no-question",
    of: "item",
    level: "warning",
    title: "A stem that wants an answer asks for it.",
    languages: EN,
    check(item) {
      const { stem } = item;
      // A choice without a full stop goes on in its options.
      if (item.type === "choice" ? !/[.!]["”’)*_]{0,3}$/.test(stem) : !isTyped(item)) return [];
      if (item.type === "choice" && asksByLines(item)) return [];
      const hint = "begin with who, what, where, when, which, how, or Name …";
      // Who is offered one thing or another is asked which; and whether it is so, who answers that.
      const isAnswered = (key: string) =>
        isOffered(stem, key.replace(/ \(.*/, "")) || (YES_OR_NO.test(key) && BEGINS_WITH_VERB.test(stem));
      if (asks(stem) || (item.type === "short" && item.keys.some(isAnswered))) return [];
      return atStem(item, `asks nothing: ${quoted(stem)}.`, hint);
    },
  },
  {
    code: "lint/yes-no-question",
    of: "item",
    level: "warning",
    title: "A question is not answered by yes or no.",
    languages: EN,
    check(item) {
      const keys = item.type === "short" ? item.keys : item.type === "choice" ? [item.options[0]!.text] : [];
      // Among names, Yes is the name of a band.
      const isName = item.type === "choice" && distractorsOf(item).every(({ text }) => !ALSO_YES_OR_NO.test(text));
      // “Yes, if it was …” and “Yes, if it is …” have to be told apart.
      const isBranched =
        item.type === "choice" && item.options.filter(({ text }) => /^(?:yes|no), /i.test(text)).length > 1;
      return !isName && !isBranched && keys.some((key) => YES_OR_NO.test(key))
        ? atStem(item, "is answered by yes or no.", "make it true-false, or ask who, what, when or why")
        : [];
    },
  },
  {
    code: "lint/negative-stem",
    of: "item",
    level: "info",
    title: "A stem that asks for what is not so says it loudly.",
    languages: EN,
    check: (item) =>
      isChoosing(item) && isQuietlyNegative(unquoted(item.stem))
        ? atStem(item, "asks for what is not so, in small letters.", "write **not**, or ask for what is so")
        : [],
  },
  ...standingAlone,
  {
    code: "lint/loaded-wording",
    of: "item",
    level: "info",
    title: "A judgement says whose it is.",
    languages: EN,
    check(item) {
      const found =
        /\b(?:shameful|disgraceful|corrupt|brutal|heroic|disastrous|outrageous|evil|wonderful|terrible|notorious|so-called)\b/i.exec(
          unquoted(item.stem),
        );
      return found === null ||
        isCapitalWithin(found) ||
        /\b(?:according to|said|says|(?<!so-)called|described|accused|claimed|alleged|denied|rejected)\b/i.test(
          item.stem,
        )
        ? []
        : atStem(item, `judges: ${quoted(found[0])}.`, "leave the word out, or say who said so");
    },
  },
  {
    code: "lint/list-question",
    of: "item",
    level: "warning",
    title: "A typed answer is one thing, not a list.",
    languages: EN,
    check: (item) =>
      item.type === "short" &&
      /(?:^|[,;:.] )(?:please )?(?:list(?! (?:one|an?)\b)|name (?:all|the (?:two|three|four|five|six)|two|three|four|five|six))\b(?![-‑–])|\bwhat (?:are|were) the (?:two|three|four|five|six)\b(?![-‑–])/i.test(
        item.stem,
      )
        ? atStem(item, "asks for a list.", "make it multiple, matching or a cloze with one gap each")
        : [],
  },
  {
    code: "lint/absolute-statement",
    of: "item",
    level: "info",
    title: "A true-false statement does without always, never, all.",
    languages: EN,
    check(item) {
      const found = item.type === "true-false" && !item.key ? ABSOLUTE.exec(unquoted(item.stem)) : null;
      return found === null
        ? []
        : atStem(item, `says ${quoted(found[0])}, which gives away that it is false.`, "state one case");
    },
  },
];

const YES_OR_NO = /^(?:yes|no|true|false)(?:[,;:!]|\.(?!\s*\d)|$)/i;
const BEGINS_WITH_VERB = /(?:^|: )(?:is|are|was|were|do|does|did|can|has|have|had|will|would)\b/i;
const ALSO_YES_OR_NO =
  /^(?:yes|no|not|true|false|never|always|sometimes|maybe|perhaps|partly|both|neither|only|it|cannot|can['’]t|don['’]t|unknown|nobody)\b/i;

/** A title is part of a question; a sentence of somebody else is what is asked about. */
const LONG_QUOTATION = 10;

/** A word of a name: Resident Evil. */
const isCapitalWithin = ({ 0: found, index }: RegExpExecArray): boolean => index > 0 && /^\p{Lu}\p{Ll}/u.test(found);

/** “For not meeting him” and “not only” turn nothing round. */
const isQuietlyNegative = (stem: string): boolean =>
  /\b(?:which|what|who)\b/i.test(stem) &&
  !/\b(?:NOT|EXCEPT)\b/.test(stem) &&
  /(?<!\b(?:for|of|by|about|in|or|if|why) )(?<![*_])\b(?:not(?! only)|except)\b(?![*_])|\b(?:is|are|was|were|do|does|did)n['’]t\b/i.test(
    stem,
  );
