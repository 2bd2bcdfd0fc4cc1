import { readBack, unescaped } from "../deck/html-to-markdown.js";
import { draftTags } from "./draft-tags.js";
import type { ForeignNote } from "./foreign.js";
import { type Parts, notAsked, partsOf } from "./note-parts.js";
import { lossesOf } from "../text/html-losses.js";
import { filledGaps, withGapsAs } from "../bank/cloze.js";

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
    const why = notAsked(note, parts);
    if (why !== null) left.push(leftOut(note, why));
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

const leftOut = ({ fields, tags }: ForeignNote, why: string): string =>
  [
    `# left out, ${why}: ${text(fields.map(readBack).join(" / "))}`,
    ...new Set(fields.flatMap(lossesOf).map((one) => `#   lost: ${one}`)),
    ...(tags.length === 0 ? [] : [`#   its tags: ${text(tags.join(" "))}`]),
  ].join("\n");

function draftItem({ question, answer, rest, losses, tags }: Parts, taken: Set<string>): string {
  const asked =
    answer === null
      ? [`    type: cloze`, `    text: ${text(withGapsAs(question, unescaped))}`]
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
  const words = filledGaps(question)
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
