import { MODEL_APIS } from "../../model/assistant.js";

export const json = {
  type: "boolean",
  default: false,
  describe: "Print the result as JSON on standard output",
} as const;

/** An option with a value. */
export const text = { type: "string", requiresArg: true } as const;

export const source = {
  ...text,
  array: true,
  nargs: 1,
  default: [] as string[],
  describe: "Text of a source (FILE or id=FILE): look the evidence up in it",
} as const;

export const theme = {
  ...text,
  describe: "Folder that changes how pages look; its templates are code, so trust them first",
} as const;

/** Where a roster is read. */
export const rosterColumns = {
  "roster-id": { ...text, describe: "The roster's column of ids, by its header (default: the one known to hold them)" },
  "roster-name": { ...text, describe: "Its column of names, or several: FIRST+LAST" },
} as const;

/** A language model of the person's own choice. */
export const model = {
  model: { type: "string", describe: "Ask this model (default: BROADSHEET_MODEL)" },
  endpoint: { ...text, describe: "Where it answers (default: BROADSHEET_ENDPOINT, or Ollama on this machine)" },
  api: { ...text, describe: `How it is spoken to: ${MODEL_APIS.join(" or ")}` },
  send: { type: "boolean", default: false, describe: "Let the article leave this machine, to the model" },
} as const;
