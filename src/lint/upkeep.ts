import { evidenceHint } from "../bank/evidence-hint.js";
import type { Flaw, LintRule } from "./rule.js";
import { hasDay } from "./days.js";
import { hasYear, name, named } from "./words.js";

/** A role or a measure that somebody or something has for a time. */
const CHANGING =
  /\b(?:president|premier|minister|chancellor|mayor|governor|king|queen|monarch|pope|leader|chair(?:man|woman|person)?|director|secretary|champion|record|holder|population|price|rate)\b/i;
/** Stephen King, Pope Leo and the third president stay who they are, and nobody changes on record. */
const SETTLED =
  /\b(?:President|Premier|Minister|Chancellor|Mayor|Governor|King|Queen|Pope|Secretary) (?!Of\b)\p{Lu}\p{Ll}|(?<=\p{Lu}\p{Ll}{3,} )(?:King|Pope|Queen)\b|\b(?:on|to) record\b|\b(?:first|second|third|\p{L}+th|\p{Nd}+(?:st|nd|rd|th)) (?:\p{L}+ )?(?:president|chancellor|king|queen|pope)\b/gu;

/** Whether a fact can still be checked, and when somebody will. */
export const upkeep: readonly LintRule[] = [
  {
    code: "lint/volatile-undated",
    of: "item",
    level: "warning",
    title: "A stem about something that changes says when.",
    languages: null,
    check: (item) =>
      item.volatility === null || item.volatility === "never" || hasYear(item.stem) || hasYear(item.cards.front ?? "")
        ? []
        : [
            {
              path: ["volatility"],
              message: `The answer to ${name(item)} can change, and its stem names no year.`,
              hint: "write: As of May 2019, …",
            },
          ],
  },
  {
    code: "lint/changing-fact",
    of: "item",
    level: "info",
    title: "What is asked in the present tense about an office, a price or a record is not marked as never changing.",
    languages: ["en"],
    check({ id, stem, volatility }) {
      if ((volatility !== null && volatility !== "never") || hasYear(stem) || hasDay(stem)) return [];
      const found = CHANGING.exec(stem.replace(SETTLED, " "));
      const isPresent =
        /\b(?:is|are|holds?|leads?|heads?|costs?)\b/i.test(stem) && !/\b(?:was|were|had|did)\b/i.test(stem);
      if (found === null || !isPresent) return [];
      const said = volatility === null ? "and nothing says whether that changes" : "and is marked as never changing";
      const message = `${named({ id })} asks who or what is ${found[0].toLowerCase()}, ${said}.`;
      return [{ path: ["volatility"], message, hint: "ask for a day in the past tense, or write: volatility: slow" }];
    },
  },
  {
    code: "lint/review-far-off",
    of: "item",
    level: "warning",
    title: "What changes fast is looked at within a year, what changes slowly within three.",
    languages: null,
    check(item) {
      const { volatility, reviewBy, asOf } = item;
      if (volatility === null || volatility === "never" || reviewBy === null || asOf === null) return [];
      const months = monthsOf(reviewBy) - monthsOf(asOf);
      const most = volatility === "fast" ? 12 : 36;
      if (months <= most) return [];
      return [
        {
          path: ["reviewBy"],
          message: `${named(item)} changes ${volatility === "fast" ? "fast" : "slowly"}, but is to be checked again only ${months} months after ${asOf}.`,
          hint: `within ${most} months is soon enough`,
        },
      ];
    },
  },
  {
    code: "lint/unpinned-evidence",
    of: "item",
    level: "info",
    title: "Evidence names the words, not only the paragraph.",
    languages: null,
    check: (item) =>
      item.evidence.flatMap(({ quote, hash }, i) =>
        quote === null && hash === null
          ? [
              {
                path: ["evidence", i],
                message: `The evidence of ${name(item)} names only a paragraph.`,
                hint: "broadsheet evidence fills in its hash",
              },
            ]
          : [],
      ),
  },
  {
    code: "lint/no-evidence",
    of: "item",
    level: "info",
    title: "An item says where its key can be found.",
    languages: null,
    check: (item, bank) =>
      item.evidence.length > 0
        ? []
        : [{ path: [], message: `${named(item)} does not say where its key is found.`, hint: evidenceHint(bank) }],
  },
  {
    code: "lint/no-correction",
    of: "item",
    level: "warning",
    title: "A false statement is put right.",
    languages: null,
    check: (item) =>
      item.type !== "true-false" || item.key || item.correction !== null
        ? []
        : [
            {
              path: ["key"],
              message: `The statement of ${name(item)} is false, and nothing says what is true.`,
              hint: "add: correction: …",
            },
          ],
  },
  {
    code: "lint/no-explanation",
    of: "item",
    level: "info",
    title: "An item explains its key.",
    languages: null,
    check: (item) =>
      item.explanation !== null || (item.type === "true-false" && item.correction !== null)
        ? []
        : [{ path: ["id"], message: `${named(item)} has no explanation.`, hint: "add: explanation: …" }],
  },
  {
    code: "lint/unrated",
    of: "bank",
    level: "info",
    title: "Where items are rated, all are.",
    languages: null,
    check({ items }) {
      if (items.every(({ difficulty }) => difficulty === null)) return [];
      return items.flatMap((item, index): Flaw[] =>
        item.difficulty !== null
          ? []
          : [
              {
                path: ["items", index],
                message: `${named(item)} has no difficulty, and others have one.`,
                hint: "add: difficulty: easy, medium or hard",
              },
            ],
      );
    },
  },
  {
    code: "lint/superseded-twice",
    of: "bank",
    level: "info",
    title: "An item is superseded by one that is still in use.",
    languages: null,
    check({ items }) {
      const next = new Map(items.map(({ id, supersededBy }) => [id, supersededBy]));
      return items.flatMap((item, index): Flaw[] => {
        const after = next.get(item.supersededBy ?? "") ?? null;
        if (after === null) return [];
        const message = `${named(item)} is superseded by ${JSON.stringify(item.supersededBy)}, which is superseded itself.`;
        return [{ path: ["items", index, "supersededBy"], message, hint: `write: supersededBy: ${after}` }];
      });
    },
  },
];

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
