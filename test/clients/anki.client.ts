import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterEach, describe, expect, test } from "vitest";
import type { SourceText } from "../../src/bank/source.js";
import { compare } from "../../src/corrections/compare.js";
import { deckOf } from "../../src/deck/deck.js";
import { readAnkiFile } from "../../src/io/anki-file.js";
import { withImages } from "../../src/io/media.js";
import { readSource } from "../../src/io/read.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Note } from "../../src/model/deck.js";
import { bankFile, bankOf, choice } from "../sample.js";
import { type AnkiNote, type Step, anki, versions } from "./anki.js";
import { hostileTags, hostileTexts, hostileTitles } from "./hostile.js";
import { matrix } from "./matrix.js";
import { randomItems } from "./random-items.js";
import {
  type Edition,
  type Way,
  addingTags,
  after,
  asIs,
  changed,
  home,
  isFrom,
  ownTypes,
  packages,
  text,
  withItems,
  withoutIds,
} from "./ways.js";

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
const sochi = bankFile("../questions/sochi-2019.yaml");
/** Every type, and a card that is asked both ways. */
const types = bankFile("fixtures/all-types.yaml");
const all = withItems(
  types,
  types.items.map((item) => (item.type === "short" ? { ...item, cards: { ...item.cards, reverse: true } } : item)),
);
const sochiSource = sourceOf("questions/sochi-2019.yaml");
function sourceOf(path: string): SourceText {
  const source = readSource(new URL(`../../${path}`, import.meta.url).pathname);
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  return source.value;
}

const explained = (item: Item): Item => ({ ...item, explanation: `${item.explanation} Corrected.` });
const learnt = (notes: readonly AnkiNote[]) =>
  new Map(notes.map(({ guid, cards }) => [guid, cards.map(({ deck, learnt }) => [deck, ...learnt])]));
/** Fields and tags. */
const texts = (notes: readonly AnkiNote[]) => new Map(notes.map(({ guid, fields, tags }) => [guid, [fields, tags]]));

const results = new Map<string, Map<string, boolean>>();

/** Holds a way to what it promises, in every version; each test has a line in the matrix. */
const inEveryVersion = (way: Way, define: (version: string) => void) =>
  describe.each([way])("$name", () => {
    describe.concurrent.each(versions)("in Anki %s", (version) => {
      afterEach(({ task }) => {
        const row = `${way.name}: ${task.name}`;
        results.set(row, (results.get(row) ?? new Map()).set(version, task.result?.state === "pass"));
      });
      define(version);
    });
  });

