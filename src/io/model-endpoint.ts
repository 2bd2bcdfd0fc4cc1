import { setTimeout as pause } from "node:timers/promises";
import { type ReplyReader, replyReader } from "../assistant/reply.js";
import { FIRMNESS, type Firmness, pathOf, requestBody } from "../assistant/wire.js";
import type { Ask, ModelApi, Reply } from "../model/assistant.js";
import { complaintIn, retryAfter, whyUnreachable } from "./model-refusal.js";

export interface Endpoint {
  readonly api: ModelApi;
  readonly url: URL;
  readonly model: string;
  /** Is sent, and is neither kept nor printed. */
  readonly key: string | null;
}

export interface EndpointLimits {
  /** Milliseconds without a byte. Node itself gives up after 300 seconds without a header. */
  readonly silent: number;
  /** Milliseconds for a whole answer. */
  readonly whole: number;
  /** Bytes of a whole reply, and of one line of it. */
  readonly bytes: number;
  /** Longest pause that a busy server may ask for, in milliseconds. */
  readonly pause: number;
}

export const LIMITS: EndpointLimits = { silent: 280_000, whole: 1_800_000, bytes: 64 * 1024 * 1024, pause: 60_000 };

const TRIES = 3;

/** The address that questions are sent to. */
export const addressOf = ({ api, url }: Pick<Endpoint, "api" | "url">): URL => {
  const path = url.pathname.replace(/\/+$/, "");
  const address = new URL(url);
  address.pathname = path.endsWith(`/${pathOf(api)}`) ? path : `${path}/${pathOf(api)}`;
  return address;
};

/** Whether what is sent stays on this machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname);

type Sent = Reply | { readonly ok: false; readonly why: string; readonly next: "firmness" | number };

/**
 * Asks a model, and gives what it answers or why it doesn't. A form that the server refuses is asked for less firmly, a busy
 * server is asked again; it follows no redirect, and gives up in the end.
 *
 * @param signal stops it; then it throws
 */
export async function askModel(endpoint: Endpoint, ask: Ask, signal: AbortSignal, limits = LIMITS): Promise<Reply> {
  let level = 0;
  let tries = 0;
  for (;;) {
    const sent = await send(endpoint, ask, FIRMNESS[level]!, signal, limits);
    signal.throwIfAborted();
    if (!("next" in sent)) return sent;
    if (sent.next === "firmness") {
      level += 1;
      if (level >= FIRMNESS.length) return { ok: false, why: sent.why };
    } else {
      tries += 1;
      if (tries >= TRIES || sent.next > limits.pause) return { ok: false, why: sent.why };
      await pause(sent.next, undefined, { signal });
    }
  }
}

async function send(
  endpoint: Endpoint,
  ask: Ask,
  firmness: Firmness,
  signal: AbortSignal,
  limits: EndpointLimits,
): Promise<Sent> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), limits.silent);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), limits.silent);
  };
  const whole = AbortSignal.timeout(limits.whole);
  try {
    const response = await fetch(addressOf(endpoint), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream, application/x-ndjson, application/json",
        ...(endpoint.key !== null && { authorization: `Bearer ${endpoint.key}` }),
      },
      body: JSON.stringify(requestBody(endpoint.api, endpoint.model, ask, firmness)),
      redirect: "manual",
      signal: AbortSignal.any([signal, silence.signal, whole]),
    });
    heard();
    if (!response.ok) return await refusal(response, endpoint, firmness);
    return await answerOf(response, replyReader(endpoint.api), ask.prompt, limits.bytes, heard);
  } catch (cause) {
    signal.throwIfAborted();
    if (silence.signal.aborted) return failed(`It said nothing for ${seconds(limits.silent)}.`);
    if (whole.aborted) return failed(`It had not finished after ${seconds(limits.whole)}.`);
    return failed(whyUnreachable(cause));
  } finally {
    clearTimeout(timer);
  }
}

const failed = (why: string): Reply => ({ ok: false, why });
const seconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} seconds`;

/** Reads a reply line by line, so that no more than a line of it and the answer itself are in memory. */
async function answerOf(
  response: Response,
  reader: ReplyReader,
  asked: string,
  most: number,
  heard: () => void,
): Promise<Reply> {
  const isStream = !/^application\/json\b/i.test(response.headers.get("content-type") ?? "");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [bytes, pieces]: [number, string[]] = [0, []];
  const take = (text: string): void => {
    if (!isStream || !text.includes("\n")) return void pieces.push(text);
    const lines = `${pieces.join("")}${text}`.split("\n");
    pieces = [lines.pop()!];
    for (const line of lines) reader.line(line.replace(/\r$/, ""));
  };
  const body = response.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await body?.read()) ?? { done: true, value: undefined };
      if (done) break;
      heard();
      bytes += value.length;
      if (bytes > most) return failed(`It sent more than ${Math.floor(most / 1024 / 1024)} MB.`);
      take(decoder.decode(value, { stream: true }));
      if (reader.failure() !== null) break;
    }
    if (reader.failure() === null) take(decoder.decode());
  } catch (cause) {
    if (cause instanceof TypeError && /encoded data/i.test(cause.message))
      return failed("Its answer is not UTF-8 text.");
    if ((cause as Error).name === "AbortError" || (cause as Error).name === "TimeoutError") throw cause;
    // The line was cut: what came before it may be whole.
  } finally {
    await body?.cancel().catch(() => undefined);
  }
  reader.line(pieces.join("").replace(/\r$/, ""));
  return reader.end(asked);
}

/** What a server says that doesn't answer, and what may help. */
async function refusal(response: Response, { key }: Endpoint, firmness: Firmness): Promise<Sent> {
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return failed(
      "It redirects to another address, which is not followed: name that one with --endpoint, if you trust it.",
    );
  }
  const why = `It answers ${status}. ${await complaintIn(response, key)}`.trim();
  if (status === 429) return { ok: false, why, next: retryAfter(headers) ?? 2000 };
  if (status >= 500) return { ok: false, why, next: retryAfter(headers) ?? 1000 };
  if ((status === 400 || status === 422) && firmness !== "none") return { ok: false, why, next: "firmness" };
  return failed(why);
}
