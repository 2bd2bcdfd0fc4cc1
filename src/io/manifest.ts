import type { Audience } from "../model/artefact.js";
import type { Item } from "../model/bank.js";
import type { Paper, Question } from "../model/paper.js";
import { rightLetters } from "../paper/key.js";
import { CONTRACT } from "../paper/random.js";
import { VERSION } from "../version.js";
import type { Written } from "./folder.js";
import type { Plan } from "./load.js";

export interface WrittenArtefact extends Written {
  readonly audience: Audience;
}

/**
 * Says which inputs made which files, so that every paper can be rebuilt and checked. It holds the key: for
 * teachers only. One line per paper, written as they come: memory does not grow with their number.
 */
export interface Manifest {
  readonly addPaper: (paper: Paper, artefacts: readonly WrittenArtefact[]) => void;
  /** @param shared artefacts made of all papers together */
  readonly close: (decks: readonly WrittenDeck[], shared: readonly WrittenArtefact[]) => void;
}

export interface WrittenDeck {
  readonly name: string;
  readonly artefacts: readonly WrittenArtefact[];
}

/** @param write gets the manifest's text, part by part */
export function manifestOf(
  { banks, blueprint }: Plan,
  seed: string,
  templates: Readonly<Record<string, string>>,
  write: (text: string) => void,
): Manifest {
  const used = new Set<Item>();
  const head = {
    broadsheet: VERSION,
    contract: CONTRACT,
    seed,
    blueprint: blueprint.digest === null ? null : { id: blueprint.id, sha256: blueprint.digest },
    banks: banks.map(({ id, digest }) => ({ id, sha256: digest })),
    templates,
  };
  let text = JSON.stringify(head, null, 2).slice(0, -2);
  let isEmpty = true;
  const begin = (list: "papers" | "shared" | "decks") => {
    text += `,\n  "${list}": [`;
    isEmpty = true;
  };
  const line = (json: string) => {
    text += `${isEmpty ? "" : ","}\n    ${json}`;
    isEmpty = false;
    flush(CHUNK);
  };
  const end = () => void (text += isEmpty ? "]" : "\n  ]");
  const flush = (least: number) => {
    if (text.length < least) return;
    write(text);
    text = "";
  };
  begin("papers");
  return {
    addPaper({ code, form, sections }, artefacts) {
      let questions = "";
      for (const section of sections) {
        for (const question of section.questions) {
          used.add(question.item);
          questions += `${questions === "" ? "" : ","}${settled(question)}`;
        }
      }
      const name = JSON.stringify({ code, form, candidate: null }).slice(0, -1);
      line(`${name},"questions":[${questions}],"artefacts":${JSON.stringify(artefacts)}}`);
    },
    close(decks, shared) {
      end();
      begin("shared");
      for (const artefact of shared) line(JSON.stringify(artefact));
      end();
      begin("decks");
      for (const deck of decks) line(JSON.stringify(deck));
      end();
      const items = Object.fromEntries(
        [...used].map(({ id, digest }) => [id, digest]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
      );
      text += `,\n  "items": ${JSON.stringify(items, null, 2).replaceAll("\n", "\n  ")}\n}\n`;
      flush(0);
    },
  };
}

/** Characters between two writes. */
const CHUNK = 1 << 16;

/**
 * What a paper settled of a question, as JSON. The order of the options counts them as written in the bank,
 * keys before distractors, from 0.
 */
function settled(question: Question): string {
  const { item, options } = question;
  let order = "";
  if ("options" in item) for (const { option } of options) order += item.options.indexOf(option);
  // Ids, digits and letters need no escaping; this runs for every question of every paper.
  return `{"item":"${item.id}","order":"${order}","key":"${rightLetters(question)}"}`;
}
