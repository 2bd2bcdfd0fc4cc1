import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewed } from "../../src/cli/review-loop.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { draftText } from "../../src/review/write-draft.js";
import { article, articleFile, candidate, choice, draftOf, fileOf, source, statements } from "../review/drafts.js";
import { run } from "./run.js";

const draft = draftOf(
  [
    candidate("ferry", choice()),
    candidate("holm", choice("Who cut the rope?", "Ada Holm"), { tier: "edit", reasons: ["Say when."], paragraph: 4 }),
    candidate("pier", statements, { tier: "edit", paragraph: 3 }),
  ],
  { source: { ...source, file: "article.txt" } },
);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "review-"));
  file = join(folder, "pier.draft.yaml");
  writeFileSync(file, draftText(draft));
  copyFileSync(articleFile, join(folder, "article.txt"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Types keys into a review; gives the screens, and the file as it was before each key. */
async function typed(
  keys: readonly string[],
  { answers = [], edit = null }: { answers?: readonly (string | null)[]; edit?: Terminal["edit"] } = {},
) {
  const [screens, texts]: [string[], string[]] = [[], []];
  const [left, lines] = [[...keys, "q"], [...answers]];
  let isClosed = false;
  const terminal: Terminal = {
    columns: 80,
    isColoured: false,
    show: (screen) => void screens.push(screen),
    key: () => {
      texts.push(readFileSync(file, "utf8"));
      return Promise.resolve(left.shift()!);
    },
    ask: () => Promise.resolve(lines.shift() ?? null),
    edit,
    close: () => void (isClosed = true),
  };
  const after = await reviewed({ file: fileOf(readFileSync(file, "utf8"), file), article, terminal });
  expect(isClosed).toBe(true);
  expect(after.text.text).toBe(readFileSync(file, "utf8"));
  return { screens, texts, candidates: fileOf(after.text.text).draft.candidates };
}

describe("a review in the terminal", () => {
  test("shows a question below its paragraph, with the evidence marked", async () => {
    const { screens } = await typed([]);
    expect(screens[0]).toBe(`Question 1 of 3  ready, proposed  3 to go

[2] >>First boat leaves for Easthaven with 240 people on board<<

Where did the first ferry go?
  + Easthaven
  - Southmere
  - Westbay

As of 2026-05-04

A accept  X reject  E edit  C confirm  J K next, previous  Z undo  ? all keys  Q stop
`);
  });

  test("saves each decision before the next key", async () => {
    const { texts } = await typed(["a", "x", "z", "Z"]);
    expect(texts.map((text) => text.match(/(?<=^ +)status: (?:accepted|rejected)/gm) ?? [])).toEqual([
      [],
      ["status: accepted"],
      ["status: accepted", "status: rejected"],
      ["status: accepted"],
      ["status: accepted", "status: rejected"],
    ]);
  });

  test("goes on where it stopped", async () => {
    await typed(["a"]);
    const { screens } = await typed([]);
    expect(screens[0]).toMatch(/^Question 2 of 3 {2}to edit, proposed {2}2 to go/);
    expect(screens[0]).toContain("To look at: Say when.");
  });

  test("wants what is false confirmed", async () => {
    const { screens, candidates } = await typed(["j", "j", "a", "c", "c", "a"]);
    expect(screens[3]).toContain("First confirm, with C");
    expect(screens[3]).toContain("! Its first ferry went to Southmere.  (false? C confirms it)");
    expect(candidates[2]).toMatchObject({ status: "accepted", confirmed: [expect.any(String), "It opened in June."] });
  });

  test("leaves all that was not decided about as it was", async () => {
    const before = readFileSync(file, "utf8").replace("    tier: ready", "    # mine\n    tier: ready");
    writeFileSync(file, before);
    await typed(["x"]);
    expect(readFileSync(file, "utf8")).toBe(before.replace("status: proposed", "status: rejected"));
  });

  test("any key leaves the list of keys", async () => {
    const { screens } = await typed(["?", "x"]);
    expect(screens[1]).toMatch(/^Keys\n {2}A {8}accept/);
    expect(screens[2]).toBe(screens[0]);
  });
});

describe("an edit", () => {
  test("in an editor", async () => {
    const { candidates } = await typed(["e"], {
      edit: (text) => Promise.resolve(text.replace("Westbay", "Northmere")),
    });
    expect(candidates[0]!.item["distractors"]).toEqual(["Southmere", "Northmere"]);
  });
  test("that can't be read is left out, and said", async () => {
    const { screens, candidates } = await typed(["e"], { edit: () => Promise.resolve("stem: [") });
    expect(candidates[0]!.item).toEqual(draft.candidates[0]!.item);
    expect(screens[1]).toContain("That can't be read, and was left out");
  });
  test("with a mistake is kept, and said", async () => {
    const { screens, candidates } = await typed(["e", "a"], {
      edit: (text) => Promise.resolve(text.replace("Westbay", "Easthaven")),
    });
    expect(candidates[0]).toMatchObject({ status: "proposed", item: { distractors: ["Southmere", "Easthaven"] } });
    expect(screens[1]).toContain("It has a mistake:");
  });
  test("line by line, where there is no editor", async () => {
    const { candidates } = await typed(["e"], { answers: ["Where to?", "", null] });
    expect(candidates[0]!.item).toEqual({ ...draft.candidates[0]!.item, stem: "Where to?" });
  });
  test("of one wrong answer, and one more", async () => {
    const { candidates } = await typed(["d", "d"], { answers: ["2", "Northmere", "3", "Eastmere"] });
    expect(candidates[0]!.item["distractors"]).toEqual(["Southmere", "Northmere", "Eastmere"]);
  });
});

describe("the command", () => {
  test("says what to do where there is no terminal", async () => {
    const { status, err } = await run(["review", file]);
    expect(status).toBe(2);
    expect(err).toContain("review needs a terminal");
  });
  test("wants the article that the draft was made of", async () => {
    writeFileSync(join(folder, "article.txt"), "Another text\n\nof two paragraphs.\n");
    expect((await run(["review", file])).err).toContain("draft/other-article");
    rmSync(join(folder, "article.txt"));
    const { status, err } = await run(["review", file]);
    expect([status, err]).toEqual([1, expect.stringContaining("name the article: --source FILE")]);
    expect((await run(["review", file, "--source", articleFile])).err).toContain("review needs a terminal");
  });
});
