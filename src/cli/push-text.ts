import { typeOf } from "../io/anki-collection.js";
import { wantedFields } from "../corrections/match-notes.js";
import type { ToTag } from "../corrections/push-plan.js";
import type { Push } from "../io/push.js";
import { stripMarkup } from "../deck/strip-markup.js";
import { counted } from "../reading/counted.js";
import { asTyped } from "./as-typed.js";
import { printable } from "./printable.js";

/** So many lines of each kind are printed; `--json` has all. */
const MOST = 20;

/** What a push would do, for people. */
export function pushText({ add, update, tag, retire, left, noteTypes, pictures }: Push): string {
  const tags = ({ add, remove }: ToTag): string =>
    [...add.map((one) => `+${one}`), ...remove.map((one) => `-${one}`)].join(" ");
  return [
    ...noteTypes.map((kind) => `  note type  ${typeOf(kind).name}, which Anki has not\n`),
    ...bounded("picture", pictures, ({ name }) => name),
    ...bounded("add", add, ({ note }) => `${note.item}: ${excerpt(note.kind === "basic" ? note.question : note.text)}`),
    ...bounded("update", update, ({ item, fields }) => `${item}: ${Object.keys(fields).join(", ")}`),
    ...bounded("tag", tag, (one) => `${one.item}: ${tags(one)}`),
    ...bounded("retire", retire, (one) => `${one.item}, which the bank makes no longer: ${tags(one)}`),
    ...bounded(
      "leave",
      left,
      ({ item, why, fields }) => `${item}: ${why}${fields.length === 0 ? "" : ` (${fields.join(", ")})`}`,
    ),
  ].join("");
}

function bounded<T>(what: string, all: readonly T[], lineOf: (one: T) => string): readonly string[] {
  const lines = all.slice(0, MOST).map((one) => `  ${what.padEnd(9)}  ${printable(lineOf(one))}\n`);
  const more = all.length - lines.length;
  return more === 0 ? lines : [...lines, `  ${what.padEnd(9)}  … and ${more} more (--json lists all)\n`];
}

const EXCERPT = 70;
const excerpt = (html: string): string => {
  const text = stripMarkup(html).replace(/\s+/g, " ").trim();
  const characters = [...text];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join("")}…` : text;
};

export function pushSummary(file: string, push: Push, isWritten: boolean, command: string): string {
  const { add, update, tag, retire, left, unchanged } = push;
  const noun = (count: number): string => counted(count, "note");
  const parts = isWritten
    ? [`${noun(add.length)} added`, `${update.length} updated`, `${tag.length} tagged`, `${retire.length} retired`]
    : [
        `${noun(add.length)} to add`,
        `${update.length} to update`,
        `${tag.length} to tag`,
        `${retire.length} to retire`,
      ];
  const isIdle = add.length + update.length + tag.length + retire.length === 0;
  const next = isWritten || isIdle ? "" : "; nothing was changed (--write does it)";
  const hint =
    left.length === 0
      ? ""
      : asTyped(
          `  hint: broadsheet import anki brings what was changed in Anki home; broadsheet push --overwrite puts the bank's words in its place\n`,
          command,
        );
  return `${file}: ${[...parts, `${left.length} left`, `${unchanged} unchanged`].join(", ")}${next}\n${hint}`;
}

/** All of it, for programs. */
export const pushJson = ({
  add,
  update,
  tag,
  retire,
  left,
  unchanged,
  noteTypes,
  pictures,
}: Push): Readonly<Record<string, unknown>> => ({
  noteTypes: noteTypes.map((kind) => typeOf(kind).name),
  pictures: pictures.map(({ name }) => name),
  add: add.map(({ note }) => ({
    item: note.item,
    noteType: typeOf(note.kind).name,
    deck: note.deck,
    fields: Object.fromEntries(wantedFields(note)),
    tags: note.tags,
  })),
  update,
  tag,
  retire,
  left,
  unchanged,
});
