import { plainWordsIn, readBack, unescaped, wordsIn } from "../deck/html-to-markdown.js";
import { withoutMarksAtGaps } from "./cloze-marks.js";
import { draftTags } from "./draft-tags.js";
import type { ForeignNote } from "./foreign.js";
import { linksIn, lossesOf } from "../text/html-losses.js";

export interface Drafts {
  /** A bank file in YAML. */
  readonly yaml: string;
  readonly items: number;
  /** Notes that hold nothing to ask or to answer. */
  readonly left: number;
}

/** Items made of notes that no bank knows: question and answer. Where they come from, a person must say. */
export function draftBank(id: string, from: string, notes: readonly ForeignNote[]): Drafts {
  const taken = new Set<string>();
  const items: string[] = [];
  const left: string[] = [];
  for (const note of notes) {
    const parts = partsOf(note);
    if (note.fields.some((field) => OCCLUSION.test(field))) left.push(leftOut(note, "it asks for a part of a picture"));
    else if (parts.question === "") left.push(leftOut(note, "nothing to ask"));
    else if (parts.answer === "") left.push(leftOut(note, "nothing to answer"));
    else items.push(draftItem(parts, taken));
  }
  const head = [
    `# Drafts made of ${text(from)}. Lines marked "missing" are for you to fill in: no note says these things.`,
    "# `paragraph: …` below an item says where the source has its answer, once the bank has one; questions/README.md lists what else it may say. Decks, note types, ids and schedules stay in Anki.",
    `bank: ${id}`,
    `title: ${text(`Drafts from ${from}`)}`,
    "language: en # missing: is it English?",
    "# sources: … # what the items are about, where you know it",
    "items:",
  ];
  return { yaml: `${[...head, ...items, ...left].join("\n")}\n`, items: items.length, left: left.length };
}

/** A gap that is a shape on a picture. */
const OCCLUSION = /\{\{c\d+::image-occlusion:/;

interface Parts {
  /** Empty where there is nothing to ask. */
  readonly question: string;
  /** Null for a text with gaps, which answers itself. */
  readonly answer: string | null;
  readonly rest: readonly string[];
  readonly losses: readonly string[];
  readonly tags: readonly string[];
}

/** What a note asks and answers: by its note type, or else the first field and the second. */
function partsOf(note: ForeignNote): Parts {
  const { tags, type } = note;
  const fields = note.fields.map((field) => field.replace(/\[sound:[^\]]*\]/g, ""));
  const isThere = (at: number): boolean => wordsIn(fields[at] ?? "") !== "";
  const asked = (type === undefined || type.asked.length === 0 ? [0] : type.asked).filter(isThere);
  const html = asked.map((at) => fields[at]!);
  const isCloze = html.some((one) => /\{\{c\d+::/.test(one));
  const answers = type === undefined || type.answered.length === 0 ? [1] : type.answered;
  const answered = isCloze ? undefined : answers.find((at) => isThere(at) && !asked.includes(at));
  const answer = answered === undefined ? "" : fields[answered]!;
  const rest = fields.filter((_, at) => !asked.includes(at) && at !== answered).map(wordsIn);
  const ready = isCloze ? html.map(withoutMarksAtGaps) : html;
  return {
    question: ready.map(wordsIn).join("\n\n"),
    answer: isCloze ? null : plainWordsIn(answer),
    rest: rest.filter((one) => one !== ""),
    losses: [
      ...new Set(note.fields.flatMap(lossesOf)),
      ...(ready.join() === html.join() ? [] : ["the emphasis of gaps"]),
      ...(unescaped(wordsIn(answer)) === plainWordsIn(answer)
        ? []
        : ["the emphasis and links of the answer", ...linksIn(answer)]),
    ],
    tags,
  };
}

const leftOut = ({ fields, tags }: ForeignNote, why: string): string =>
  [
    `# left out, ${why}: ${text(fields.map(readBack).join(" / "))}`,
    ...new Set(fields.flatMap(lossesOf).map((one) => `#   lost: ${one}`)),
    ...(tags.length === 0 ? [] : [`#   its tags: ${text(tags.join(" "))}`]),
  ].join("\n");

function draftItem({ question, answer, rest, losses, tags }: Parts, taken: Set<string>): string {
  const asked =
    answer === null
      ? [`    type: cloze`, `    text: ${text(question.replace(/\{\{c\d+::.*?\}\}/gs, unescaped))}`]
      : [`    type: short`, `    stem: ${text(question)}`, `    keys: [${text(answer)}]`];
  const said = draftTags(tags);
  const listed = (some: readonly string[]): string => `[${some.map(text).join(", ")}]`;
  return [
    `  - id: ${freshId(question, taken)}`,
    ...asked,
    ...(said.difficulty === null ? [] : [`    difficulty: ${said.difficulty}`]),
    ...(said.topics.length === 0 ? [] : [`    topics: ${listed(said.topics)}`]),
    ...(said.tags.length === 0 ? [] : [`    tags: ${listed(said.tags)}`]),
    ...rest.map((one) => `    # also on the note: ${text(one)}`),
    ...losses.map((one) => `    # lost: ${one}`),
    ...said.others.map((tag) => `    # also a tag: ${text(tag)}`),
  ].join("\n");
}

/** As JSON writes it, which is YAML too once all that YAML does not print is escaped. */
const text = (one: string): string =>
  JSON.stringify(one).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** From the first words of the question, and unlike any other. */
function freshId(question: string, taken: Set<string>): string {
  const words = question
    .replace(/\{\{c\d+::(.*?)(?:::.*?)?\}\}/gs, "$1")
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base =
    (words ?? [])
      .slice(0, 6)
      .join("-")
      .slice(0, 60)
      .replace(/^[^a-z]+|-+$/g, "") || "item";
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
