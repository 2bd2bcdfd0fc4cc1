import { ANKI_ADDRESS } from "../choices.js";
import { command } from "./command.js";
import { json, text } from "./options.js";

export const push = command({
  usage: "push <file>",
  summary: "Take flashcards straight into a running Anki (with its add-on AnkiConnect); say first what that changes",
  options: (command) =>
    command
      .positional("file", { type: "string", demandOption: true, describe: "A bank (YAML or JSON)" })
      .option("write", { type: "boolean", default: false, describe: "Do it" })
      .option("overwrite", {
        type: "boolean",
        default: false,
        describe: "Give the bank's words to notes that were changed in Anki, too",
      })
      .option("decks", { ...text, describe: "Where new cards go: bank (one deck), topic or date (decks below it)" })
      .option("today", { ...text, describe: "Judge freshness on this day: YYYY-MM-DD, or now" })
      .option("endpoint", { ...text, describe: `Where AnkiConnect answers (default: ${ANKI_ADDRESS})` })
      .option("send", { type: "boolean", default: false, describe: "Let the cards leave this machine, to --endpoint" })
      .option("json", json)
      .example("$0 push questions/sochi-2019.yaml", "")
      .example("$0 push questions/sochi-2019.yaml --write", ""),
  run: async (args, world) => {
    const { push } = await import("../push.js");
    return push(args, world);
  },
});
