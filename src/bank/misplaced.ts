import type { Finding } from "../reading/finding.js";
import { one } from "../reading/wrong-type.js";
import { answersBeside } from "./gaps-apart.js";
import { bared } from "../typing/words.js";

type Fields = Readonly<Record<string, unknown>>;

/** Fields that people expect where there are none, and what is written instead. */
const OF_ITEM: Readonly<Record<string, string>> = hints({
  "source page line":
    "write it with its paragraph: evidence: [{ source: pier, paragraph: 2 }]; a source that many share stands under defaults",
  "quote quotation": 'write it with its paragraph: evidence: [{ paragraph: 2, quote: "…" }] in the place of both',
  "volatile changes changing":
    "write: volatility: slow or volatility: fast, and reviewBy with the day on which to look again",
  "why whys": 'write it in the distractor that it is about: distractors: [{ text: "…", why: "…" }, …]',
  "model modelanswer sampleanswer musterlösung":
    "write: answer, which a question that is answered in sentences has (type: open)",
  "image picture photo img bild":
    "write: media: { image: map.png, alt: …, credit: …, licence: … }, each with what it shows, who made it, and its licence",
  "left right lefts rights columna columnb": 'write pairs: [{ left: "…", right: "…" }, …] in the place of both lists',
  "timelimit time seconds duration timer": "delete it: an exam has its time in its blueprint, as minutes",
  "required mandatory shuffle randomize shuffleoptions number no nr status author created note notes comment":
    "delete it, or put # before it: no question needs it",
  "hint clue tip": "delete it, or write it as explanation: a gap alone has a hint, {{c1::answer::hint}}",
  feedback: "write one text in its place: explanation: …",
  "min max minimum maximum from to": "write the middle as key, and how far off an answer may be as tolerance",
  "wordlimit maxlength words": "write the lines to write on in its place, such as lines: 8",
  explains: 'write it in a reason: reasons: [{ says: "…", explains: false }]; left out, a reason explains',
  assertion: 'write: style: assertion, statement: { says: "…" } and reasons: [{ says: "…" }]',
  reason: 'write: reasons: [{ says: "…" }], and add explains: false to one that does not explain it',
});

const OF_STATEMENT: Readonly<Record<string, string>> = hints({
  "true correct iscorrect istrue truth answer key right":
    'says holds what is true; one that can be shown false has false: ["what is wrong in its place"], any other needs nothing',
  "text statement sentence claim say said": "write: says",
  "wrong incorrect distractors distractor": "write: false",
});

const OF_PAIR: Readonly<Record<string, string>> = hints({
  "term a question word item premise key links": "left",
  "definition b answer meaning match response value rechts": "right",
});
const OF_RUBRIC: Readonly<Record<string, string>> = hints({
  "marks mark score point punkte puntos": "points",
  "text criterion description what criteria": "for",
});

/** What to do about a field of an item, or of a statement, that many people expect there. */
export function hintFor(field: string, isInStatement: boolean, item: object = {}): string | undefined {
  const known = isInStatement ? OF_STATEMENT : OF_ITEM;
  const written = (item as Fields)[field];
  const hint = Object.hasOwn(known, bared(field)) ? known[bared(field)] : undefined;
  return typeof written === "string" ? hint?.replace("map.png", () => JSON.stringify(written)) : hint;
}

/**
 * A complaint of an unknown field, with what to do about it where that is known.
 *
 * @param item the one that it is about
 */
export function withHint(found: Finding, item: object): Finding {
  const [, , list] = found.path;
  const isInStatement = found.path.length > 3 && ["statement", "statements", "reasons"].includes(String(list));
  const isOfItem = found.path.length === 3;
  const fields = item as Fields;
  if (found.code === "bank/wrong-type" && isOfItem && list === "key" && / is a list;/.test(found.message))
    return { ...found, hint: hintForKeys(fields["key"]), fix: undefined };
  if (found.code === "bank/missing-field" && list === "distractors") {
    const [above, own] = [-1, 0].map((n) => (fields["distractors"] as readonly unknown[])[Number(found.path[3]) + n]);
    const { why } = (own ?? {}) as Fields;
    return typeof above === "string" && typeof why === "string"
      ? { ...found, hint: `write both in one: { text: ${JSON.stringify(above)}, why: ${JSON.stringify(why)} }` }
      : found;
  }
  if (found.code !== "bank/unknown-field") return found;
  const names = Object.keys(fields);
  const before = names[names.indexOf(String(list)) - 1];
  if (isOfItem && fields[String(list)] === null && /[\s?]/.test(String(list)) && typeof fields[before!] === "string")
    return {
      ...found,
      message: "The comma before these words ends the text that they belong to.",
      hint: `put the text in quotation marks: ${before}: ${JSON.stringify(`${String(fields[before!])}, ${String(list)}`)}`,
      fix: undefined,
    };
  const field = bared(String(found.path.at(-1)));
  const ofEntry = found.path.length === 5 ? OF_ENTRY[String(list)] : undefined;
  if (ofEntry !== undefined) {
    const name = Object.hasOwn(ofEntry, field) ? ofEntry[field]! : undefined;
    const fix = name === undefined ? undefined : one("rename", found.path, name);
    return name === undefined ? found : { ...found, hint: `write: ${name}`, fix };
  }
  if (!(isInStatement || isOfItem)) return found;
  const name = String(found.path.at(-1));
  const hint = (isOfItem ? answersBeside(name, item as Fields) : undefined) ?? hintFor(name, isInStatement, item);
  return hint === undefined ? found : { ...found, hint, fix: undefined };
}

function hints(by: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(by).flatMap(([names, hint]) => names.split(" ").map((name) => [name, hint])),
  );
}

const OF_ENTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = { pairs: OF_PAIR, rubric: OF_RUBRIC };

/** One right answer between brackets is one; several are of another type. */
function hintForKeys(keys: unknown): string {
  const [only, more] = keys as readonly unknown[];
  return only === undefined || more !== undefined || typeof only === "object"
    ? "for several right answers write type: multiple, and keys in the place of key"
    : `write it without brackets: ${JSON.stringify(only)}`;
}
