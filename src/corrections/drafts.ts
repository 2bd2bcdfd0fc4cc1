import { readBack, unescaped } from "../deck/read-back.js";
import type { ForeignNote } from "./foreign.js";

export interface Drafts {
  /** A bank file in YAML. */
  readonly yaml: string;
  readonly items: number;
  /** Notes that hold nothing to ask or to answer. */
  readonly left: number;
}

/**
 * Items made of notes that no bank knows: question and answer, and a mark where a person must say what no note
 * says. `check` names each of these places.
 */
export function draftBank(id: string, from: string, notes: readonly ForeignNote[]): Drafts {
  const taken = new Set<string>();
  const items = notes.flatMap((note) => {
    const item = draftItem(note, taken);
    return item === null ? [] : [item];
  });
  const head = [
    `# Drafts made of ${JSON.stringify(from)}. Lines marked "missing" are for you to fill in: no note says these things.`,
    "# `broadsheet check` names what is still missing, and where.",
    `bank: ${id}`,
    `title: ${text(`Drafts from ${from}`)}`,
    "language: en # missing: is it English?",
    "# missing: updated, a day such as 2026-01-31",
    "# missing: sources, what the items are about",
    "items:",
  ];
  return { yaml: `${[...head, ...items].join("\n")}\n`, items: items.length, left: notes.length - items.length };
}

function draftItem({ fields, tags }: ForeignNote, taken: Set<string>): string | null {
  const [question = "", answer = "", ...more] = fields.map(readBack);
  const isCloze = /\{\{c\d+::/.test(question);
  if (question === "" || (!isCloze && answer === "")) return null;
  const rest = (isCloze ? [answer, ...more] : more).filter((one) => one !== "");
  const asked = isCloze
    ? [`    type: cloze`, `    text: ${text(question.replace(/\{\{c\d+::.*?\}\}/gs, unescaped))}`]
    : [`    type: short`, `    stem: ${text(question)}`, `    keys: [${text(unescaped(answer))}]`];
  const kept = [...new Set(tags.map(plainTag))].filter((tag) => tag !== "");
  return [
    `  - id: ${freshId(question, taken)}`,
    ...asked,
    ...(kept.length === 0 ? [] : [`    tags: [${kept.map(text).join(", ")}]`]),
    ...rest.map((one) => `    # also on the note: ${text(one)}`),
    "    # missing: difficulty, topics, evidence, asOf, volatility",
  ].join("\n");
}

/** As JSON writes it, which is YAML too, whatever the text holds. */
const text = (one: string): string => JSON.stringify(one);

/** In the letters that a bank's tags have. */
const plainTag = (tag: string): string =>
  tag
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");

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
