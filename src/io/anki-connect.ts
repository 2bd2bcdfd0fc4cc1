import { type IncomingMessage, request as plainly } from "node:http";
import { request as encrypted } from "node:https";
import { isLoopback } from "./model-endpoint.js";

/** Where Anki's add-on AnkiConnect answers. */
export interface AnkiEndpoint {
  readonly url: URL;
  /** Is sent, and is neither kept nor printed. */
  readonly key: string | null;
}

export interface AnkiLimits {
  /** Milliseconds without a byte: while Anki shows a window that must be answered, it says nothing. */
  readonly silent: number;
  /** Bytes of a reply. */
  readonly bytes: number;
}

const LIMITS: AnkiLimits = { silent: 60_000, bytes: 64 * 1024 * 1024 };

/** Why Anki did not do what it was asked to. */
export class AnkiRefusal extends Error {
  override readonly name = "AnkiRefusal";
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = `anki/${code}`;
    this.hint = hint;
  }
}

/** Asks for one thing; gives what Anki answers, or throws an `AnkiRefusal`. */
export type AskAnki = (action: string, params?: object) => Promise<unknown>;

/** @param signal stops it; then it throws */
export function ankiAt(endpoint: AnkiEndpoint, signal: AbortSignal, limits = LIMITS): AskAnki {
  return async (action, params = {}) => {
    const { status, text } = await post(endpoint, JSON.stringify(requestOf(endpoint, action, params)), signal, limits);
    return resultIn(status, text, endpoint, action);
  };
}

/** One request, or one within `multi`: the add-on asks for the key in each. */
export const requestOf = ({ key }: Pick<AnkiEndpoint, "key">, action: string, params: object) => ({
  action,
  version: 6,
  params,
  ...(key !== null && { key }),
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The add-on closes each connection behind its answer: none is kept for the next question. */
function post({ url }: AnkiEndpoint, body: string, signal: AbortSignal, limits: AnkiLimits): Promise<Answer> {
  signal.throwIfAborted();
  const ask = url.protocol === "https:" ? encrypted : plainly;
  return new Promise((done, failed) => {
    const refuse = (refusal: AnkiRefusal): void => {
      failed(refusal);
      asked.destroy();
    };
    const take = (response: IncomingMessage): void => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > limits.bytes) refuse(tooLarge(limits.bytes));
        else pieces.push(piece);
      });
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString("utf8") }),
      );
      response.on("error", (cause) => failed(signal.aborted ? signal.reason : unreachable(url, cause)));
    };
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asked = ask(url, { method: "POST", headers, agent: false, signal, timeout: limits.silent }, take);
    asked.on("timeout", () => refuse(silent(limits.silent)));
    asked.on("error", (cause) => failed(signal.aborted ? signal.reason : unreachable(url, cause)));
    asked.end(body);
  });
}

function resultIn(status: number, text: string, { key, url }: AnkiEndpoint, action: string): unknown {
  if (status >= 300 && status < 400)
    throw new AnkiRefusal(
      "redirect",
      "It redirects to another address, which is not followed.",
      "name that one with --endpoint, if you trust it",
    );
  if (status === 403) throw notLetIn("AnkiConnect refuses: it lets only those in that its settings name.");
  const reply = parsed(text);
  if (status !== 200 || reply === null) throw notAnki(status);
  if (reply.error === null) return reply.result;
  const why = typeof reply.error === "string" ? reply.error : JSON.stringify(reply.error);
  throw refusalOf(key === null ? why : why.replaceAll(key, "…"), key, action, url);
}

function parsed(text: string): { readonly result: unknown; readonly error: unknown } | null {
  try {
    const reply: unknown = JSON.parse(text);
    const isReply = typeof reply === "object" && reply !== null && "result" in reply && "error" in reply;
    return isReply ? (reply as { result: unknown; error: unknown }) : null;
  } catch {
    return null;
  }
}

/** What the add-on says, with what helps. */
function refusalOf(why: string, key: string | null, action: string, { host }: URL): AnkiRefusal {
  if (/api key/i.test(why))
    return keyWanted(key === null ? undefined : `AnkiConnect at ${host} doesn't take this key.`);
  if (/collection is not available/i.test(why))
    return new AnkiRefusal("no-profile", "No profile is open in Anki.", "open one, and push again");
  if (/unsupported action/i.test(why))
    return new AnkiRefusal("old-add-on", `This AnkiConnect does not know ${action}.`, UPDATE);
  return new AnkiRefusal(
    "refused",
    `Anki refuses ${action}: ${why.slice(0, 300)}`,
    "look at Anki's window, and push again",
  );
}

const SETTINGS = "Tools > Add-ons > AnkiConnect > Config";
const GET_ADD_ON = "Tools > Add-ons > Get Add-ons, code 2055492159";
const UPDATE = "update it in Anki: Tools > Add-ons > Check for Updates";

export const notLetIn = (message: string): AnkiRefusal =>
  new AnkiRefusal("permission", message, `in Anki: ${SETTINGS}, webCorsOriginList`);

export const keyWanted = (message = "AnkiConnect asks for its key."): AnkiRefusal =>
  new AnkiRefusal("key", message, `put its apiKey (${SETTINGS}) into the environment as BROADSHEET_ANKI_KEY`);

const notAnki = (status: number): AnkiRefusal =>
  new AnkiRefusal(
    "other-program",
    `What answers there (${status}) is not AnkiConnect.`,
    `in Anki: ${GET_ADD_ON}; or name another address with --endpoint`,
  );

export const unexpected = (action: string): AnkiRefusal =>
  new AnkiRefusal("reply", `AnkiConnect answers ${action} with something else than it promises.`, UPDATE);

const tooLarge = (bytes: number): AnkiRefusal =>
  new AnkiRefusal(
    "too-large",
    `It sent more than ${Math.floor(bytes / 1024 / 1024)} MB.`,
    "look whether it is Anki that answers there",
  );

const silent = (milliseconds: number): AnkiRefusal =>
  new AnkiRefusal(
    "silent",
    `It said nothing for ${Math.ceil(milliseconds / 1000)} seconds.`,
    "a window in Anki may wait for an answer: close it, and push again",
  );

function unreachable(url: URL, cause: unknown): AnkiRefusal {
  const { code = "" } = cause as NodeJS.ErrnoException;
  if (code === "ECONNREFUSED")
    return new AnkiRefusal(
      "not-running",
      `Nothing answers at ${url.host}: Anki is not running, or has no AnkiConnect.`,
      `start Anki; if it runs: ${GET_ADD_ON}, then start it again`,
    );
  return new AnkiRefusal(
    "unreachable",
    `${url.host} can't be reached${code === "" ? "" : ` (${code})`}.`,
    isLoopback(url) ? "start Anki again, and push again" : "look at the address that --endpoint names",
  );
}
