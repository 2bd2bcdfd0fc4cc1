import { existsSync, statSync } from "node:fs";
import { deskPage } from "../io/desk-page.js";
import { serveDesk } from "../io/desk-server.js";
import { replaceFile } from "../io/replace-file.js";
import { parseText } from "./arguments.js";
import { type AssistantArguments, parseAssistant } from "./assistant-options.js";
import { endpointText } from "./endpoint-text.js";
import { printable } from "./printable.js";
import { EXIT, UsageError, type World } from "./world.js";
import { isBankName } from "../text/bank-name.js";

/** As yargs hands them over. */
export interface DeskArguments extends Pick<AssistantArguments, "model" | "endpoint" | "api" | "send"> {
  readonly bank: string | undefined;
  readonly file: unknown;
}

/** Writes the desk's page to a file, or serves it until it is interrupted. */
export async function desk(args: DeskArguments, world: World): Promise<number> {
  const file = parseText("file", args.file);
  const assistant = parseAssistant({ ...args, prompt: false, answer: undefined, closedBook: false }, world.env);
  const endpoint = assistant?.by === "model" ? assistant.endpoint : null;
  if (file !== undefined) {
    if (endpoint !== null) throw new UsageError("--model is for the page that this command serves: leave --file out");
    if (args.bank !== undefined) throw new UsageError("--file writes the page alone; open the bank in it afterwards");
    const before = existsSync(file);
    await replaceFile(file, deskPage(), (now) => !before || now?.includes(MARK) === true);
    world.stderr.write(`Wrote ${file}: open it in a browser, with or without a network\n`);
    return EXIT.fine;
  }
  const { bank = null } = args;
  if (bank !== null && !isBankName(bank))
    throw new UsageError(`${bank} is no bank by its name; a bank ends in .yaml, .json or .jsonl`);
  if (bank !== null && statSync(bank, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${bank} is a folder; name the bank in it`);
  const served = await serveDesk(bank, endpoint);
  if (endpoint !== null) {
    world.stderr.write(
      `The page can ask ${printable(endpoint.model)} at ${endpointText(endpoint)}. An article goes there when you press the button that says so.\n`,
    );
  }
  world.stderr.write(`Open ${served.url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    if (world.signal.aborted) done();
    world.signal.addEventListener("abort", () => done(), { once: true });
  });
  await served.close();
  return EXIT.fine;
}

/** Only an earlier desk is written over: any other file is somebody's own. */
const MARK = '<div id="desk"></div>';
