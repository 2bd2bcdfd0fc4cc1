import { command } from "./command.js";
import { json } from "./options.js";

export const article = command({
  usage: "article <file>",
  summary: "Print an article with the numbers of its paragraphs, as evidence counts them",
  options: (command) =>
    command
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "A saved web page, Markdown, or plain text",
      })
      .option("left-out", { type: "boolean", default: false, describe: "Print what is no paragraph of it, too" })
      .option("json", json)
      .example("$0 article page.html", ""),
  run: async (args, world) => {
    const { printArticle } = await import("../article.js");
    return printArticle(args.file, { leftOut: args["left-out"], json: args.json }, world);
  },
});
