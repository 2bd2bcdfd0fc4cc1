import { request } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serveDesk } from "../../src/io/desk-server.js";
import type { Loopback } from "../../src/io/loopback.js";
import { fakeModels, refusing, streamed } from "./fake-models.js";

const BANK = "bank: a\ntitle: T\n";
let folder: string;
let file: string;
let served: Loopback;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "desk-"));
  file = join(folder, "bank.yaml");
  writeFileSync(file, BANK);
  served = await serveDesk(file);
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const bank = () => new URL("bank", served.url);
const put = (body: string, headers: Record<string, string> = {}) => fetch(bank(), { method: "PUT", body, headers });
const onDisk = () => readFileSync(file, "utf8");

test("once it is closed nothing answers, though a browser kept its connection", async () => {
  const another = await serveDesk(file);
  const url = new URL("bank", another.url);
  expect((await fetch(url)).status).toBe(200);
  await another.close();
  await expect(fetch(url)).rejects.toThrow();
});

test("a bank is opened, and saved where it is", async () => {
  expect(await (await fetch(bank())).json()).toEqual({ file: "bank.yaml", text: BANK, pictures: {} });
  const saved = await put(JSON.stringify({ before: BANK, text: "bank: b\n" }));
  expect([saved.status, onDisk()]).toEqual([200, "bank: b\n"]);
});

test("the pictures of a bank come with it", async () => {
  const pier = readFileSync(new URL("../fixtures/pictures/pier.png", import.meta.url));
  writeFileSync(join(folder, "pier.png"), pier);
  const rich = readFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), "utf8");
  const media = '\n$1media: { image: pier.png, alt: "A pier", credit: Ann, licence: CC0-1.0 }\n$1stem:';
  writeFileSync(file, rich.replace(/\n( +)stem:/, media));
  const { pictures } = (await (await fetch(bank())).json()) as { pictures: Record<string, string> };
  expect(pictures).toEqual({ "pier.png": pier.toString("base64") });
});

test("a picture that is saved stands beside the bank; another one never takes its place", async () => {
  const pier = readFileSync(new URL("../fixtures/pictures/pier.png", import.meta.url));
  const save = (before: string, text: string, pictures: object) => put(JSON.stringify({ before, text, pictures }));
  const one = { "images/pier.png": pier.toString("base64") };
  expect((await save(BANK, "bank: b\n", one)).status).toBe(200);
  expect(readFileSync(join(folder, "images/pier.png")).equals(pier)).toBe(true);
  expect((await save("bank: b\n", "bank: c\n", one)).status).toBe(200);
  const other = await save("bank: c\n", "bank: d\n", { "images/pier.png": "AAAA" });
  expect(await other.json()).toMatchObject({ message: expect.stringContaining("is another picture") as string });
  expect([onDisk(), readFileSync(join(folder, "images/pier.png")).equals(pier)]).toEqual(["bank: c\n", true]);
});

test.each(["../pier.png", "/tmp/pier.png", "images/../../pier.png", "images\\..\\pier.png", "out/pier.png"])(
  "a picture called %s is not saved outside the folder",
  async (path) => {
    symlinkSync(tmpdir(), join(folder, "out"));
    const said = await put(JSON.stringify({ before: BANK, text: "bank: b\n", pictures: { [path]: "AAAA" } }));
    expect([said.status, onDisk(), existsSync(join(tmpdir(), "pier.png"))]).toEqual([409, BANK, false]);
  },
);

test("a picture outside the bank's folder is not given, behind a link either", async () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  writeFileSync(join(outside, "pier.png"), readFileSync(new URL("../fixtures/pictures/pier.png", import.meta.url)));
  symlinkSync(join(outside, "pier.png"), join(folder, "pier.png"));
  const text = readFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), "utf8");
  const media = '\n$1media: { image: pier.png, alt: "A pier", credit: Ann, licence: CC0-1.0 }\n$1stem:';
  writeFileSync(file, text.replace(/\n( +)stem:/, media));
  expect(await (await fetch(bank())).json()).toMatchObject({ pictures: {} });
  rmSync(outside, { recursive: true });
});

test("a folder in the place of the file is said, and ends nothing", async () => {
  rmSync(file);
  mkdirSync(file);
  const read = await fetch(bank());
  expect([read.status, Object.keys((await read.json()) as object)]).toEqual([409, ["message"]]);
  expect((await put(JSON.stringify({ before: "", text: "x" }))).status).toBe(409);
  rmSync(file, { recursive: true });
  expect((await fetch(bank())).status).toBe(200);
});

test("a bank that is still to be made is made", async () => {
  await served.close();
  const fresh = join(folder, "new.yaml");
  served = await serveDesk(fresh);
  expect(await (await fetch(bank())).json()).toMatchObject({ text: "" });
  await put(JSON.stringify({ before: "", text: "bank: c\n" }));
  expect(readFileSync(fresh, "utf8")).toBe("bank: c\n");
});

