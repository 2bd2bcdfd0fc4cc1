import { existsSync, readFileSync } from "node:fs";
import { python } from "./python.js";

const root = new URL("../../", import.meta.url).pathname;
const environment = (version: string): string => `${root}.venv/anki-${version}/bin/python`;

/** From oldest to newest. */
export const versions: readonly string[] = readFileSync(`${root}test/clients/anki-versions.txt`, "utf8")
  .trim()
  .split("\n");

/** What can be done in a collection; `anki_driver.py` says how. */
export type Step =
  | { readonly do: "import_text"; readonly file: string; readonly notetype?: string }
  | { readonly do: "import_package"; readonly file: string }
  | { readonly do: "export_text"; readonly file: string }
  | { readonly do: "export_package"; readonly file: string; readonly legacy: boolean }
  | { readonly do: "study"; readonly answers: number }
  | { readonly do: "tag"; readonly guid: string; readonly name: string }
  | { readonly do: "flag"; readonly guid: string; readonly color: number }
  | { readonly do: "suspend"; readonly guid: string }
  | { readonly do: "edit"; readonly guid: string; readonly field: number; readonly value: string }
  | {
      readonly do: "add";
      readonly notetype: string;
      readonly fields: readonly string[];
      readonly tags: readonly string[];
      readonly deck: string;
    }
  | { readonly do: "notes" }
  | { readonly do: "media" }
  | { readonly do: "check" };

/** Notes by what became of them. */
export type Log = Readonly<Record<"new" | "updated" | "duplicate" | "conflicting" | "missing_notetype", number>>;

export interface AnkiNote {
  readonly guid: string;
  readonly notetype: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  readonly modified: number;
  readonly cards: readonly {
    readonly ord: number;
    readonly deck: string;
    /** All that scheduling knows of the card, and its flag. */
    readonly learnt: readonly number[];
    readonly question: string;
    readonly answer: string;
  }[];
}

interface Gives {
  readonly import_text: Log;
  readonly import_package: Log;
  readonly export_text: null;
  readonly export_package: null;
  readonly study: null;
  readonly tag: null;
  readonly flag: null;
  readonly suspend: null;
  readonly edit: null;
  readonly add: null;
  readonly notes: readonly AnkiNote[];
  readonly media: readonly string[];
  readonly check: Check;
}

/** What SQLite and Anki find, and whether a full sync's change of layout and back loses nothing. */
export interface Check {
  readonly pages: string;
  readonly report: string;
  readonly survives: boolean;
}

/** Does the steps in a fresh collection of one version of Anki; what each gave. */
export async function anki<const S extends readonly Step[]>(
  version: string,
  steps: S,
): Promise<{ readonly [I in keyof S]: Gives[S[I]["do"]] }> {
  if (!existsSync(environment(version))) throw new Error(`ANKI ${version} IS NOT INSTALLED HERE. RUN: .ci/flashcards`);
  const { answers } = (await python("anki_driver.py", steps, environment(version))) as { answers: never };
  return answers;
}
