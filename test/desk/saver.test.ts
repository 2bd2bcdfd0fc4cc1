import { expect, test } from "vitest";
import { saverOf } from "../../src/desk/ports/saver.js";
import { type Work, newWork } from "../../src/desk/state/work.js";

const served: Work = { ...newWork("served", "s"), bank: "bank: b\n" };
const other: Work = { ...newWork("other", "s"), bank: "bank: other\n" };

/** A file that somebody else may have changed. */
function fileWith(text: string) {
  const file = { text };
  const write = async (before: string, { bank }: Work) => {
    if (file.text !== before) return "changed";
    file.text = bank;
    return null;
  };
  return { file, write };
}
const device = (isFull: boolean) => {
  const kept: string[] = [];
  return { kept, keep: async ({ id }: Work) => (isFull ? Promise.reject(new Error("full")) : void kept.push(id)) };
};

test("the served work goes into its file, again and again", async () => {
  const { file, write } = fileWith("bank: a\n");
  const save = saverOf(device(false), { work: "served", bank: "bank: a\n" }, write);
  expect(await save(served)).toEqual({ isKept: true, refusal: null });
  await save({ ...served, bank: "bank: c\n" });
  expect(file.text).toBe("bank: c\n");
});

test("another work that is opened on the page never goes into that file", async () => {
  const { file, write } = fileWith("bank: a\n");
  const { kept, keep } = device(false);
  const save = saverOf({ keep }, { work: "served", bank: "bank: a\n" }, write);
  expect(await save(other)).toEqual({ isKept: true, refusal: null });
  expect([file.text, kept]).toEqual(["bank: a\n", ["other"]]);
});

test("what somebody else wrote stays, and the page says so", async () => {
  const { file, write } = fileWith("bank: mine\n");
  const save = saverOf(device(false), { work: "served", bank: "bank: a\n" }, write);
  expect(await save(served)).toEqual({ isKept: false, refusal: "changed" });
  expect(file.text).toBe("bank: mine\n");
});

test.each([
  ["no storage", null],
  ["a full one", device(true)],
])("with %s nothing is said to be kept that is not", async (_, storage) => {
  expect(await saverOf(storage, null, async () => null)(other)).toEqual({ isKept: false, refusal: null });
  const { write } = fileWith("bank: a\n");
  const save = saverOf(storage, { work: "served", bank: "bank: a\n" }, write);
  expect((await save(served)).isKept).toBe(true);
  const article = { id: "a", title: "", publisher: "", published: "", licence: "", url: "", language: "en" };
  const withArticle = { ...served, articles: [{ ...article, paragraphs: [], sha256: "", leftOut: [] }] };
  expect((await save(withArticle)).isKept).toBe(false);
});
