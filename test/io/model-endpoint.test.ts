import { afterEach, describe, expect, test } from "vitest";
import { addressOf, askModel, type Endpoint, isLoopback, LIMITS } from "../../src/io/model-endpoint.js";
import type { Ask, Reply } from "../../src/model/assistant.js";
import {
  type Behaviour,
  byBytes,
  type FakeModels,
  fakeModels,
  inLines,
  inOnePiece,
  inTurn,
  raw,
  refusing,
  streamed,
} from "./fake-models.js";

const ASK: Ask = { prompt: "Write a question.", form: { name: "questions", schema: { type: "object" } } };
const PATIENT = { ...LIMITS, silent: 30_000, whole: 50_000, bytes: 3_000_000, pause: 1000 };
/** For servers that would keep anybody waiting. */
const QUICK = { ...PATIENT, silent: 400, whole: 1500 };

let server: FakeModels | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function asked(
  behave: Behaviour,
  {
    signal = new AbortController().signal,
    ask = ASK,
    limits = PATIENT,
    ...more
  }: Partial<Endpoint> & { signal?: AbortSignal; ask?: Ask; limits?: typeof LIMITS } = {},
): Promise<Reply> {
  server = await fakeModels(behave);
  return askModel({ api: "openai", url: server.url, model: "m", key: null, ...more }, ask, signal, limits);
}

const why = (words: RegExp) => ({ ok: false, why: expect.stringMatching(words) as string });
const ok = (text: string, remarks: readonly RegExp[] = []) => ({
  ok: true,
  text,
  remarks: remarks.map((one) => expect.stringMatching(one) as string),
});

describe("an answer is put together", () => {
  test("from a stream", async () =>
    expect(await asked(streamed("[“é” 🎈, and more than twenty]"))).toEqual(ok("[“é” 🎈, and more than twenty]")));
  test("from one piece, though a stream was asked for", async () =>
    expect(await asked(inOnePiece("[1]"))).toEqual(ok("[1]")));
  test("from bytes, where a character is in two of them", async () =>
    expect(await asked(byBytes("“é” 🎈"))).toEqual(ok("“é” 🎈")));
  test("and one that ends within a character is refused", async () => {
    const body = Buffer.concat([
      Buffer.from('data: {"choices":[{"delta":{"content":"a"}}]}\n\ndata: '),
      Buffer.of(0xc3),
    ]);
    expect(await asked(raw(body))).toEqual(why(/not UTF-8 text/));
  });
  test("from Ollama's lines, without the thoughts", async () =>
    expect(await asked(inLines("[1]"), { api: "ollama" })).toEqual(ok("[1]")));
  test("from what a model reasoned, where it said nothing else", async () =>
    expect(await asked(streamed("[1]", { field: "reasoning_content" }))).toEqual(ok("[1]", [/reasoning/])));
  test("and what was cut off at the limit is said to be", async () => {
    expect(await asked(streamed("[1", { finish: "length" }))).toEqual(ok("[1", [/cut off at the model's limit/]));
    await server!.close();
    expect(await asked(inLines("[1", "length"), { api: "ollama" })).toEqual(ok("[1", [/cut off/]));
  });
  test("and what broke off as well", async () => {
    const cut: Behaviour = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"choices":[{"delta":{"content":"[1"}}]}\n\n');
      setTimeout(() => response.destroy(), 50);
    };
    expect(await asked(cut)).toEqual(ok("[1", [/broke off/]));
  });
  test("and a window that was too small for what was sent", async () => {
    const ask = { ...ASK, prompt: "word ".repeat(5000) };
    expect(await asked(streamed("[1]", { promptTokens: 900 }), { ask })).toEqual(ok("[1]", [/window is too small/]));
    await server!.close();
    expect(await asked(streamed("[1]", { promptTokens: 5000 }), { ask })).toEqual(ok("[1]"));
  });
});

describe("what is no answer is said in a sentence", () => {
  test("a server that says nothing", async () =>
    expect(await asked(() => undefined, { limits: QUICK })).toEqual(why(/said nothing for 1 seconds/)));
  test("a server that stops in the middle", async () => {
    const hanging: Behaviour = (response) =>
      void response.writeHead(200, { "content-type": "text/event-stream" }).write('data: {"choices":[]}\n\n');
    expect(await asked(hanging, { limits: QUICK })).toEqual(why(/said nothing for/));
  });
  test("a server that never ends", async () => {
    const dripping: Behaviour = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const timer = setInterval(() => response.write(": still here\n\n"), 50);
      response.on("close", () => clearInterval(timer));
    };
    expect(await asked(dripping, { limits: QUICK })).toEqual(why(/had not finished after/));
  });
  test("a hundred megabytes", async () => {
    let sent = 0;
    const flooding: Behaviour = async (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const piece = `: ${"x".repeat(1_000_000)}\n`;
      while (sent < 100_000_000 && !response.destroyed) {
        sent += piece.length;
        if (!response.write(piece))
          await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
      }
    };
    expect(await asked(flooding)).toEqual(why(/more than 2 MB/));
    expect(sent).toBeLessThan(30_000_000);
  });
  test("an answer that grows for ever in small pieces", async () => {
    const event = `data: ${JSON.stringify({ choices: [{ delta: { content: "y".repeat(100_000) } }] })}\n\n`;
    expect(await asked(raw(event.repeat(90)), { limits: { ...PATIENT, bytes: 1e9 } })).toEqual(why(/more than 8 MB/));
  });
  test.each<[string, Behaviour, RegExp]>([
    ["nothing", streamed(""), /with nothing/],
    ["no body at all", raw(""), /with nothing/],
    ["bytes that are no UTF-8", raw(Uint8Array.of(0x64, 0x61, 0x74, 0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a)), /not UTF-8/],
    ["lines that are no JSON", raw("data: {nonsense\n\n"), /not JSON/],
    ["a list", raw("data: []\n\n"), /no answer of a model/],
    ["an error in the stream", raw('data: {"error":{"message":"out of memory"}}\n\n'), /It says: out of memory/],
    ["a page", raw("<html>Log in</html>", { "content-type": "text/html" }), /with nothing/],
    ["a redirect", refusing(302, "", { location: "http://127.0.0.1:9/" }), /redirects .* not followed/],
    [
      "401, with the key in the complaint",
      refusing(401, '{"error":{"message":"bad key sk-secret"}}'),
      /^It answers 401\. It says: bad key …$/,
    ],
    ["404", refusing(404, '{"error":"model not found"}'), /404.*model not found/],
  ])("%s", async (_name, behave, words) => {
    expect(await asked(behave, { key: "sk-secret" })).toEqual(why(words));
  });
  test("nobody there", async () => {
    const gone = await fakeModels(() => undefined);
    await gone.close();
    const endpoint = { api: "openai", url: gone.url, model: "m", key: null } as const;
    expect(await askModel(endpoint, ASK, new AbortController().signal, PATIENT)).toEqual(why(/is the server running/));
  });
});

