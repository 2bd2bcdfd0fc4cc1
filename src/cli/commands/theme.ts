import { type Added, command } from "./command.js";
import { json } from "./options.js";

const folder = { type: "string", demandOption: true, describe: "Folder of a theme" } as const;

const eject = command({
  usage: "eject <folder> <files..>",
  summary: "Copy templates, tokens, styles or messages of ours into a theme, to be changed there",
  options: (command) =>
    command
      .positional("folder", folder)
      .positional("files", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Such as exam.njk, tokens.css, strings/fr.json, items; or all",
      })
      .example("$0 theme eject school tokens.css exam.njk", ""),
  run: async ({ folder: theme, files }, world) => {
    const { ejectFiles } = await import("../theme.js");
    return ejectFiles(theme, files, world);
  },
});

const check = command({
  usage: "check <folder>",
  summary: "Say everything that is wrong with a theme, in its files and in the pages made with it",
  options: (command) => command.positional("folder", folder).option("json", json),
  run: async ({ folder: theme, json: asJson }, world) => {
    const { checkThemeFolder } = await import("../theme.js");
    return checkThemeFolder(theme, asJson, world);
  },
});

const data = command({
  usage: "data <template> [file]",
  summary: "Print what a template is given, as JSON",
  options: (command) =>
    command
      .positional("template", {
        type: "string",
        demandOption: true,
        describe: "Such as exam, key-matrix, study, items/choice",
      })
      .positional("file", {
        type: "string",
        describe: "Bank or blueprint (default: one with everything a page can show)",
      }),
  run: async ({ template, file }, world) => {
    const { printData } = await import("../theme.js");
    return printData(template, file, world);
  },
});

/** Themes have commands of their own. */
export const theme: Added = (parser, world, exit) =>
  parser.command("theme", "Change how pages look: eject, check, data", (inner) =>
    [eject, check, data]
      .reduce((added, add) => add(added, world, exit), inner)
      .demandCommand(1, "Say what to do with a theme: eject, check or data."),
  );
