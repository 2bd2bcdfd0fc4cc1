import { type Converted, type Question, choice, says } from "./public-item.js";
import { partsOf } from "./stem.js";
import { verdictIn } from "./verdict.js";

interface Reasoned {
  readonly head: string;
  readonly first: string;
  readonly seconds: readonly string[];
  readonly foot: string;
  readonly isAssertion: boolean;
}

/** Statement I and II, or an assertion and a reason; null for what is none. */
export function convertReasons(question: Question): Converted | null {
  const verdicts = question.options.map(verdictIn).filter((verdict) => verdict !== null);
  if (verdicts.length < 3 || !question.options.some((option) => /expla|reason for/i.test(option))) return null;
  const parts = reasonedIn(question.stem);
  if (parts === null) return { form: "explains", refused: "the statements are not there" };
  const verdict = verdictIn(question.key);
  if (verdict === null) return { form: "explains", refused: "what the key says of both is not clear" };
  const { head, first, seconds, isAssertion } = parts;
  const whole = { ...question, stem: written(parts) };
  if (/\bonly one\b/i.test(question.key)) return choice("explains", whole, "which lines are right is not said");
  if (!verdict.first && !verdict.second)
    return choice("explains", whole, "both are false, and no code of ours says so");
  if ((!verdict.first || !verdict.second) && seconds.length > 1) return choice("explains", whole, "a line is false");
  return {
    form: "explains",
    item: {
      ...(head === "" ? {} : { head }),
      statement: verdict.first ? says(first) : { false: [says(first)] },
      reasons: seconds.map((second) =>
        verdict.second
          ? { ...says(second), ...(verdict.explains || !verdict.first ? {} : { explains: false }) }
          : { false: [says(second)] },
      ),
      ...(seconds.length > 1 ? { shows: 2 } : {}),
      ...(isAssertion ? { style: "assertion" } : {}),
    },
    kept: null,
  };
}

/** Each on a line of its own. */
function written({ head, first, seconds, foot, isAssertion }: Reasoned): string {
  const [one, ...others] = isAssertion
    ? ["Assertion (A)", "Reason (R)"]
    : ["Statement I", "Statement II", "Statement III"];
  const lines = seconds.map((second, i) => `${others[i]!}: ${second}`);
  return [head, `${one!}: ${first}`, ...lines, foot].filter((line) => line !== "").join("\n");
}

const ONE = String.raw`(?:\d\. )?\b(?<kind>Assertion|Statement)(?!s)[ \-–]*(?:\(?(?:A|I|1)\)?)?\s?[:.]`;
const OTHER = String.raw`(?:\d\. )?•?\s*\b(?:Reason|Statement)(?!s)[ \-–]*(?:\(?(?:R|II|2)\)?)?\s?[:.]`;
const REASONED = new RegExp(String.raw`^(?<head>.*?)${ONE}\s*(?<first>.+?)\s*${OTHER}\s*(?<second>.+)$`, "i");
const THIRD = /\s*(?:\d\. )?\bStatement[ \-–]*(?:III|3)\s?[:.]\s*/i;
const FOOT =
  /\s*(?=(?:Which (?:one )?of the|In (?:the )?(?:light|context) of|Select the|Choose the|Codes? ?:|Of these|The correct answer|In respect of)).*$/i;

function reasonedIn(stem: string): Reasoned | null {
  const text = stem.replace(/\s+/g, " ");
  const found = REASONED.exec(text)?.groups;
  if (found === undefined) return lettered(text) ?? numberedReason(stem);
  const foot = FOOT.exec(found["second"]!)?.[0] ?? "";
  const seconds = found["second"]!.slice(0, found["second"]!.length - foot.length).split(THIRD);
  if (seconds.includes("")) return null;
  const isAssertion = /assertion/i.test(found["kind"]!);
  return { head: found["head"]!.trim(), first: found["first"]!, seconds, foot: foot.trim(), isAssertion };
}

/** Lines 1 and 2 that options call Statement I and II. */
function numberedReason(stem: string): Reasoned | null {
  const parts = partsOf(stem);
  if (parts === null) return null;
  const [first = "", ...seconds] = parts.lines;
  return seconds.length === 1 ? { head: parts.above, first, seconds, foot: parts.below, isAssertion: false } : null;
}

/** `A) … R) …` */
function lettered(text: string): Reasoned | null {
  const [, head, first, second] = /^(.*?)(?:^|\s)\(?A\)\s?(.+?)\s\(?R\)\s?(.+)$/.exec(text) ?? [];
  if (head === undefined || first === undefined || second === undefined) return null;
  return { head: head.trim(), first, seconds: [second], foot: "", isAssertion: true };
}
