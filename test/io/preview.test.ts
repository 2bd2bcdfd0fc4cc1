import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run, runUntil } from "../cli/run.js";

const showcase = new URL("../../questions/showcase/", import.meta.url).pathname;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preview-"));
  copyFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), join(folder, "bank.yaml"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A preview that runs until `stop`. */
async function started(file = join(folder, "bank.yaml"), ...options: string[]) {
  const { found: url, interrupt: stop } = await runUntil(/http:\S+/, ["preview", file, ...options]);
  return { url, stop };
}

/** The status of a request with headers of our choice. */
const status = (url: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(url);
    request({ port, host: "127.0.0.1", path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on("error", reject)
      .end();
  });

/** Saves something, and waits until pages are told to look again. */
async function saving(url: string, save: () => void): Promise<void> {
  const reader = (await fetch(`${url}events`)).body!.getReader();
  await reader.read();
  save();
  await reader.read();
  await reader.cancel();
}

const text = async (url: string): Promise<string> => (await fetch(url)).text();

test("shows every page as it is built, on this machine alone, and ends when interrupted", async () => {
  const { url, stop } = await started();
  const home = await (await fetch(url)).text();
  expect(home).toContain('href="files/all-types/student/practice.html"');
  const page = await (await fetch(`${url}files/all-types/student/exam.html`)).text();
  expect(page).toContain("Which port did the first ferry of 2026 leave?");
  expect(page).not.toContain("EventSource");
  const token = new URL(url).pathname;
  expect(token).toMatch(/^\/[\w-]{22}\/$/);
  expect(await status(url, token, { host: "evil.example" })).toBe(421);
  expect(await status(url, token, { host: `localhost:${new URL(url).port}` })).toBe(200);
  expect(await status(url, `${token}events`, { origin: "https://evil.example" })).toBe(403);
  expect(await status(url, `${token}files/all-types/teacher/key.html`, { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await status(url, `${token}files/all-types/teacher/key.html`, { "sec-fetch-site": "none" })).toBe(200);
  for (const path of [
    // Other users of the machine don't have the token.
    "/",
    "/files/all-types/teacher/key.html",
    "/events",
    token.slice(0, -1),
    `${token}files/../../etc/passwd`,
    `${token}files/%2e%2e/%2e%2e/etc/passwd`,
    `${token}files/%ff`,
    `${token}files/`,
    `${token}nothing`,
  ])
    expect(await status(url, path), path).toBe(404);
  expect(await stop()).toBe(0);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("gives nothing of a folder beside its own, though its name begins alike", async () => {
  const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith("broadsheet-preview-"));
  const before = new Set(mine());
  const { url, stop } = await started();
  const [own] = mine().filter((name) => !before.has(name));
  const beside = join(tmpdir(), `${own!}-2`);
  mkdirSync(beside);
  writeFileSync(join(beside, "key.html"), "secret");
  const token = new URL(url).pathname;
  expect(await status(url, `${token}files/..%2F${own!}%2Fall-types%2Fteacher%2Fkey.html`)).toBe(200);
  expect(await status(url, `${token}files/..%2F${own!}-2%2Fkey.html`)).toBe(404);
  rmSync(beside, { recursive: true });
  await stop();
});

test("builds again when the file is saved; a mistake is shown in its line and leaves the last good pages", async () => {
  const { url, stop } = await started();
  const file = join(folder, "bank.yaml");
  const good = readFileSync(file, "utf8");
  const exam = `${url}files/all-types/student/exam.html`;
  await saving(url, () =>
    writeFileSync(
      file,
      good.replace("Which port did the first ferry of 2026 leave?", "Which port was the first in 2026?"),
    ),
  );
  expect(await text(exam)).toContain("Which port was the first in 2026?");
  await saving(url, () => writeFileSync(file, good.replace("type: choice", "type: chioce")));
  const home = await text(url);
  expect(home).toContain("did you mean &quot;choice&quot;?");
  expect(home).toContain("<pre>    type: chioce\n          ^</pre>");
  expect(home).toContain("Not built.");
  expect(await text(exam)).toContain("Which port was the first in 2026?");
  await saving(url, () => writeFileSync(file, good));
  expect(await text(url)).not.toContain("Not built.");
  expect(readdirSync(folder)).toEqual(["bank.yaml"]);
  await stop();
});

test("shows the very bytes that a build makes, and leaves nothing behind", async () => {
  cpSync(showcase, join(folder, "showcase"), { recursive: true });
  const file = join(folder, "showcase/showcase.blueprint.yaml");
  const temporary = join(folder, "temporary");
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
  const { url, stop } = await started(file);
  await run(["build", file, "--to", "practice,exam,print,key,study", "--allow-stale", "--out", join(folder, "out")]);
  const root = join(folder, "out/showcase-test");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files)
    expect(await text(`${url}files/showcase-test/${name}`), name).toBe(readFileSync(join(root, name), "utf8"));
  expect(await stop()).toBe(0);
  // Node keeps there what it has compiled, from version 22 on.
  expect(readdirSync(temporary).filter((name) => name !== "node-compile-cache")).toEqual([]);
  vi.unstubAllEnvs();
});

test("follows all that pages are made of: banks of a blueprint, pictures, articles, and every part of a theme", async () => {
  cpSync(showcase, join(folder, "showcase"), { recursive: true });
  const home = join(folder, "showcase");
  mkdirSync(join(home, "plans"));
  const blueprint = readFileSync(join(home, "showcase.blueprint.yaml"), "utf8").replace(
    "[showcase.yaml]",
    "[../showcase.yaml]",
  );
  writeFileSync(join(home, "plans/test.yaml"), blueprint);
  const theme = join(folder, "theme");
  mkdirSync(join(theme, "items"), { recursive: true });
  mkdirSync(join(folder, "articles"));
  const article = join(folder, "articles/harbour.txt");
  writeFileSync(article, "One\n");
  const { url, stop } = await started(
    join(home, "plans/test.yaml"),
    "--theme",
    theme,
    "--source",
    `harbour-news=${article}`,
  );
  const exam = () => text(`${url}files/showcase-test/student/exam-A.html`);

  await saving(url, () => writeFileSync(join(theme, "tokens.css"), ":root { --accent: #004000; }"));
  expect(await exam()).toContain("--accent:#004000");
  await saving(url, () => writeFileSync(join(theme, "tokens.css"), ":root { --accent: #eee; }"));
  expect(await text(url)).toContain("has a contrast of 1.16 (light)");
  await saving(url, () =>
    writeFileSync(
      join(theme, "items/short.njk"),
      '{% extends "default/items/short.njk" %}{% block controls %}SHORT {{ q.numbr }}{% endblock %}',
    ),
  );
  expect(await text(url)).toContain("did you mean &quot;number&quot;?");
  await saving(url, () =>
    writeFileSync(
      join(theme, "items/short.njk"),
      '{% extends "default/items/short.njk" %}{% block controls %}SHORT{% endblock %}',
    ),
  );
  expect(await exam()).toContain("SHORT");

  const bank = join(home, "showcase.yaml");
  const good = readFileSync(bank, "utf8");
  await saving(url, () => writeFileSync(bank, good.replace("type: choice", "type: chioce")));
  expect(await text(url)).toContain("did you mean &quot;choice&quot;?");
  await saving(url, () =>
    writeFileSync(bank, good.replace("first ferry of 2026 leave", "very first ferry of 2026 leave")),
  );
  expect(await exam()).toContain("very first ferry");

  await saving(url, () => writeFileSync(join(home, "pictures/pier.png"), "no picture"));
  expect(await text(url)).toContain("is not a picture of a known kind");
  cpSync(join(showcase, "pictures/pier.png"), join(home, "pictures/pier.png"));
  await saving(url, () => writeFileSync(article, "One\nTwo\n"));
  await stop();
});

test("of a roster the first few papers are shown, or that of one candidate", async () => {
  const ids = Array.from({ length: 40 }, (_, i) => `s-${i}`);
  writeFileSync(join(folder, "list.csv"), `id\n${ids.join("\n")}\n`);
  const blueprint = join(folder, "term.yaml");
  writeFileSync(
    blueprint,
    "blueprint: term\ntitle: Term\nbanks: [bank.yaml]\nroster: list.csv\noverlap: any\nsections: [{ pick: 3 }]\n",
  );
  const built = await run(["build", blueprint, "--out", join(folder, "out"), "--to", "exam"]);
  expect(built.status).toBe(0);
  const codes = readFileSync(join(folder, "out/term/teacher/candidates.csv"), "utf8").match(
    /(?<=student\/)exam-\S+?html/g,
  )!;
  const shown = async (...options: string[]) => {
    const preview = await started(blueprint, ...options);
    const page = await text(preview.url);
    await preview.stop();
    return [[...new Set(page.match(/(?<=>student\/)exam-.*?html/g) ?? [])].toSorted(), page] as const;
  };
  const [few, page] = await shown();
  expect(few).toEqual(codes.slice(0, 5).toSorted());
  expect(page).toContain("the first 5 of 40 candidates");
  expect((await shown("--candidate", "s-23"))[0]).toEqual([codes[23]]);
  const [none, refusal] = await shown("--candidate", "s-40");
  expect(none).toEqual([]);
  expect(refusal).toContain("preview/no-candidate");
});
