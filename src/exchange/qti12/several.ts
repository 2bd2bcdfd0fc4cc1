import { gapFields, type ReadGap } from "../gap-fields.js";
import { gapPlace, withGaps } from "../gap-places.js";
import { textOfHtml } from "../html.js";
import { matchingFields } from "../list-fields.js";
import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import { childOf, textOf } from "../xml-parts.js";
import type { Item, Response } from "./item.js";
import { htmlOf, readListed, readMaterial } from "./material.js";
import { identOf, whysOf } from "./options.js";
import { answersOf, isCaseExact, isNumber, numbersOf } from "./typed.js";
import { judged, wantedOf } from "./scoring.js";

/** A question with several places to answer: pairs, or gaps in a text. */
export function several(item: Item, notes: QuestionNotes): Outcome {
  const { responses, type, parts } = item;
  const isLists = responses.every(({ kind }) => kind === "lid");
  if (isLists && responses.some(({ isSeveral }) => isSeveral)) return groups(item, notes);
  const html = parts.filter((part) => typeof part === "string").join("<br>");
  const names = responses.map((response) => nameOf(response, html));
  const isNamed = names.some((name) => name !== "");
  if (!isNamed && isLists && responses.every((one) => htmlOf(one.element) !== "")) return matching(item, notes);
  const gaps = responses.map((response) => gapOf(item, response, type, notes));
  const text = isNamed
    ? names.reduce((all, name, i) => (name === "" ? all : all.replace(`[${name}]`, () => gapPlace(i))), html)
    : parts
        .map((part) =>
          typeof part === "string"
            ? part.replace(/<br>$/, "")
            : `${htmlOf(part.element)} ${gapPlace(responses.indexOf(part))}`,
        )
        .join(" ");
  const pieces = withGaps(notes.stem(textOfHtml(text)), gaps);
  const missing = gaps.filter((gap) => !pieces.includes(gap)).length;
  if (missing > 0) return { why: `its text has no place for ${missing} of its gaps` };
  return gapFields(pieces, notes.lose);
}

/** The name of a gap, as the text has it in brackets: what it is called, or its own words. */
function nameOf({ ident, element }: Response, html: string): string {
  const names = [ident.replace(/^response_/, ""), textOf(childOf(element, "material")).trim()];
  return names.find((name) => name !== "" && html.includes(`[${name}]`)) ?? "";
}

function gapOf(item: Item, response: Response, type: string, notes: QuestionNotes): ReadGap {
  if (response.kind !== "lid") {
    return isNumber(item, response)
      ? { kind: "number", answers: numbersOf(item.element, response) }
      : {
          kind: "typed",
          answers: answersOf(item, response, notes),
          isCaseExact: isCaseExact(item, response),
          hasWildcards: false,
        };
  }
  const { ident, labels } = response;
  const whys = whysOf(item, response, notes);
  // Canvas lists all answers that it takes, and names the first alone as right.
  if (type === "fill_in_multiple_blanks_question") {
    const answers = labels.map((label, i) => ({ text: textOf(label).trim(), share: 1, why: whys[i]! }));
    return { kind: "typed", answers, isCaseExact: false, hasWildcards: false };
  }
  const wanted = new Set(wantedOf(item.element, ident).map((one) => textOf(one).trim()));
  const options = labels.map((label, i) => ({
    ...notes.option(readMaterial(label)),
    share: wanted.has(identOf(label)) ? 1 : 0,
    why: whys[i]!,
  }));
  return { kind: "options", options, isFixed: false };
}

/** Each response is a left side with all right sides as its labels. */
function matching(item: Item, notes: QuestionNotes): Outcome {
  const { responses, element, parts, type } = item;
  const readRight = type === "matching_question" ? readListed : readMaterial;
  const stem = notes.stem(textOfHtml(parts.filter((part) => typeof part === "string").join("<br>")));
  const pairs: { left: string; right: string }[] = [];
  const extras = new Map<string, string>();
  for (const response of responses) {
    const left = notes.other(readMaterial(response.element), "a left side");
    const wanted = wantedOf(element, response.ident).map((one) => textOf(one).trim());
    for (const label of response.labels)
      if (!extras.has(identOf(label))) extras.set(identOf(label), notes.option(readRight(label)).text);
    const right = extras.get(wanted[0] ?? "");
    if (right === undefined) return { why: `it names nothing that belongs to ${JSON.stringify(left)}` };
    pairs.push({ left, right });
    const why = whysOf(item, response, notes).filter((one) => one !== "");
    for (const one of why) notes.lose(`the feedback on ${JSON.stringify(left)}: ${JSON.stringify(one)}`);
  }
  const full = new Map(
    responses.map(({ ident }) => [ident, wantedOf(element, ident).map((one) => textOf(one).trim())]),
  );
  if (judged(element, full, () => true).score < 0) return { why: "it names no right answer" };
  return matchingFields(stem, pairs, [...extras.values()], notes.lose);
}

/** Things to sort into groups are pairs whose right sides come again. */
function groups(item: Item, notes: QuestionNotes): Outcome {
  const { responses, element, parts } = item;
  const stem = notes.stem(textOfHtml(parts.filter((part) => typeof part === "string").join("<br>")));
  const pairs: { left: string; right: string }[] = [];
  const texts = new Map<string, string>();
  const sorted = new Set<string>();
  for (const response of responses) {
    const right = notes.other(readMaterial(response.element), "a group");
    for (const label of response.labels)
      if (!texts.has(identOf(label))) texts.set(identOf(label), notes.option(readMaterial(label)).text);
    for (const one of wantedOf(element, response.ident)) {
      const left = texts.get(textOf(one).trim());
      if (left !== undefined) pairs.push({ left, right });
      sorted.add(textOf(one).trim());
    }
  }
  for (const [ident, text] of texts)
    if (!sorted.has(ident)) notes.lose(`${JSON.stringify(text)}, which belongs to no group`);
  return matchingFields(stem, pairs, [], notes.lose);
}
