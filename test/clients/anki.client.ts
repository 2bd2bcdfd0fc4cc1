import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { SourceText } from "../../src/reading/source.js";
import { compare } from "../../src/corrections/compare.js";
import { readAnkiFile } from "../../src/io/anki-file.js";
import { readSource } from "../../src/io/read.js";
import type { Item } from "../../src/model/bank.js";
import type { Note } from "../../src/model/deck.js";
import { bankFile, bankOf, choice, deckOf, shippedWords } from "../sample.js";
import { type AnkiNote, type Step, anki, versions } from "./anki.js";
import "./anki-options.js";
import "./anki-packages.js";
import { expectHeld, explained, inEveryVersion, learnt, results, sochi, texts, types } from "./held.js";
import { hostileTags, hostileTexts, hostileTitles } from "./hostile.js";
import { matrix } from "./matrix.js";
import { randomItems } from "./random-items.js";
import { after, asIs, changed, home, packages, text, withItems } from "./ways.js";

/** What a browser would show of a field. */
function shown(html: string): string {
  const { document } = parseHTML(`<html><body>${html.replaceAll("<br>", "\n")}</body></html>`);
  return document.body.textContent!;
}

/** What a card shows of its gap. */
function gapIn(html: string): string {
  const { document } = parseHTML(`<html><body>${html.replaceAll("<br>", "\n")}</body></html>`);
  return document.querySelector(".cloze")!.textContent!;
}

const cells = hostileTexts.map((cell) => (typeof cell === "string" ? { text: cell, shown: cell } : cell));
const sochiSource = sourceOf("test/fixtures/sochi-before-statements.yaml");
function sourceOf(path: string): SourceText {
  const source = readSource(new URL(`../../${path}`, import.meta.url).pathname);
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  return source.value;
}

