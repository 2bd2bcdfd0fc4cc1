import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../cli/run.js";

const folder = new URL("../fixtures/broken-themes/", import.meta.url).pathname;
const entries = readdirSync(folder).toSorted();
const themes = entries.filter((name) => !name.endsWith(".txt"));

describe("T01 a broken theme is told with file, line, column, what is wrong and what was meant", () => {
  test.each(themes)("%s", async (theme) => {
    const { err, out } = await run(["theme", "check", folder + theme]);
    expect(out).toBe("");
    await expect(err.replaceAll(`${folder}${theme}/`, "").replaceAll(folder, "")).toMatchFileSnapshot(
      `${folder}${theme}.txt`,
    );
  });
  test("no golden file is left over", () =>
    expect(entries.filter((name) => name.endsWith(".txt"))).toEqual(themes.map((theme) => `${theme}.txt`).toSorted()));
});
