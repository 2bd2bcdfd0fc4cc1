/** Notes to files, for programs that have notes already: it loads neither parsers, nor schemas, nor templates. */
export { DECK_OPTIONS } from "./deck/options.js";
export { ankiCsv } from "./formats/anki-csv.js";
export { apkg } from "./formats/apkg.js";
export type { Artefact } from "./model/artefact.js";
export type * from "./model/deck.js";