for (const way of [text, packages]) {
  inEveryVersion(way, (version) => {
    test("holds every field, tag, deck and card", async () => {
      for (const bank of [sochi, bankFile("fixtures/eight-types.yaml"), bankFile("fixtures/rich.yaml")]) {
        const [first] = await after(version, way, asIs(bank));
        expectHeld(first!.notes, bank, way, version);
      }
    });

    test("shows hostile text as it was written", async () => {
      const bank = bankOf(cells.map(({ text }, i) => choice(`item-${i}`, [`${text} key`, "other"], { stem: text })));
      const [first] = await after(version, way, asIs(bank));
      expectHeld(first!.notes, bank, way, version);
      const question = ({ fields }: AnkiNote) => shown(fields[0]!).replace("January 2026\n\n", "").trim();
      expect(first!.notes.map(question).toSorted()).toEqual(cells.map((cell) => cell.shown).toSorted());
    });

    test("shows hostile text in gaps, and as their hints", async () => {
      const bank = bankOf(
        cells.map(({ text }, i): Item => {
          const { options: _, placement: __, ...common } = choice(`item-${i}`);
          const segments = [`${i} before `, { gap: 1, answer: text, hint: text }, " after"];
          return { ...common, type: "cloze", segments };
        }),
      );
      const [first] = await after(version, way, asIs(bank));
      expectHeld(first!.notes, bank, way, version);
      const gaps = first!.notes.map(({ cards }) => [gapIn(cards[0]!.question), gapIn(cards[0]!.answer)]);
      const meant = cells.map(({ shown, inGap = shown }) => [`[${inGap}]`, inGap]);
      expect(gaps.toSorted()).toEqual(meant.toSorted());
    });

    test("keeps hostile tags and deck names whole", async () => {
      const banks = hostileTitles.map((title, i) => ({
        ...bankOf([choice("one", undefined, { tags: hostileTags })], `bank-${i}`),
        title,
      }));
      const held = await after(version, way, ...banks.map(asIs));
      for (const bank of banks) {
        const [{ guid }] = [...deckOf(bank).notes] as [Note];
        const notes = held.at(-1)!.notes.filter((note) => note.guid === guid);
        expectHeld(notes, bank, way, version);
      }
    });

    test("holds 500 random notes", async () => {
      const bank = bankOf(randomItems);
      const [first] = await after(version, way, asIs(bank));
      expectHeld(first!.notes, bank, way, version);
    });

    test("adds and changes nothing on a second import", async () => {
      for (const bank of [sochi, bankOf(randomItems)]) {
        const [first, second] = await after(version, way, asIs(bank), { do: "study", answers: 10 }, asIs(bank));
        expect(second!.log).toMatchObject({ new: 0, updated: 0, duplicate: first!.notes.length });
        expect(texts(second!.notes)).toEqual(texts(first!.notes));
      }
    });

    test("keeps two notes apart that begin with the same text, and one of a learner's own", async () => {
      const twins = (key: string) =>
        bankOf([choice("one", undefined, { stem: "Same?" }), choice("other", [key, "wrong"], { stem: "Same?" })]);
      const edition = changed(twins("right"), (item, i) => (i === 0 ? item : twins("better").items[i]!));
      const { fields } = way.meant([...deckOf(twins("right")).notes][0]!)[0]!;
      const own: Step = { do: "add", notetype: "Basic", fields: [fields[0]!, "my own"], tags: [], deck: "Default" };
      const [first, second] = await after(version, way, own, asIs(twins("right")), edition);
      const ofOthers = (notes: readonly AnkiNote[]) => notes.filter((note) => note.fields[1] !== "my own");
      expect(first!.log.new).toBe(2);
      expect(second!.log).toMatchObject({ new: 0, updated: 1, duplicate: 1 });
      expect(second!.notes).toHaveLength(3);
      expectHeld(ofOthers(first!.notes), twins("right"), way, version);
      expectHeld(ofOthers(second!.notes), edition.bank, way, version);
    });

    test("updates corrected notes and keeps their progress, flags and suspended cards", async () => {
      const corrected = changed(sochi, (item, i) => (i % 2 === 0 ? explained(item) : item));
      const [flagged, suspended] = [...deckOf(sochi).notes].map(({ guid }) => guid) as [string, string];
      const [first, before, second] = await after(
        version,
        way,
        asIs(sochi),
        { do: "study", answers: 10 },
        { do: "flag", guid: flagged, color: 3 },
        { do: "suspend", guid: suspended },
        asIs(sochi),
        corrected,
      );
      expectHeld(second!.notes, corrected.bank, way, version);
      expect(second!.log).toMatchObject({ new: 0, updated: corrected.changes.size });
      expect(learnt(second!.notes)).toEqual(learnt(before!.notes));
      expect(learnt(second!.notes)).not.toEqual(learnt(first!.notes));
    });

    test("does not care about the order of the items", async () => {
      const reversed = withItems(sochi, sochi.items.toReversed());
      const [first, second] = await after(version, way, asIs(sochi), asIs(reversed));
      expect(texts(second!.notes)).toEqual(texts(first!.notes));
      expect(learnt(second!.notes)).toEqual(learnt(first!.notes));
    });

    test("takes new tags over", async () => {
      const retagged = changed(sochi, (item) => ({ ...item, difficulty: "hard", tags: ["new"] }));
      const [, second] = await after(version, way, asIs(sochi), retagged);
      expectHeld(second!.notes, retagged.bank, way, version);
    });

    test("adds what is new and keeps what the bank has dropped", async () => {
      const [, second] = await after(
        version,
        way,
        asIs(withItems(sochi, sochi.items.slice(1))),
        { do: "study", answers: 5 },
        asIs(withItems(sochi, sochi.items.slice(0, -1))),
      );
      expectHeld(second!.notes, sochi, way, version);
    });

    test("what is edited there comes home, and nothing else", async () => {
      const [note] = [...deckOf(sochi).notes] as [Note];
      const { guid, fields } = way.meant(note)[0]!;
      const { stem } = sochi.items[0]!;
      const value = fields[0]!.replace(stem, `${stem.slice(0, -1)}, <i>says</i> R&amp;D?<br>`);
      const folder = mkdtempSync(join(home, "exported-"));
      const files = ["home.txt", "home.apkg", "latest.apkg"].map((name) => join(folder, name));
      const steps: Step[] = [
        ...way.steps(deckOf(sochi)),
        { do: "edit", guid, field: 0, value },
        { do: "add", notetype: "Basic", fields: ["a new question", "its answer"], tags: ["mine"], deck: "Other" },
        { do: "export_text", file: files[0]! },
        { do: "export_package", file: files[1]!, legacy: true },
        { do: "export_package", file: files[2]!, legacy: false },
      ];
      await anki(version, steps);
      for (const file of files) {
        const notes = await readAnkiFile(file);
        if (!notes.ok) throw new Error(JSON.stringify(notes.diagnostics));
        expect(compare(sochiSource, sochi, notes.value, shippedWords)).toMatchObject({
          corrections: [{ path: ["items", 0, "stem"], after: `${stem.slice(0, -1)}, *says* R&D?` }],
          differences: [],
          unknownNotes: [{ fields: ["a new question", "its answer"], tags: ["mine"] }],
        });
      }
    });

    test("adds the card of a new gap to its note, beside those that are learnt", async () => {
      const grown = changed(types, (item): Item => {
        if (item.type !== "ordering") return item;
        const last = { ...item.options.at(-1)!, id: "new", text: "A new last step" };
        return { ...item, options: [...item.options, last] };
      });
      const study: Step = { do: "study", answers: 10 };
      const [, before, second] = await after(version, way, asIs(types), study, asIs(types), grown);
      expectHeld(second!.notes, grown.bank, way, version);
      const now = learnt(second!.notes);
      for (const [guid, cards] of learnt(before!.notes)) expect(now.get(guid)!.slice(0, cards.length)).toEqual(cards);
    });

    test("makes no duplicate in ten rounds", async () => {
      const rounds = Array.from({ length: 10 }, (_, round) =>
        changed(sochi, (item, i) => (i % 10 <= round ? explained(item) : item), round + 1),
      );
      const held = await after(version, way, ...rounds);
      expect(held.map(({ log }) => log.new)).toEqual([held[0]!.notes.length, ...Array.from({ length: 9 }, () => 0)]);
      expectHeld(held[9]!.notes, rounds[9]!.bank, way, version);
    });
  });
}

test("docs show which version passes what", async () => {
  await expect(matrix(results, versions)).toMatchFileSnapshot("../../docs/anki-matrix.md");
});
