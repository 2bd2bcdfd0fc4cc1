import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBank } from "../src/bank/load.js";
import type { Bank, Item } from "../src/model/bank.js";
import { forgottenUpdates } from "../src/deck/lock.js";
import { questionsOf, shippedWords } from "./sample.js";
import { assemble } from "../src/paper/assemble.js";
import { lint } from "../src/lint/index.js";
import { type Inspector, loadPlan } from "../src/io/load.js";
import { readGivenTexts, matchTexts } from "../src/io/source-texts.js";
import { evidenceFindings } from "../src/bank/evidence.js";

const guide = readFileSync(new URL("../questions/README.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
const [bank, ...others] = blocks as [string, ...string[]];
const items = others.filter((block) => block.startsWith("- "));

function bankWith(item: string): Bank {
  const loaded = loadBank("guide.yaml", `${bank + item.replaceAll(/^/gm, "  ").trimEnd()}\n`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value;
}

describe("each example of the authors' guide is a good item, free of warnings", () => {
  test.each(["", ...items].map((item) => [item.split("\n")[0], item]))("%s", (_, item) => {
    expect(lint(bankWith(item)).filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("all types are shown", () => {
    const shown = new Set(items.flatMap((item) => bankWith(item).items.map(({ type }) => type)));
    expect([...shown].toSorted()).toEqual([
      "choice",
      "cloze",
      "explains",
      "matching",
      "multiple",
      "numeric",
      "open",
      "ordering",
      "short",
      "statements",
      "true-false",
    ]);
  });
});

test("the starter folder is free of warnings, and its evidence is in its article", async () => {
  const folder = new URL("../questions/starter/", import.meta.url).pathname;
  expect(readdirSync(folder).toSorted()).toEqual(["article.txt", "first.blueprint.yaml", "first.yaml"]);
  const given = await readGivenTexts([`${folder}article.txt`]);
  if (!given.ok) throw new Error("no article");
  for (const file of ["first.yaml", "first.blueprint.yaml"]) {
    const plan = await loadPlan(folder + file, {
      inspectors: [
        (one) => lint(one).filter(({ severity }) => severity !== "info"),
        (one) => evidenceFindings(one, matchTexts(one, given.value)),
      ],
    });
    expect(plan).toMatchObject({ ok: true, warnings: [] });
  }
});

test("the lock file of the sample knows its cards as they are", async () => {
  const forgotten: Inspector = (one, _, lock) => (lock === null ? [] : forgottenUpdates(one, lock, shippedWords, ""));
  const plan = await loadPlan(new URL("../questions/sochi-2019.yaml", import.meta.url).pathname, {
    inspectors: [forgotten],
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  expect(plan.value.locks.get("sochi-2019")?.size).toBe(plan.value.banks[0]!.items.length);
});

test("the Sochi blueprint in an exam's manner asks of statements, composes two, and is met whatever the seed", async () => {
  const plan = await loadPlan(new URL("../questions/sochi-prelims.blueprint.yaml", import.meta.url).pathname, {
    inspectors: [],
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const { banks, blueprint } = plan.value;
  expect(blueprint).toMatchObject({ numbering: "roman", minutes: 12 });
  for (let n = 0; n < 60; n += 1) {
    const [paper] = [...assemble(banks, blueprint, `seed ${n}`)];
    const items = questionsOf(paper!).map(({ item }) => item);
    const count = (test: (item: Item) => boolean) => items.filter(test).length;
    expect([
      count(({ type }) => type === "statements"),
      count(({ type }) => type === "explains"),
      count(({ type }) => type === "choice"),
      count(({ id }) => id.startsWith("composed-")),
    ]).toEqual([6, 1, 3, 2]);
  }
});
