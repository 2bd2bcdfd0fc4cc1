import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../../src/cli/main.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preview-"));
  copyFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), join(folder, "bank.yaml"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A preview that runs until `stop`. */
async function started(file = join(folder, "bank.yaml")) {
  const interrupt = new AbortController();
  let printed = "";
  let running: (url: string) => void;
  const url = new Promise<string>((resolve) => (running = resolve));
  const write = (text: string) => {
    printed += text;
    const found = /http:\S+/.exec(printed)?.[0];
    if (found !== undefined) running(found);
  };
  const exit = main(["preview", file], { stdout: { write }, stderr: { write }, env: {}, signal: interrupt.signal });
  return {
    url: await url,
    async stop() {
      interrupt.abort();
      return exit;
    },
  };
}

/** The status of a request with headers of our choice. */
const status = (url: string, path: string, host?: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(url);
    request({ port, host: "127.0.0.1", path, headers: host === undefined ? {} : { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on("error", reject)
      .end();
  });

test("shows every page as it is built, on this machine alone, and ends when interrupted", async () => {
  const { url, stop } = await started();
  const home = await (await fetch(url)).text();
  expect(home).toContain('href="/files/all-types/student/practice.html"');
  const page = await (await fetch(`${url}files/all-types/student/exam.html`)).text();
  expect(page).toContain("Which port did the first ferry of 2026 leave?");
  expect(page).not.toContain("EventSource");
  expect(await status(url, "/", "evil.example")).toBe(421);
  expect(await status(url, "/", `localhost:${new URL(url).port}`)).toBe(200);
  for (const path of [
    "/files/../../etc/passwd",
    "/files/%2e%2e/%2e%2e/etc/passwd",
    "/files/%ff",
    "/files/",
    "/nothing",
  ])
    expect(await status(url, path), path).toBe(404);
  expect(await stop()).toBe(0);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("builds again when the file is saved; a mistake is shown and leaves the last good pages", async () => {
  const { url, stop } = await started();
  const file = join(folder, "bank.yaml");
  const good = readFileSync(file, "utf8");
  const changed = async () => {
    const events = await fetch(`${url}events`);
    const reader = events.body!.getReader();
    await reader.read();
    return async () => {
      await reader.read();
      await reader.cancel();
    };
  };
  let wait = await changed();
  writeFileSync(
    file,
    good.replace("Which port did the first ferry of 2026 leave?", "Which port was the first in 2026?"),
  );
  await wait();
  const exam = `${url}files/all-types/student/exam.html`;
  expect(await (await fetch(exam)).text()).toContain("Which port was the first in 2026?");
  wait = await changed();
  writeFileSync(file, good.replace("type: choice", "type: chioce"));
  await wait();
  expect(await (await fetch(url)).text()).toContain("did you mean &quot;choice&quot;?");
  expect(await (await fetch(exam)).text()).toContain("Which port was the first in 2026?");
  expect(existsSync(join(folder, "out"))).toBe(false);
  await stop();
});
