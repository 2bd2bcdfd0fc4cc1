import { command } from "./command.js";
import { json, text, theme } from "./options.js";

export const importing = command({
  usage: "import <files..>",
  summary: "Take over questions of other tools; bring corrections home from Anki",
  options: (command) =>
    command
      .positional("files", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Files with questions, told by their content; or anki FILE, for what --bank, --write and --drafts do",
      })
      .option("from", {
        ...text,
        describe: "What the files are, where their content doesn't tell: anki, gift … (docs/import.md lists them)",
      })
      .option("out", { ...text, describe: "Bank to make (default: NAME.yaml beside the first file)" })
      .option("into", { ...text, describe: "Bank to add them to; what it asks already is left alone" })
      .option("source", { ...text, describe: "Id of the source that they are about: one of the bank, or a new one" })
      .option("title", { ...text, describe: "Title of the bank, and of the source" })
      .option("publisher", { ...text, describe: "Who published the source" })
      .option("published", { ...text, describe: "Day on which it was published: YYYY-MM-DD" })
      .option("licence", { ...text, describe: "Its licence, such as all-rights-reserved or CC-BY-4.0" })
      .option("url", { ...text, describe: "Where it can be read" })
      .option("as-of", { ...text, describe: "Day on which the answers were true: YYYY-MM-DD" })
      .option("language", { ...text, describe: "Language of the questions, such as en or pt-BR" })
      .option("credit", { ...text, describe: "Who made the pictures, where the file doesn't say it" })
      .option("picture-licence", { ...text, describe: "Licence of the pictures, where the file doesn't say it" })
      .option("charset", { ...text, describe: "Charset of a text that is not UTF-8, such as windows-1252" })
      .option("bank", {
        ...text,
        describe: "Of notes: bank that the cards were made of; print what would change in it",
      })
      .option("write", { type: "boolean", default: false, describe: "With --bank: make these changes" })
      .option("drafts", { ...text, describe: "Of notes: file for items made of those that the bank does not know" })
      .option("today", { ...text, describe: "With --bank: day that the cards were built for: YYYY-MM-DD, or now" })
      .option("theme", { ...theme, describe: "With --bank: folder of the theme that the cards were built with" })
      .option("json", json)
      .example("$0 import last-year.gift --out quiz.yaml", "")
      .example("$0 import moodle.xml sheet.xlsx --into questions/sochi-2019.yaml", "")
      .example("$0 import anki corrected.apkg --bank questions/sochi-2019.yaml", ""),
  run: async (args, world) => {
    const { runImport } = await import("../import-which.js");
    return runImport({ ...args, asOf: args["as-of"], pictureLicence: args["picture-licence"] }, world);
  },
});
