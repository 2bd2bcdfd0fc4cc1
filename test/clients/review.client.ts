import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftText } from "../../src/review/write-draft.js";
import { COMMAND } from "../cli/run.js";
import { articleFile, candidate, choice, draftOf, source } from "../review/drafts.js";
import { python } from "./python.js";

test("a draft is gone through in a terminal, with keys, an editor and a line to type in", async () => {
  const folder = mkdtempSync(join(tmpdir(), "review-"));
  const file = join(folder, "pier.draft.yaml");
  const editor = join(folder, "editor");
  copyFileSync(articleFile, join(folder, "article.txt"));
  const holm = candidate("holm", choice("Who cut the rope?", "Ada Holm"), { paragraph: 4 });
  writeFileSync(
    file,
    draftText(draftOf([candidate("ferry", choice()), holm], { source: { ...source, file: "article.txt" } })),
  );
  writeFileSync(editor, "#!/bin/sh\nsed -i s/Westbay/Northmere/ $1\n");
  chmodSync(editor, 0o755);
  const { screens, rest, status } = (await python("terminal_driver.py", {
    argv: [process.execPath, COMMAND, "review", file],
    env: { EDITOR: editor, NO_COLOR: "1", VISUAL: "" },
    keys: [
      ["a", "Question 1 of 2"],
      ["e", "Question 2 of 2"],
      ["d", "Northmere"],
      ["1\r", "Which wrong answer?"],
      ["\u007F".repeat(9) + "Kofi Asante\r", "The wrong answer:"],
      ["\u001B[A", "Kofi Asante"],
      ["q", "Question 1 of 2"],
    ],
  })) as { screens: string[]; rest: string; status: number };
  expect(status).toBe(0);
  expect(screens[0]).toContain(">>First boat leaves for Easthaven with 240 people on board<<");
  expect(rest).toContain("1 accepted, 0 rejected, 1 to go");
  const text = readFileSync(file, "utf8");
  expect(text.match(/^ +status: .*$/gm)).toEqual(["    status: accepted", "    status: proposed"]);
  expect(text).toContain("distractors: [Kofi Asante, Northmere]");
  rmSync(folder, { recursive: true });
});
