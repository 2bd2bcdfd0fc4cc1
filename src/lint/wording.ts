import type { Item } from "../model/bank.js";
import type { Flaw, ItemRule } from "./rule.js";
import { hasYear, isChoosing, named, quoted, stemField, wordsOf } from "./words.js";

const at = (item: Item, message: string, hint?: string): Flaw[] => [
  { path: [stemField(item)], message: `${named(item)} ${message}`, ...(hint !== undefined && { hint }) },
];

const EN = ["en"] as const;
const ABSOLUTE = /\b(?:always|never|all|none|only|every|everyone|nobody|impossible|entirely)\b/i;
const isTyped = (item: Item) => item.type === "short" || item.type === "numeric";

/** How a question is put. Thresholds are ours, after Woźniak's rules and the item-writing flaws of Haladyna. */
export const wording: readonly ItemRule[] = [
  {
    code: "lint/long-stem",
    of: "item",
    level: "warning",
    title: "A stem has at most 40 words.",
    why: "What is long tests reading, not knowledge, and is skimmed on a card.",
    languages: null,
    bad: 'type: true-false\nstem: "When the two ministers met in the harbour town in May 2019, after a morning of talks with advisers from both countries and before the press was let in for a few short minutes, they agreed on one thing, which was that talks should go on."\nkey: true',
    good: 'type: true-false\nstem: "In May 2019 the two ministers agreed that talks should go on."\nkey: true',
    check(item) {
      const count = wordsOf(item.stem).length;
      return count <= 40 ? [] : at(item, `has a stem of ${count} words.`, "leave out what the answer does not need");
    },
  },
  {
    code: "lint/two-questions",
    of: "item",
    level: "warning",
    title: "A stem asks one question.",
    why: "With two, nobody knows which one the key answers.",
    languages: null,
    bad: 'type: short\nstem: "Who spoke first in May 2019? Where did it happen?"\nkeys: ["The mayor"]',
    good: 'type: short\nstem: "Who spoke first in May 2019?"\nkeys: ["The mayor"]',
    check: (item) =>
      (item.stem.match(/[?？؟]/gu) ?? []).length < 2 ? [] : at(item, "asks two questions in one.", "make two items"),
  },
  {
    code: "lint/no-question",
    of: "item",
    level: "warning",
    title: "A stem that wants an answer asks for it.",
    why: "Without a question, readers guess what is wanted (flashcard rule F06).",
    languages: EN,
    bad: 'type: short\nstem: "The mayor of Northwick in 2019."\nkeys: ["Ada Holm"]',
    good: 'type: short\nstem: "Who was mayor of Northwick in 2019?"\nkeys: ["Ada Holm"]',
    check: (item) =>
      (item.type !== "choice" && !isTyped(item)) ||
      /[?:…]\s*$|\?|____/.test(item.stem) ||
      /^(?:name|choose|complete|give|state|find|pick|put|mark|match|say|write|in|as|according|which|who|what|when|where|how)\b/i.test(
        item.stem.trim(),
      ) ||
      !/[.!]\s*$/.test(item.stem)
        ? []
        : at(item, `asks nothing: ${quoted(item.stem)}.`, "begin with who, what, where, when, which, how, or Name …"),
  },
  {
    code: "lint/yes-no-question",
    of: "item",
    level: "warning",
    title: "A question is not answered by yes or no.",
    why: "Half of all guesses are right (flashcard rule F05); a true-false item with a correction says more.",
    languages: EN,
    bad: 'type: short\nstem: "Did the ferry arrive in May 2019?"\nkeys: ["yes"]',
    good: 'type: short\nstem: "What arrived in May 2019?"\nkeys: ["the ferry"]',
    check(item) {
      const keys = item.type === "short" ? item.keys : item.type === "choice" ? [item.options[0]!.text] : [];
      return keys.some((key) => /^(?:yes|no|true|false)\b/i.test(key.trim()))
        ? at(item, "is answered by yes or no.", "make it true-false, or ask who, what, when or why")
        : [];
    },
  },
  {
    code: "lint/negative-stem",
    of: "item",
    level: "info",
    title: "A stem that asks for what is not so says it loudly.",
    why: "Readers overlook a small not: they miss the question, not the fact.",
    languages: EN,
    bad: 'type: choice\nstem: "Which port was not open in May 2019?"\nkey: "Northwick"\ndistractors: [{ text: "Southmere", why: "It was open." }, { text: "Easthaven", why: "It was open." }]',
    good: 'type: choice\nstem: "Which port was **not** open in May 2019?"\nkey: "Northwick"\ndistractors: [{ text: "Southmere", why: "It was open." }, { text: "Easthaven", why: "It was open." }]',
    check: (item) =>
      isChoosing(item) &&
      /^(?:which|what|who)\b[^?]*(?:(?<![*_])\b(?:not|except)\b(?![*_])|n['’]t\b)/i.test(item.stem) &&
      !/\bNOT\b/.test(item.stem)
        ? at(item, "asks for what is not so, in small letters.", "write **not**, or ask for what is so")
        : [],
  },
  {
    code: "lint/undated-words",
    of: "item",
    level: "warning",
    title: "Words such as now or last month come with a date.",
    why: "A year later they mean another day, and the key is wrong.",
    languages: EN,
    bad: 'type: short\nstem: "Who visited Northwick last month?"\nkeys: ["Ada Holm"]',
    good: 'type: short\nstem: "Who visited Northwick in May 2019?"\nkeys: ["Ada Holm"]',
    check(item) {
      const found =
        /\b(?:today|yesterday|tomorrow|tonight|currently|nowadays|recently|recent (?:days|weeks|months|years)|at present|at the moment|so far this (?:week|month|year)|(?:last|next|this|past|coming) (?:week|month|year|summer|autumn|winter|spring|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|the current (?!of\b|through\b))/i.exec(
          item.stem,
        );
      return found === null || hasYear(item.stem)
        ? []
        : at(item, `says ${quoted(found[0].trim())} without a date.`, "write the day, month or year");
    },
  },
  {
    code: "lint/dangling-pronoun",
    of: "item",
    level: "warning",
    title: "A stem stands on its own.",
    why: "On a card there is no article above it, and no question before it (flashcard rule F08).",
    languages: EN,
    bad: 'type: short\nstem: "Where did he meet the mayor in May 2019, according to the article?"\nkeys: ["Northwick"]',
    good: 'type: short\nstem: "Where did Kofi Asante meet the mayor in May 2019?"\nkeys: ["Northwick"]',
    check(item) {
      const found =
        /\b(?:(?:according to|in|of) (?:the|this) (?:article|text|passage|story)|the (?:author|article|passage) (?:says|said|states|mentions))\b/i.exec(
          item.stem,
        ) ?? /^(?:he|she|they|his|her|their|this|these|those)\b/i.exec(item.stem.trim());
      return found === null || item.group !== null
        ? []
        : at(item, `points at something outside itself: ${quoted(found[0])}.`, "name who or what is meant");
    },
  },
  {
    code: "lint/loaded-wording",
    of: "item",
    level: "info",
    title: "A judgement says whose it is.",
    why: "A quiz that judges is not fair to those who judge otherwise (flashcard rule F26).",
    languages: EN,
    bad: 'type: true-false\nstem: "The shameful sale of the harbour was signed in May 2019."\nkey: true',
    good: 'type: true-false\nstem: "The sale of the harbour was signed in May 2019."\nkey: true',
    check(item) {
      const found =
        /\b(?:shameful|disgraceful|corrupt|brutal|heroic|disastrous|outrageous|evil|wonderful|terrible|notorious|so-called)\b/i.exec(
          item.stem,
        );
      return found === null ||
        /\b(?:according to|said|says|called|described|accused|claimed|alleged|denied|rejected)\b|["“”«»]/i.test(
          item.stem,
        )
        ? []
        : at(item, `judges: ${quoted(found[0])}.`, "leave the word out, or say who said so");
    },
  },
  {
    code: "lint/list-question",
    of: "item",
    level: "warning",
    title: "A typed answer is one thing, not a list.",
    why: "Lists are hard to learn and impossible to mark (Woźniak: avoid sets and enumerations).",
    languages: EN,
    bad: 'type: short\nstem: "Name all the ports that closed in May 2019."\nkeys: ["Northwick"]',
    good: 'type: short\nstem: "Which port closed in May 2019?"\nkeys: ["Northwick"]',
    check: (item) =>
      item.type === "short" &&
      /\b(?:list|name (?:all|the (?:two|three|four|five)|two|three|four|five)|what are the (?:two|three|four|five|six))\b/i.test(
        item.stem,
      )
        ? at(item, "asks for a list.", "make it multiple, matching or a cloze with one gap each")
        : [],
  },
  {
    code: "lint/absolute-statement",
    of: "item",
    level: "info",
    title: "A true-false statement does without always, never, all.",
    why: "Readers have learnt that such statements are false.",
    languages: EN,
    bad: 'type: true-false\nstem: "In 2019 every port was closed."\nkey: false\ncorrection: "One port was open."',
    good: 'type: true-false\nstem: "In 2019 the port of Northwick was closed."\nkey: false\ncorrection: "It was open."',
    check(item) {
      const found = item.type === "true-false" && !item.key ? ABSOLUTE.exec(item.stem) : null;
      return found === null
        ? []
        : at(item, `says ${quoted(found[0])}, which gives away that it is false.`, "state one case");
    },
  },
  {
    code: "lint/hidden-characters",
    of: "item",
    level: "warning",
    title: "No text holds characters that nobody can see.",
    why: "They turn text around on some screens and make two answers differ that look the same.",
    languages: null,
    bad: 'type: true-false\nstem: "The port \\u202Ewas open in 2019."\nkey: true',
    good: 'type: true-false\nstem: "The port was open in 2019."\nkey: true',
    check(item) {
      const texts = [
        item.stem,
        item.explanation ?? "",
        ...("options" in item ? item.options.map(({ text }) => text) : []),
      ];
      const found = texts
        .map((text) => /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/u.exec(text))
        .find((one) => one !== null);
      if (found === undefined || found === null) return [];
      const code = `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
      return at(
        item,
        `holds the invisible character ${code}.`,
        "delete it; direction is set by the language of the item",
      );
    },
  },
];
