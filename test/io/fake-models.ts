import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Asked {
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: string }[] } & Readonly<
    Record<string, unknown>
  >;
  readonly headers: IncomingMessage["headers"];
  readonly path: string;
}

export interface FakeModels {
  readonly url: URL;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

export type Behaviour = (response: ServerResponse, asked: Asked, nth: number) => void | Promise<void>;

/** A server on this machine that answers as it is told. */
export async function fakeModels(behave: Behaviour): Promise<FakeModels> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse(await text(request)) as Asked["body"];
      asked.push({ body, headers: request.headers, path: request.url ?? "" });
      await behave(response, asked.at(-1)!, asked.length);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/v1`),
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

const SSE = { "content-type": "text/event-stream" };
const JSON_TYPE = { "content-type": "application/json" };

const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta, finish_reason: finish }] })}\n\n`;

/** As OpenAI streams: a piece at a time, then how it ended, then what it cost. */
export const streamed =
  (answer: string, { finish = "stop", promptTokens = 100_000, field = "content" } = {}): Behaviour =>
  (response) => {
    response.writeHead(200, SSE);
    for (let at = 0; at < answer.length; at += 20) response.write(event({ [field]: answer.slice(at, at + 20) }));
    response.write(event({}, finish));
    response.end(
      `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: promptTokens } })}\n\ndata: [DONE]\n\n`,
    );
  };

/** All at once, though a stream was asked for. */
export const inOnePiece =
  (answer: string): Behaviour =>
  (response) =>
    void response
      .writeHead(200, JSON_TYPE)
      .end(JSON.stringify({ choices: [{ message: { content: answer }, finish_reason: "stop" }] }));

/** As Ollama streams. */
export const inLines =
  (answer: string, reason = "stop"): Behaviour =>
  (response) => {
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.write(`${JSON.stringify({ message: { thinking: "Hm {" } })}\n`);
    response.write(`${JSON.stringify({ message: { content: answer } })}\n`);
    response.end(`${JSON.stringify({ done: true, done_reason: reason, prompt_eval_count: 90_000 })}\n`);
  };

/** The bytes of an answer one by one: no character is whole. */
export const byBytes =
  (answer: string): Behaviour =>
  async (response) => {
    response.writeHead(200, SSE);
    for (const byte of Buffer.from(event({ content: answer }, "stop"))) {
      response.write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };

export const refusing =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);

/** Each of these once, and the last one for ever. */
export const inTurn =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (response, asked, nth) =>
    behaviours[Math.min(nth, behaviours.length) - 1]!(response, asked, nth);

export const raw =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = SSE): Behaviour =>
  (response) =>
    void response.writeHead(200, headers).end(body);
