import type { Endpoint } from "../io/model-endpoint.js";
import { MODEL_APIS, type ModelApi } from "../model/assistant.js";
import { parseText } from "./arguments.js";
import { serverAddress } from "./server-address.js";
import { UsageError, type World } from "./world.js";

/** As yargs hands them over. */
export interface AssistantArguments {
  readonly prompt: boolean;
  readonly answer: unknown;
  readonly model: unknown;
  readonly endpoint: unknown;
  readonly api: unknown;
  readonly send: boolean;
  readonly closedBook: boolean;
}

/** Who writes the questions in the place of rules. */
export type Assistant =
  | { readonly by: "prompt" }
  /** `isAgain`: what is to be mended is printed, to be pasted back. */
  | { readonly by: "answer"; readonly file: string; readonly isAgain: boolean }
  | { readonly by: "model"; readonly endpoint: Endpoint; readonly isClosedBook: boolean };

/** Null where rules do. */
export function parseAssistant(args: AssistantArguments, env: World["env"]): Assistant | null {
  const answer = parseText("answer", args.answer);
  // `--model` alone takes the one that the environment names.
  const isCalled = args.model !== undefined || args.endpoint !== undefined;
  if (!isCalled) {
    for (const [name, given] of [
      ["api", args.api !== undefined],
      ["send", args.send],
      ["closed-book", args.closedBook],
    ] as const)
      if (given) throw new UsageError(`--${name} is about a model: name one with --model`);
  }
  if (isCalled && (answer !== undefined || args.prompt))
    throw new UsageError(
      "--model asks a model itself, and --prompt and --answer are for one that you ask: give one of them",
    );
  if (answer !== undefined) return { by: "answer", file: answer, isAgain: args.prompt };
  if (args.prompt) return { by: "prompt" };
  return isCalled ? { by: "model", endpoint: endpointOf(args, env), isClosedBook: args.closedBook } : null;
}

/** What stands on one's own machine most often. */
const DEFAULTS = { openai: "http://127.0.0.1:11434/v1", ollama: "http://127.0.0.1:11434" } as const;

function endpointOf(args: AssistantArguments, env: World["env"]): Endpoint {
  const model =
    (args.model === "" ? undefined : parseText("model", args.model)) ?? (env["BROADSHEET_MODEL"] || undefined);
  if (model === undefined)
    throw new UsageError("no model is named: --model NAME, or BROADSHEET_MODEL in the environment");
  const written = parseText("endpoint", args.endpoint) ?? (env["BROADSHEET_ENDPOINT"] || undefined);
  const api = apiOf(parseText("api", args.api), written);
  const address = serverAddress(
    {
      written: written ?? DEFAULTS[api],
      example: DEFAULTS.openai,
      keyVariable: "BROADSHEET_KEY",
      mayLeave: args.send,
      refusal: {
        what: "the text of the article",
        hint: "add --send if that is what you want, or use --prompt and paste what you choose",
      },
    },
    env,
  );
  return { api, model, ...address };
}

function apiOf(given: string | undefined, endpoint: string | undefined): ModelApi {
  if (given === undefined) return endpoint === undefined ? "ollama" : "openai";
  const api = MODEL_APIS.find((one) => one === given);
  if (api === undefined)
    throw new UsageError(`there is no API ${JSON.stringify(given)}; choose from ${MODEL_APIS.join(", ")}`);
  return api;
}
