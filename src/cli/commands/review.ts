import { command } from "./command.js";
import { text } from "./options.js";

export const review = command({
  usage: "review <draft>",
  summary: "Go through the questions of a draft, one at a time, and accept, reject or edit them",
  options: (command) =>
    command
      .positional("draft", { type: "string", demandOption: true, describe: "What broadsheet draft made" })
      .option("source", { ...text, describe: "The article (default: the file that the draft names)" })
      .example("$0 review article.draft.yaml", ""),
  run: async (args, world) => {
    const { review } = await import("../review.js");
    return review(args, world);
  },
});
