import { languagesOf } from "../../io/theme-files.js";
import { anyOf } from "../choices.js";
import { command } from "./command.js";
import { json, rosterColumns, text, theme } from "./options.js";

export const build = command({
  usage: "build [files..]",
  summary: "Make quizzes, exams and flashcards from banks or blueprints",
  options: (command) =>
    command
      .positional("files", {
        type: "string",
        array: true,
        default: [] as string[],
        describe: "Banks or blueprints (YAML or JSON)",
      })
      .option("seed", { ...text, describe: "What the draws depend on: the same seed gives the same papers" })
      .option("pick", { ...text, describe: "How many items to take from a bank" })
      .option("forms", { ...text, describe: "Versions to make: a number, or names such as A,B" })
      .option("minutes", { ...text, describe: "Time allowed: papers say it, and exam pages offer a clock" })
      .option("sizes", {
        ...text,
        describe: "Type sizes of printed papers, in points: 11,18 adds a copy in large print (11, 18 or 24)",
      })
      .option("no-sheet", {
        type: "boolean",
        default: false,
        describe: "Print papers without an answer sheet: answers are marked beside the questions",
      })
      .option("roster", { ...text, describe: "Candidates (CSV with a column id): a paper for each of them" })
      .options(rosterColumns)
      .option("seating", {
        ...text,
        describe: "Seats, as rows:COLUMNSxROWS: neighbours get papers that agree in few places",
      })
      .option("to", { ...text, describe: "Formats, separated by commas (see: broadsheet formats)" })
      .option("out", { ...text, describe: "Folder to write to (default: out)" })
      .option("theme", theme)
      .option("today", { ...text, describe: "Day that freshness is judged on: YYYY-MM-DD, or now" })
      .option("language", {
        ...text,
        describe: `Language of headings and buttons: ${anyOf(languagesOf(null))} (default: the bank's, or English)`,
      })
      .option("allow-stale", {
        type: "boolean",
        default: false,
        describe: "Make exams of items that are past their review",
      })
      .option("leave-out", {
        type: "boolean",
        default: false,
        describe: "Leave questions out of files for tools that can't ask them",
      })
      .option("shuffle-there", {
        type: "boolean",
        default: false,
        describe: "Let tools such as Moodle shuffle the options anew for everybody",
      })
      .option("decks", { ...text, describe: "Where flashcards go: bank (one deck), topic or date (decks below it)" })
      .option("note-types", {
        ...text,
        describe: "Of anki-csv: stock for Anki's own note types, broadsheet for ours once you have them from an .apkg",
      })
      .option("tags", {
        ...text,
        describe: "Of anki-csv: replace sets tags, add leaves a note's tags alone and adds what all notes share",
      })
      .option("no-guid", {
        type: "boolean",
        default: false,
        describe: "Of anki-csv: leave ids out, for a deck that was begun without; notes are known by their first field",
      })
      .option("shard", { ...text, describe: "Make a share of the papers: 3/8 is the third of eight (then: merge)" })
      .option("resume", {
        type: "boolean",
        default: false,
        describe: "Go on where a killed build stopped: write only what is missing",
      })
      .option("embed", { type: "boolean", default: false, describe: "Keep copies of the inputs with the manifest" })
      .option("from-manifest", { ...text, describe: "Make old papers again from the copies beside their manifest" })
      .option("commit", { type: "boolean", default: false, describe: "Print a digest to publish before the exam" })
      .option("json", json)
      .example("$0 build questions/sochi-2019.yaml", "")
      .example("$0 build questions/sochi-2019.yaml --pick 10 --forms A,B --to exam,key --seed term-2", ""),
  run: async (args, world) => {
    const { "allow-stale": allowStale, "leave-out": leaveOut, "shuffle-there": shuffleThere } = args;
    const { "note-types": noteTypes, "no-guid": noGuid, "no-sheet": noSheet, "from-manifest": manifest } = args;
    const columns = { rosterId: args["roster-id"], rosterName: args["roster-name"] };
    const { files } = args;
    if (manifest !== undefined) {
      const { buildFromManifest } = await import("../build-from-manifest.js");
      return buildFromManifest({ ...args, ...columns, manifest, files, args }, world);
    }
    const { build } = await import("../build.js");
    return build({ ...args, ...columns, allowStale, leaveOut, shuffleThere, noteTypes, noGuid, noSheet, files }, world);
  },
});
