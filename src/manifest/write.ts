import type { Bank, Item, Option } from "../model/bank.js";
import type { ArtefactRecord, ManifestHead, ManifestTail } from "../model/manifest.js";
import type { Asked, Paper, Question } from "../model/paper.js";
import { rightLetters } from "../paper/key.js";
import { itemRecord } from "./item-record.js";

/**
 * Says which inputs made which files, so that every paper can be rebuilt and checked. It holds the key: for
 * teachers only. One line per paper, written as they come: memory does not grow with their number.
 */
export interface ManifestWriter {
  readonly addPaper: (paper: Paper, artefacts: readonly ArtefactRecord[]) => void;
  readonly close: (rest: Omit<ManifestTail, "items">) => void;
}

/** @param write gets the manifest's text, part by part */
export function manifestWriter(
  head: ManifestHead,
  banks: readonly Bank[],
  write: (text: string) => void,
): ManifestWriter {
  const used = new Map<string, Item>();
  let isEmpty = true;
  const line = (json: string) => {
    write(`${isEmpty ? "" : ","}\n    ${json}`);
    isEmpty = false;
  };
  const begin = (name: string, open: string) => {
    write(`,\n  "${name}": ${open}`);
    isEmpty = true;
  };
  const end = (close: string) => write(isEmpty ? close : `\n  ${close}`);
  write(JSON.stringify(head, null, 2).slice(0, -2));
  begin("papers", "[");
  return {
    addPaper({ code, form, candidate, sections }, artefacts) {
      const settledSections = sections.map(({ questions }) => {
        let settled = "";
        for (const question of questions) {
          used.set(question.item.id, question.item);
          settled += `${settled === "" ? "" : ","}${settledQuestion(question)}`;
        }
        return `[${settled}]`;
      });
      const name = JSON.stringify({ code, form, candidate: candidate?.id ?? null }).slice(0, -1);
      line(`${name},"sections":[${settledSections.join(",")}],"artefacts":${JSON.stringify(artefacts)}}`);
    },
    close({ shared, decks }) {
      end("]");
      for (const [name, list] of [
        ["shared", shared],
        ["decks", decks],
      ] as const) {
        begin(name, "[");
        for (const entry of list) line(JSON.stringify(entry));
        end("]");
      }
      begin("items", "{");
      const ofBanks = new Set(banks.flatMap(({ items }) => items.map(({ id }) => id)));
      const composed = [...used.values()].filter(({ id }) => !ofBanks.has(id));
      // What they are made of was asked as well.
      for (const item of composed)
        if (item.type === "statements") for (const { id } of item.statements) used.set(id, item);
      const records = [
        ...composed.map((item) => ({ id: item.id, record: itemRecord(item, { passages: [] }) })),
        ...banks.flatMap((bank) =>
          bank.items.flatMap((item) => (used.has(item.id) ? [{ id: item.id, record: itemRecord(item, bank) }] : [])),
        ),
      ];
      for (const { id, record } of records.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        line(`${JSON.stringify(id)}: ${JSON.stringify(record)}`);
      end("}");
      write("\n}\n");
    },
  };
}

/** What a paper settled of a question, as JSON. */
function settledQuestion(question: Question): string {
  const { item, options, asked } = question;
  let order = "";
  // Some of many have numbers of two digits.
  const comma = "shows" in item && item.shows !== null ? "," : "";
  if (asked === null && "options" in item)
    for (const { option } of options) order += `${order === "" ? "" : comma}${item.options.indexOf(option)}`;
  // Ids, digits and letters need no escaping; this runs for every question of every paper.
  const settled = `{"item":"${item.id}","order":"${order}","key":"${rightLetters(question)}"`;
  return asked === null ? `${settled}}` : `${settled},"statements":${askedJson(asked, item, options)}}`;
}

/** A `CodedRecord`, as JSON: ids, numbers and codes need no escaping. */
function askedJson(asked: Asked, item: Item, options: Question["options"]): string {
  const list = (names: readonly string[]) => `["${names.join('","')}"]`;
  const shows =
    asked.ask === "codes"
      ? asked.right.map((text) => String(1 + optionsOf(item).findIndex((option) => option.text === text)))
      : asked.shown.map(({ name }) => name);
  return `{"asks":"${asked.ask}","shows":${list(shows)},"options":${list(options.map(({ option }) => option.text))}}`;
}

const optionsOf = (item: Item): readonly Option[] => ("options" in item ? item.options : []);
