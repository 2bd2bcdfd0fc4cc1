import { command } from "./command.js";
import { json, text, theme } from "./options.js";

export const importing = command({
  usage: "import <from> <file>",
  summary: "Bring corrections and new notes home from Anki",
  options: (command) =>
    command
      .positional("from", { type: "string", demandOption: true, describe: "What the file is from: anki" })
      .positional("file", { type: "string", demandOption: true, describe: "A text export or an .apkg" })
      .option("bank", { ...text, describe: "Bank that the cards were made of: print what would change in it" })
      .option("write", { type: "boolean", default: false, describe: "Make these changes in the bank" })
      .option("drafts", { ...text, describe: "File for items made of notes that the bank does not know" })
      .option("today", { ...text, describe: "Day that the cards were built for: YYYY-MM-DD, or now" })
      .option("theme", { ...theme, describe: "Folder of the theme that the cards were built with" })
      .option("json", json)
      .example("$0 import anki corrected.apkg --bank questions/sochi-2019.yaml", "")
      .example("$0 import anki notes.txt --drafts questions/drafts.yaml", ""),
  run: async ({ from, file, bank, write, drafts, today, theme: folder, json }, world) => {
    const { importAnki } = await import("../import.js");
    return importAnki({ from, file, bank, write, drafts, today, theme: folder, json }, world);
  },
});
