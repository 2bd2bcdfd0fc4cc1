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
 * teachers only.
 */
export interface Manifest {
  readonly addPaper: (paper: Paper, artefacts: readonly WrittenArtefact[]) => void;
  readonly addDeck: (name: string, artefacts: readonly WrittenArtefact[]) => void;
  readonly text: () => string;
}

/** One line per paper: kept as text, it takes little memory even for very many. */
export function manifestOf(
  { banks, blueprint }: Plan,
  seed: string,
  templates: Readonly<Record<string, string>>,
): Manifest {
  const papers: string[] = [];
  const decks: string[] = [];
  const used = new Set<Item>();
  return {
    addPaper({ code, form, sections }, artefacts) {
      let questions = "";
      for (const section of sections) {
        for (const question of section.questions) {
          used.add(question.item);
          questions += `${questions === "" ? "" : ","}${settled(question)}`;
        }
      }
      const head = JSON.stringify({ code, form, candidate: null }).slice(0, -1);
      papers.push(`    ${head},"questions":[${questions}],"artefacts":${JSON.stringify(artefacts)}}`);
    },
    addDeck: (name, artefacts) => void decks.push(`    ${JSON.stringify({ name, artefacts })}`),
    text() {
      const head = {
        broadsheet: VERSION,
        contract: CONTRACT,
        seed,
        blueprint: blueprint.digest === null ? null : { id: blueprint.id, sha256: blueprint.digest },
        banks: banks.map(({ id, digest }) => ({ id, sha256: digest })),
        items: Object.fromEntries(
          [...used].map(({ id, digest }) => [id, digest]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
        ),
        templates,
      };
      return `${JSON.stringify(head, null, 2).slice(0, -2)}${list("papers", papers)}${list("decks", decks)}\n}\n`;
    },
  };
}

const list = (name: string, lines: readonly string[]): string =>
  `,\n  "${name}": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]`;

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
