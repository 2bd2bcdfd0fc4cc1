import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { COMMAND } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "piped-"));
afterAll(() => rmSync(folder, { recursive: true }));

const article = new URL("../../questions/starter/article.txt", import.meta.url).pathname;
const quote = "Half of the money came from the region, the rest from the town.";
const answer = JSON.stringify([
  {
    paragraph: 5,
    quote,
    stem: "In May 2026 the port of Northwick opened a new ferry pier that had cost 4.5 million crowns. Who paid half of the cost?",
    key: "the region",
    wrong: [{ text: "the ferry company" }, { text: "the state" }],
  },
]);

test.each([["--answer", "-"], ["--answer=-"]])("an assistant's answer comes through a pipe: %s", (...named) => {
  const out = join(folder, `${named.length}.draft.yaml`);
  const argv = [COMMAND, "draft", article, "--published", "2026-05-02", ...named, "--out", out];
  const { status, stderr } = spawnSync(process.execPath, argv, { input: answer, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(readFileSync(out, "utf8")).toContain("Who paid half of the cost?");
});