describe("it is asked again", () => {
  const busy = refusing(429, '{"error":"slow down"}', { "retry-after": "0" });
  test("when it is busy", async () => expect(await asked(inTurn(busy, busy, streamed("[1]")))).toEqual(ok("[1]")));
  test("but not for ever", async () => {
    expect(await asked(busy)).toEqual(why(/429.*slow down/));
    expect(server!.asked).toHaveLength(3);
  });
  test("nor after longer than anybody waits", async () => {
    expect(await asked(refusing(429, "", { "retry-after": "86400" }))).toEqual(why(/429/));
    expect(server!.asked).toHaveLength(1);
  });
  test("when it has failed", async () =>
    expect(await asked(inTurn(refusing(503, "", { "retry-after": "0" }), streamed("[1]")))).toEqual(ok("[1]")));
  test("less firmly, when it doesn't know the form", async () => {
    const unknown = refusing(400, '{"error":"response_format is not supported"}');
    expect(await asked(inTurn(unknown, unknown, streamed("[1]")))).toEqual(ok("[1]"));
    expect(server!.asked.map(({ body }) => body["response_format"])).toMatchObject([
      { type: "json_schema", json_schema: { strict: true } },
      { type: "json_object" },
      undefined,
    ]);
    await server!.close();
    expect(await asked(unknown)).toEqual(why(/400.*not supported/));
  });
  test("as well where it is told so by 422, as some servers do", async () => {
    const unknown = refusing(422, '{"error":"response_format is not supported"}');
    expect(await asked(inTurn(unknown, streamed("[1]")))).toEqual(ok("[1]"));
    expect(server!.asked).toHaveLength(2);
  });
});

describe("what is sent", () => {
  test("to Ollama has a window that all of it fits in", async () => {
    const ask = { ...ASK, prompt: "word ".repeat(6000) };
    await asked(inLines("[1]"), { api: "ollama", ask });
    const [{ body, path } = { body: null, path: "" }] = server!.asked;
    expect(path).toBe("/v1/api/chat");
    expect(body).toMatchObject({ format: { type: "object" }, options: { num_ctx: expect.any(Number) as number } });
    expect((body!["options"] as { num_ctx: number }).num_ctx).toBeGreaterThan(10_000);
  });
  test("has the key in its header alone, and no tools", async () => {
    await asked(streamed("[1]"), { key: "sk-secret" });
    const [{ body, headers, path } = server!.asked[0]!] = server!.asked;
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe("Bearer sk-secret");
    expect(JSON.stringify(body)).not.toContain("sk-secret");
    expect(body).not.toHaveProperty("tools");
  });
  test("goes to the address that was given, whole or not", () => {
    const at = (url: string) => addressOf({ api: "openai", url: new URL(url) }).href;
    expect(at("http://localhost:1/v1/")).toBe("http://localhost:1/v1/chat/completions");
    expect(at("http://localhost:1/v1/chat/completions")).toBe("http://localhost:1/v1/chat/completions");
  });
});

test("Ctrl-C ends it at once", async () => {
  const control = new AbortController();
  setTimeout(() => control.abort(), 100);
  await expect(asked(() => undefined, { signal: control.signal })).rejects.toThrow();
});

test.each([
  ["http://127.0.0.1:1", true],
  ["http://localhost:1", true],
  ["http://[::1]:1", true],
  ["http://127.8.9.1", true],
  ["http://127.0.0.1.example.org", false],
  ["http://localhost.example.org", false],
  ["http://0.0.0.0", false],
  ["http://192.168.1.4", false],
  ["https://api.example.org", false],
])("%s is this machine: %s", (url, is) => expect(isLoopback(new URL(url))).toBe(is));
