import type { Analysis, NumberMention } from "../../model/analysis.js";
import { type Asked, decapital } from "./asked.js";
import { type Clause, clauseOf, inverted, isOfPresent, partWith } from "./clause.js";
import { type Fact, GAP } from "./fact.js";
import { lowered } from "./lowered.js";

const HEDGED =
  /^(?:more than|less than|fewer than|at least|at most|up to|about|around|nearly|almost|roughly|approximately|over|under|just over|just under|some|close to|well over)$/;

/** Hedges that read oddly in front of a question word. */
const PLAINER: Readonly<Record<string, string>> = { some: "about", over: "more than", under: "less than" };

/** `more than how many people`; `about how much`. */
function howMany({ hedge, kind, unit }: NumberMention): string | null {
  if (hedge !== null && !HEDGED.test(hedge)) return null;
  const led = hedge === null ? "" : `${PLAINER[hedge] ?? hedge} `;
  switch (kind) {
    case "count":
    case "duration":
    case "measure":
      return unit === null || !/s$|\b(?:people|men|women|children|troops|aircraft|feet|mph|km|kg|percent)$/.test(unit)
        ? null
        : `${led}how many ${unit}`;
    case "money":
      return `${led}how much`;
    case "percent":
      return `${led}what percentage`;
    case "age":
    case "ordinal":
    case "other":
      return null;
  }
}

/** `killing six people` at a clause's end says what happened to them. */
const HARMED = /^(killing|wounding|injuring)$/;
const HARM = { killing: "killed", wounding: "wounded", injuring: "injured" } as const;
const PREPOSITIONS = "with|by|for|at|to|after|from";

/** Asks for the number in the gap; null where the clause allows no question that reads well. */
export function asksHowMany({ whole: text }: Fact, number: NumberMention, analysis: Analysis): Asked | null {
  const lasting = howLong(text, number, analysis);
  if (lasting !== null) return lasting;
  const how = howMany(number);
  if (how === null) return null;
  return (
    ofSubject(text, how, number) ??
    ofHarm(text, how, analysis) ??
    ofObject(text, how, number, analysis) ??
    inPlace(text, how, analysis)
  );
}

/** `GAP registered for the rally`. */
function ofSubject(text: string, how: string, { kind }: NumberMention): Asked | null {
  if (kind !== "count" && kind !== "money") return null;
  const lead = /^([^,]{2,50}), /.exec(text)?.[1] ?? "";
  const body = lead === "" ? text : text.slice(lead.length + 2);
  if (!body.startsWith(`${GAP} `) || (lead !== "" && !/^(?:In|On|At|During|Since|By|As of)\b/.test(lead))) return null;
  const clause = clauseOf(`Somebody ${body.slice(2)}`);
  if (clause === null || clause.subject !== "Somebody" || kind === "money") return null;
  return {
    words: `${how} ${clause.verb} ${clause.rest}`,
    lead: decapital(lead),
    subject: "",
    isInPlace: false,
    isOfPresent: isOfPresent(clause),
  };
}

function ofHarm(text: string, how: string, analysis: Analysis): Asked | null {
  const match = new RegExp(`^(.{20,}), (\\w+) ${GAP}(?:,| and |$)`).exec(text);
  if (match === null || !HARMED.test(match[2]!)) return null;
  const clause = clauseOf(match[1]!);
  if (clause === null) return null;
  const when = `${lowered(clause.subject, analysis)} ${clause.verb} ${clause.rest}`;
  return {
    words: `${how} were ${HARM[match[2] as keyof typeof HARM]} when ${when}`,
    lead: decapital(clause.lead),
    subject: clause.subject,
    isInPlace: false,
    isOfPresent: false,
  };
}

