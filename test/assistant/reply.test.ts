import { describe, expect, test } from "vitest";
import { errorIn, replyReader } from "../../src/assistant/reply.js";
import { pathOf, requestBody } from "../../src/assistant/wire.js";
import { MAX_ANSWER } from "../../src/assistant/answer.js";
import type { ModelApi, Reply } from "../../src/model/assistant.js";

/** What becomes of the lines of a server; texts stand for themselves, all else is JSON. */
function reply(api: ModelApi, lines: readonly unknown[], asked = ""): Reply {
  const reader = replyReader(api);
  for (const line of lines) reader.line(typeof line === "string" ? line : JSON.stringify(line));
  return reader.end(asked);
}
const openai = (delta: object, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ delta, finish_reason }] })}`;
const said = (text: string, ...remarks: readonly string[]): Reply => ({ ok: true, text, remarks });

const CUT = "The answer was cut off at the model's limit: what is whole of it was taken.";
const BROKEN = "The answer broke off: what is whole of it was taken.";
const THOUGHT = "The answer came as the model's reasoning.";

describe("the lines of a reply", () => {
  test.each<[string, ModelApi, readonly unknown[], Reply]>([
    ["pieces of a stream", "openai", [openai({ content: "a" }), openai({ content: "b" }), "data: [DONE]"], said("ab")],
    ["an end that names its reason", "openai", [openai({ content: "a" }), openai({}, "stop")], said("a")],
    ["no end", "openai", [openai({ content: "a" })], said("a", BROKEN)],
    ["an end at the limit", "openai", [openai({ content: "a" }, "length")], said("a", CUT)],
    ["all in one piece", "openai", [{ choices: [{ message: { content: "a" }, finish_reason: "stop" }] }], said("a")],
    ["thoughts beside it", "openai", [openai({ reasoning_content: "x", content: "a" }, "stop")], said("a")],
    [
      "thoughts alone",
      "openai",
      [openai({ reasoning: "x" }), openai({ thinking: "y", content: " " }, "stop")],
      said("xy", THOUGHT),
    ],
    ["nothing", "openai", [openai({ content: " " }, "stop")], { ok: false, why: "It answered with nothing." }],
    [
      "other lines between",
      "openai",
      ["", ": hello", "event: x", "data:", openai({ content: "a" }, "stop")],
      said("a"),
    ],
    ["no room behind the colon", "openai", [openai({ content: "a" }, "stop").replace(": {", ":{")], said("a")],
    [
      "choices that are none",
      "openai",
      [{ choices: "x" }, { choices: [] }, openai({ content: "a" }, "stop")],
      said("a"),
    ],
    ["a message that is none", "openai", [{ choices: [{ delta: "x" }] }, openai({ content: "a" }, "stop")], said("a")],
    ["no error", "openai", [{ error: null, choices: [{ delta: { content: "a" }, finish_reason: "stop" }] }], said("a")],
    ["pieces", "ollama", [{ message: { content: "a" } }, { message: { content: "b" }, done: true }], said("ab")],
    ["no end there", "ollama", [{ message: { content: "a" }, done: false }], said("a", BROKEN)],
    ["the limit there", "ollama", [{ message: { content: "a" }, done: true, done_reason: "length" }], said("a", CUT)],
    ["thoughts there", "ollama", [{ message: { thinking: "x" }, done: true, done_reason: "stop" }], said("x", THOUGHT)],
    ["an error in words", "openai", [{ error: "Busy\n now" }], { ok: false, why: "It says: Busy now" }],
    ["an error in a group", "ollama", [{ error: { message: "Busy" } }], { ok: false, why: "It says: Busy" }],
    ["a list", "openai", ["data: []"], { ok: false, why: "It sent something that is no answer of a model." }],
    ["no JSON", "openai", ["data: {"], { ok: false, why: "It sent something that is not JSON." }],
    [
      "the first of two faults",
      "openai",
      ["data: {", "data: []"],
      { ok: false, why: "It sent something that is not JSON." },
    ],
  ])("%s", (_, api, lines, found) => expect(reply(api, lines)).toEqual(found));

  test("as much as an answer may have, and no more", () => {
    const half = openai({ content: "x".repeat(MAX_ANSWER / 2) });
    expect(reply("openai", [half, half, "data: [DONE]"]).ok).toBe(true);
    const reader = replyReader("openai");
    for (const line of [half, half]) reader.line(line);
    expect(reader.failure()).toBeNull();
    reader.line(openai({ content: "x" }));
    expect(reader.failure()).toBe("It answered with more than 8 MB.");
  });

  test.each<[ModelApi, object]>([
    ["openai", { choices: [{ delta: { content: "a" }, finish_reason: "stop" }], usage: { prompt_tokens: 59 } }],
    ["ollama", { message: { content: "a" }, done: true, prompt_eval_count: 59 }],
  ])("a model of %s that read less than it was sent", (api, line) => {
    const remark =
      "The model read 59 tokens of what was sent, which is more than 100: its window is too small, and it may not know the rules or the article.";
    expect(reply(api, [line], "x".repeat(600))).toEqual(said("a", remark));
    expect(reply(api, [line], "x".repeat(590))).toEqual(said("a"));
    const none = JSON.parse(JSON.stringify(line).replace("59", "0")) as object;
    expect(reply(api, [none], "x".repeat(600))).toEqual(said("a"));
  });
});

test("an error is one line of three hundred characters", () => {
  expect(errorIn({ code: 1 })).toBe("It says: ");
  expect(errorIn(12)).toBe("It says: 12");
  expect(errorIn({ message: { a: 1 } })).toBe('It says: {"a":1}');
  expect(errorIn("x".repeat(301))).toBe(`It says: ${"x".repeat(300)}`);
});

describe("a request", () => {
  const form = { name: "questions", schema: { type: "object" } };
  const body = (api: ModelApi, firmness: "schema" | "json" | "none", prompt = "p") =>
    requestBody(api, "m", { prompt, form }, firmness) as Record<string, unknown>;
  const plain = { model: "m", messages: [{ role: "user", content: "p" }], stream: true };

  test("to servers like OpenAI's", () => {
    const none = { ...plain, stream_options: { include_usage: true } };
    expect(body("openai", "none")).toEqual(none);
    expect(body("openai", "json")).toEqual({ ...none, response_format: { type: "json_object" } });
    const json_schema = { name: "questions", strict: true, schema: form.schema };
    expect(body("openai", "schema")).toEqual({ ...none, response_format: { type: "json_schema", json_schema } });
    expect(pathOf("openai")).toBe("chat/completions");
  });
  test("to Ollama, whose window grows with what is sent", () => {
    const none = { ...plain, options: { num_ctx: 5120 } };
    expect(body("ollama", "none")).toEqual(none);
    expect(body("ollama", "json")).toEqual({ ...none, format: "json" });
    expect(body("ollama", "schema")).toEqual({ ...none, format: form.schema });
    expect(pathOf("ollama")).toBe("api/chat");
    const windowFor = (length: number) => body("ollama", "none", "x".repeat(length))["options"];
    expect(windowFor(3 * 1024)).toEqual({ num_ctx: 5120 });
    expect(windowFor(3 * 1024 + 1)).toEqual({ num_ctx: 6144 });
    expect(windowFor(1_000_000)).toEqual({ num_ctx: 131_072 });
  });
});
