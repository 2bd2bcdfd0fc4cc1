import type { ModelApi, Reply } from "../model/assistant.js";
import { MAX_ANSWER } from "./answer.js";
import { isGroup } from "./fields.js";

/** Puts an answer together from the lines that a server sends. */
export interface ReplyReader {
  /** One line of a stream, or all of a reply that came in one piece. */
  readonly line: (line: string) => void;
  /** What was wrong so far, as a sentence: there is no need to read on. Null where nothing was. */
  readonly failure: () => string | null;
  readonly end: (asked: string) => Reply;
}

/** A model that read less than that share of what it was sent has lost the beginning: rules or article. */
const LEAST_READ = 0.6;
/** No language has more characters a token. */
const CHARACTERS_A_TOKEN = 6;

export function replyReader(api: ModelApi): ReplyReader {
  const [said, thought]: [string[], string[]] = [[], []];
  let [length, failure]: [number, string | null] = [0, null];
  let [ended, cut]: [boolean, boolean] = [false, false];
  let promptTokens: number | null = null;

  const take = (list: string[], piece: unknown): void => {
    if (typeof piece !== "string" || piece === "") return;
    length += piece.length;
    if (length > MAX_ANSWER) failure = `It answered with more than ${MAX_ANSWER / 1024 / 1024} MB.`;
    else list.push(piece);
  };
  const takeMessage = (message: unknown): void => {
    if (!isGroup(message)) return;
    take(said, message["content"]);
    take(thought, message["reasoning_content"] ?? message["reasoning"] ?? message["thinking"]);
  };
  const takeEvent = (event: unknown): void => {
    if (!isGroup(event)) return void (failure = "It sent something that is no answer of a model.");
    if (event["error"] !== undefined && event["error"] !== null) return void (failure = errorIn(event["error"]));
    if (api === "ollama") {
      takeMessage(event["message"]);
      promptTokens = count(event["prompt_eval_count"]) ?? promptTokens;
      if (event["done"] === true) ended = true;
      if (event["done_reason"] === "length") cut = true;
      return;
    }
    const choices: unknown = event["choices"];
    const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (isGroup(first)) {
      takeMessage(first["delta"] ?? first["message"]);
      if (typeof first["finish_reason"] === "string") ended = true;
      if (first["finish_reason"] === "length") cut = true;
    }
    if (isGroup(event["usage"])) promptTokens = count(event["usage"]["prompt_tokens"]) ?? promptTokens;
  };
  return {
    line(line) {
      const data = /^data:\s?(.*)$/s.exec(line)?.[1] ?? (/^\s*[{[]/.test(line) ? line : "");
      if (data.trim() === "" || failure !== null) return;
      if (data.trim() === "[DONE]") return void (ended = true);
      try {
        takeEvent(JSON.parse(data) as unknown);
      } catch {
        failure = "It sent something that is not JSON.";
      }
    },
    failure: () => failure,
    end(asked) {
      if (failure !== null) return { ok: false, why: failure };
      const isThought = said.join("").trim() === "";
      const text = (isThought ? thought : said).join("");
      if (text.trim() === "") return { ok: false, why: "It answered with nothing." };
      const least = (asked.length / CHARACTERS_A_TOKEN) * LEAST_READ;
      const remarks = [
        ...(cut ? ["The answer was cut off at the model's limit: what is whole of it was taken."] : []),
        ...(!cut && !ended ? ["The answer broke off: what is whole of it was taken."] : []),
        ...(isThought ? ["The answer came as the model's reasoning."] : []),
        ...(promptTokens !== null && promptTokens < least
          ? [
              `The model read ${promptTokens} tokens of what was sent, which is more than ${Math.ceil(least / LEAST_READ)}: its window is too small, and it may not know the rules or the article.`,
            ]
          : []),
      ];
      return { ok: true, text, remarks };
    },
  };
}

const count = (value: unknown): number | null => (typeof value === "number" && value > 0 ? value : null);

/** A server's own words about what went wrong; one line of them. */
export function errorIn(error: unknown): string {
  const words = isGroup(error) ? error["message"] : error;
  const line = (typeof words === "string" ? words : (JSON.stringify(words) ?? "")).replace(/\s+/g, " ").slice(0, 300);
  return `It says: ${line.toWellFormed()}`;
}