/** That the collection holds the deck: every field, tag, deck and card, and nothing else. */
function expectHeld(notes: readonly AnkiNote[], bank: Bank, way: Way, version: string) {
  const deck = deckOf(bank);
  const meant = [...deck.notes].flatMap((note) =>
    way.meant(note).map((one) => ({ ...one, tags: note.tags.toSorted() })),
  );
  const byGuid = <T extends { guid: string }>(some: readonly T[]) =>
    some.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
  expect(byGuid(notes.map(({ guid, fields, tags }) => ({ guid, fields, tags })))).toEqual(byGuid(meant));
  const title = way.makesDecks(version) ? deck.title : "Default";
  expect(new Set(notes.flatMap(({ cards }) => cards.map((card) => card.deck)))).toEqual(new Set([title]));
  const wanted = [...deck.notes].reduce((all, note) => all + cardCount(note), 0);
  expect(notes.flatMap(({ cards }) => cards)).toHaveLength(wanted);
  for (const { cards } of notes) {
    for (const { question, answer } of cards) {
      expect(question + answer).not.toMatch(/\{\{|\}\}|\[sound:|\[anki:|unknown field/i);
    }
  }
}

for (const way of [text, packages]) {
  inEveryVersion(way, (version) => {
    test("holds every field, tag, deck and card", async () => {
      for (const bank of [sochi, bankFile("fixtures/all-types.yaml"), bankFile("fixtures/rich.yaml")]) {
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
        expect(compare(sochiSource, sochi, notes.value)).toMatchObject({
          corrections: [{ path: ["items", 0, "stem"], after: `${stem.slice(0, -1)}, *says* R&D?` }],
          differences: [],
          strangers: [{ fields: ["a new question", "its answer"], tags: ["mine"] }],
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

inEveryVersion(addingTags, (version) => {
  const isOf = (kind: Note["kind"]) => (one: { readonly kind: Note["kind"] }) => one.kind === kind;
  /** The tags that all notes of a file have. */
  const shared = (bank: Bank) => {
    const all = [...deckOf(bank).notes];
    return new Map(
      all.map((note) => [
        note.guid,
        note.tags.filter((tag) => all.filter(isOf(note.kind)).every(({ tags }) => tags.includes(tag))).toSorted(),
      ]),
    );
  };
  const tagsIn = (notes: readonly AnkiNote[]) => new Map(notes.map(({ guid, tags }) => [guid, tags]));

  test("leaves a learner's own tags alone, and those that a first import has set", async () => {
    const guids = [...deckOf(sochi).notes].slice(0, 3).map(({ guid }) => guid);
    const mine = guids.map((guid, i): Step => ({ do: "tag", guid, name: `mine::${i}` }));
    const retagged = changed(sochi, (item, i) => explained({ ...item, tags: ["term-2", `own-${i}`] }));
    const [first, second] = await after(version, addingTags, { ...asIs(sochi), by: text }, ...mine, retagged);
    expect(new Set([...tagsIn(first!.notes).values()].map(String)).size).toBeGreaterThan(5);
    const wanted = first!.notes.map(({ guid, tags }): [string, string[]] => {
      const own = guids.includes(guid) ? [`mine::${guids.indexOf(guid)}`] : [];
      return [guid, [...new Set([...tags, ...own, "tag::term-2"])].toSorted()];
    });
    expect(tagsIn(second!.notes)).toEqual(new Map(wanted));
    expect(second!.notes.every(({ fields }) => fields.join().includes("Corrected."))).toBe(true);
  });

  test("gives a new note the tags that all notes of its file share", async () => {
    const [first] = await after(version, addingTags, asIs(sochi));
    expect(tagsIn(first!.notes)).toEqual(shared(sochi));
    expect([...shared(sochi).values()].every(({ length }) => length > 0)).toBe(true);
  });
});

/** Notes by their first fields, which are all that Anki knows them by. */
const byFirst = (notes: readonly AnkiNote[]) =>
  new Map(
    notes.map(({ fields: [front, back], tags, cards }) => [
      front,
      { back, tags, learnt: cards.map(({ learnt }) => learnt) },
    ]),
  );

inEveryVersion(withoutIds, (version) => {
  const meant = new Map([...deckOf(sochi).notes].map((note) => text.meant(note)[0]!.fields as [string, string]));

  test("knows notes by their first field: what is behind it is corrected, and progress stays", async () => {
    const corrected = changed(sochi, explained);
    const study: Step = { do: "study", answers: 10 };
    const [begun, same, second] = await after(version, withoutIds, asIs(sochi), study, asIs(sochi), corrected);
    expect(new Map([...byFirst(begun!.notes)].map(([front, { back }]) => [front, back]))).toEqual(meant);
    expect(same!.log.new).toBe(0);
    expect(second!.log.new).toBe(0);
    expect(second!.notes.map(({ guid }) => guid)).toEqual(begun!.notes.map(({ guid }) => guid));
    const before = byFirst(same!.notes);
    for (const [front, note] of byFirst(second!.notes)) {
      expect(note).toEqual({ ...before.get(front), back: expect.stringContaining("Corrected.") as string });
    }
  });

  test("takes a reworded question for another note, and so every note once there are ids", async () => {
    const [item] = sochi.items as [Item];
    const reworded = withItems(sochi, [{ ...item, stem: "Worded otherwise in May 2019?" }, ...sochi.items.slice(1)]);
    const [, second, third] = await after(version, withoutIds, asIs(sochi), asIs(reworded), {
      ...asIs(sochi),
      by: text,
    });
    expect(second!.log.new).toBe(1);
    expect(third!.log.new).toBe(sochi.items.length);
  });
});

inEveryVersion(ownTypes, (version) => {
  test("corrects the notes of a package and adds to them, with all their cards", async () => {
    const begun = withItems(all, all.items.slice(1));
    const corrected = changed(all, explained);
    const study: Step = { do: "study", answers: 5 };
    const [, before, second] = await after(
      version,
      ownTypes,
      { ...asIs(begun), by: packages },
      study,
      { ...asIs(begun), by: packages },
      corrected,
    );
    expectHeld(second!.notes, corrected.bank, ownTypes, version);
    const newNotes = [...deckOf(all).notes].filter(({ item }) => item === all.items[0]!.id);
    expect(second!.log.new).toBe(newNotes.length);
    const now = learnt(second!.notes);
    for (const [guid, cards] of learnt(before!.notes)) expect(now.get(guid)).toEqual(cards);
  });

  test("adds and changes nothing to what a package of the same bank has brought", async () => {
    const [first, second] = await after(version, ownTypes, { ...asIs(all), by: packages }, asIs(all));
    expect(second!.log).toMatchObject({ new: 0, updated: 0 });
    expect(texts(second!.notes)).toEqual(texts(first!.notes));
  });
});

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

/** Counted anew here: a cloze note gives a card per gap number, any other one, and one more in reverse. */
const cardCount = (note: Note): number =>
  note.kind === "cloze" ? new Set(note.text.match(/\{\{c\d+::/g)).size : note.reverse === null ? 1 : 2;

test("docs show which version passes what", async () => {
  await expect(matrix(results, versions)).toMatchFileSnapshot("../../docs/anki-matrix.md");
});