test("what somebody else wrote meanwhile is not written over", async () => {
  writeFileSync(file, "mine\n");
  const refused = await put(JSON.stringify({ before: BANK, text: "bank: b\n" }));
  expect([refused.status, onDisk()]).toEqual([409, "mine\n"]);
  expect(((await refused.json()) as { message: string }).message).toContain("was changed");
});

test("a page that is closed while it saves ends nothing", async () => {
  const unheard: unknown[] = [];
  const hear = (cause: unknown) => void unheard.push(cause);
  process.on("unhandledRejection", hear);
  const half = request(bank(), { method: "PUT", headers: { "content-length": 1000 } });
  half.on("error", () => undefined);
  await new Promise((done) => half.write("{", done));
  await new Promise((done) => setTimeout(done, 50));
  half.destroy();
  await new Promise((done) => setTimeout(done, 50));
  process.off("unhandledRejection", hear);
  expect([(await fetch(bank())).status, onDisk(), unheard]).toEqual([200, BANK, []]);
});

describe("who may not write", () => {
  test.each([
    ["no JSON", "bank: b", {}, 400],
    ["nothing, as JSON", "null", {}, 400],
    ["a list", "[]", {}, 400],
    ["a text alone", JSON.stringify({ text: "x" }), {}, 400],
    ["a page of another site", JSON.stringify({ before: BANK, text: "x" }), { origin: "https://example.org" }, 403],
  ])("%s", async (_, body, headers, status) => {
    expect((await put(body, headers)).status).toBe(status);
    expect(onDisk()).toBe(BANK);
  });

  test("one who asks for it otherwise", async () => {
    const response = await fetch(bank(), { method: "DELETE" });
    expect([response.status, await response.text()]).toEqual([405, "Only GET and PUT and POST.\n"]);
    expect(onDisk()).toBe(BANK);
  });

  test("one who doesn't know the token", async () => {
    const { origin } = new URL(served.url);
    const response = await fetch(`${origin}/AAAA/bank`, {
      method: "PUT",
      body: JSON.stringify({ before: BANK, text: "x" }),
    });
    expect([response.status, onDisk()]).toEqual([404, BANK]);
  });
});

describe("a language model that the page may ask", () => {
  const ASK = { prompt: "Write a question.", form: { name: "questions", schema: { type: "object" } } };
  const post = (desk: Loopback, body: unknown, headers = {}) =>
    fetch(new URL("model", desk.url), { method: "POST", body: JSON.stringify(body), headers });

  test("is described without its key, and answers", async () => {
    const models = await fakeModels(streamed("[1]"));
    const desk = await serveDesk(null, { api: "openai", url: models.url, model: "m", key: "secret" });
    const said = await (await fetch(new URL("model", desk.url))).text();
    expect(JSON.parse(said)).toEqual({ name: "m", host: null });
    expect(await (await post(desk, ASK)).json()).toEqual({ ok: true, text: "[1]", remarks: [] });
    expect(models.asked[0]!.headers.authorization).toBe("Bearer secret");
    await desk.close();
    await models.close();
  });

  test("says what it refuses, and its key is in no answer", async () => {
    const models = await fakeModels(refusing(401, "the key secret is wrong"));
    const desk = await serveDesk(null, { api: "openai", url: models.url, model: "m", key: "secret" });
    const reply = await (await post(desk, ASK)).text();
    expect(JSON.parse(reply)).toMatchObject({ ok: false, why: expect.stringContaining("401") as string });
    expect(reply).not.toContain("secret");
    await desk.close();
    await models.close();
  });

  test("on another machine is named by its host", async () => {
    const url = new URL("https://models.example:8443/v1");
    const desk = await serveDesk(null, { api: "openai", url, model: "m", key: null });
    expect(await (await fetch(new URL("model", desk.url))).json()).toEqual({ name: "m", host: "models.example:8443" });
    await desk.close();
  });

  test("is asked by the page alone, and in its form", async () => {
    const models = await fakeModels(streamed("[1]"));
    const desk = await serveDesk(null, { api: "openai", url: models.url, model: "m", key: null });
    const foreign = await post(desk, ASK, { origin: "https://example.org" });
    const formless = await post(desk, { prompt: "Write." });
    expect([foreign.status, formless.status, models.asked.length]).toEqual([403, 400, 0]);
    await desk.close();
    await models.close();
  });

  test("is not there unless one is named", async () => {
    const [seen, asked] = [await fetch(new URL("model", served.url)), await post(served, ASK)];
    expect([seen.status, asked.status]).toEqual([404, 404]);
  });
});
