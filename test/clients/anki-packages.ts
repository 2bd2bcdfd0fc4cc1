import { expect, test } from "vitest";
import { withImages } from "../../src/io/media.js";
import type { Bank } from "../../src/model/bank.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";
import { type AnkiNote, type Step, anki } from "./anki.js";
import { expectHeld, explained, inEveryVersion, sochi, texts } from "./held.js";
import { type Edition, after, asIs, changed, isFrom, packages, withItems } from "./ways.js";

inEveryVersion(packages, (version) => {
  test("is taken on the very day of its article", async () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const id of ["a", "b", "c", "d", "e"]) {
      const bank = { ...bankOf([choice("one")], id), updated: today };
      const [first] = await after(version, packages, asIs(bank));
      expectHeld(first!.notes, bank, packages, version);
    }
  });

  test("makes all cards, however old the article is", async () => {
    const old = { ...sochi, sources: sochi.sources.map((source) => ({ ...source, published: "1914-06-28" })) };
    const [first] = await after(version, packages, asIs(old));
    expectHeld(first!.notes, old, packages, version);
  });

  const guid = [...deckOf(sochi).notes][0]!.guid;

  test("never puts older words in the place of newer ones", async () => {
    const [first, second] = await after(version, packages, changed(sochi, explained), asIs(sochi));
    expect(texts(second!.notes)).toEqual(texts(first!.notes));
  });

  test("leaves what a learner wrote until the item changes", async () => {
    const edit: Step = { do: "edit", guid, field: 0, value: "my words" };
    const [, second, third] = await after(version, packages, asIs(sochi), edit, asIs(sochi), changed(sochi, explained));
    const question = (notes: readonly AnkiNote[]) => notes.find((note) => note.guid === guid)!.fields[0];
    expect(question(second!.notes)).toBe("my words");
    expect(question(third!.notes)).not.toBe("my words");
  });

  test("brings pictures along", async () => {
    const file = new URL("../fixtures/rich.yaml", import.meta.url).pathname;
    const { bank } = await withImages(bankFile("fixtures/rich.yaml"), file);
    const deck = deckOf(bank);
    const answers = await anki(version, [...packages.steps(deck), { do: "media" }]);
    const media = answers.at(-1);
    expect(media).toEqual(deck.media.map(({ name }) => name));
    expect(media).not.toEqual([]);
  });

  test("takes a second correction over that is dated before the import of the first (before 25.02 it does not)", async () => {
    const dated = (day: string, bank: Bank): Edition => asIs({ ...bank, updated: day });
    const corrected = withItems(sochi, sochi.items.map(explained));
    const editions = [dated("2026-01-01", sochi), dated("2026-01-02", corrected), dated("2026-01-03", sochi)];
    const [, second, third] = await after(version, packages, ...editions);
    expect(second!.log.updated).toBe(sochi.items.length);
    // Up to 24.11 an update is dated by the clock: the next one is then older than it.
    expect(third!.log.updated).toBe(isFrom(version, "25.2") ? sochi.items.length : 0);
  });
});