/** `filled GAP in 2018`, `was elected with GAP`. */
function ofObject(text: string, how: string, { kind }: NumberMention, analysis: Analysis): Asked | null {
  const whole = clauseOf(text);
  if (whole === null || whole.subject.includes(GAP) || whole.lead.includes(GAP)) return null;
  const clause = partWith(whole, GAP);
  const led = new RegExp(`^((?:\\S+ ){0,6}?)(?:(${PREPOSITIONS}) )?${GAP}(?: (.*))?$`).exec(clause.rest);
  if (led === null) return null;
  const [, before = "", preposition, after = ""] = led;
  if (preposition === undefined && !isFreeForObject(before, clause, kind)) return null;
  if (/,/.test(after) || /,/.test(before) || /^(?:or|and|a|per|each|more|of which)\b/.test(after)) return null;
  if (preposition !== undefined && !suits(preposition, kind)) return null;
  // `Closed two months after the storm`: that is when, and not for how long.
  if (preposition === undefined && kind === "duration" && /^(?:after|before|later|earlier)\b/.test(after)) return null;
  const [, own = "", others = ""] = OWN_WORDS.exec(after)!;
  const asks = [preposition ?? [], how, own.trim() === "" ? [] : own.trim()].flat().join(" ");
  const rest = `${before}${others}`.trim();
  const question = inverted({ ...clause, subject: lowered(clause.subject, analysis), rest });
  return question === null
    ? null
    : {
        words: `${asks} ${question.trim()}`,
        lead: decapital(clause.lead),
        subject: clause.subject,
        isInPlace: false,
        isOfPresent: isOfPresent(clause),
      };
}

/** What belongs to the thing that is counted, and goes with it: `of planned outages`, `whose boat sank`. */
const OWN_WORDS =
  /^((?:of (?:(?!(?:in|on|at|to|for|with|by|from|after|before|during|and)\b)\S+ ?)+|(?:whose|who|that|which) .*)?)(.*)$/;

/** Between the verb and its object stands nothing but another part of the verb. */
const isFreeForObject = (before: string, { verb }: Clause, kind: NumberMention["kind"]): boolean =>
  (before === "" && !/^(?:is|are|was|were)$/.test(verb)) ||
  (/^(?:\p{Ll}+ly )?(?:been |be )?\p{Ll}+(?:ed|ing|en|t|d) $/u.test(before) && kind !== "percent") ||
  (kind === "money" && /^(?:the|a) \p{Ll}+ $/u.test(before) && verb.startsWith("cost"));

function suits(preposition: string, kind: NumberMention["kind"]): boolean {
  switch (kind) {
    case "percent":
      return /^(?:to|by|from)$/.test(preposition);
    case "money":
      return /^(?:for|at)$/.test(preposition);
    case "count":
      return /^(?:with|by|to)$/.test(preposition);
    case "duration":
      return /^(?:for|after)$/.test(preposition);
    case "measure":
      return /^(?:by|at|to)$/.test(preposition);
    case "age":
    case "ordinal":
    case "other":
      return false;
  }
}

const MOST_BEHIND = 6;
const MOST_WORDS = 18;

/** `Emirates had a fleet of how many aircraft`, where the number stands near the end. */
function inPlace(text: string, how: string, analysis: Analysis): Asked | null {
  const clause = clauseOf(text);
  const [before = "", after = ""] = text.split(GAP);
  if (clause === null || clause.subject.includes(GAP) || clause.lead.includes(GAP)) return null;
  if (text.split(" ").length > MOST_WORDS || after.split(" ").length > MOST_BEHIND) return null;
  // Of an adjective nobody asks so: `a 90-minute talk`.
  if (
    !/(?:^| )$/.test(before) ||
    /^[\p{L}-]|^ \p{Ll}+(?<! (?:in|on|at|to|for|with|by|from|after|before|of|and|over|during|under|since|until|per|a))\b/u.test(
      after,
    )
  )
    return null;
  const words = `${lowered(clause.subject, analysis)} ${clause.verb} ${clause.rest.replace(GAP, how)}`;
  return {
    words,
    lead: decapital(clause.lead),
    subject: clause.subject,
    isInPlace: true,
    isOfPresent: isOfPresent(clause),
  };
}

const LASTS =
  /^\uE000 (?:[\p{L}-]+ )?(?:meetings?|talks?|visits?|trip|journey|trial|hearing|speech|call|conversation|session|interview|strike|siege|flight|tour|campaign|mission|voyage|war|conflict|reign|standoff|shutdown|outage|summit|ceremony)\b/u;

/** `Putin's 90-minute meeting with Pompeo` lasted so many minutes. */
function howLong(text: string, { kind, unit, hedge, text: written }: NumberMention, analysis: Analysis): Asked | null {
  const clause = kind === "duration" && written.includes("-") ? clauseOf(text) : null;
  if (clause === null || unit === null) return null;
  const at = clause.subject.indexOf(GAP);
  if (at < 1 || !LASTS.test(clause.subject.slice(at))) return null;
  const what = clause.subject.replace(`${GAP} `, "");
  const words = `${hedge === null ? "" : `${hedge} `}how many ${unit}s did ${lowered(what, analysis)} last`;
  return { words, lead: "", subject: what, isInPlace: false, isOfPresent: false };
}
