import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeckSetting } from "../../src/deck/deck.js";
import { secondsTo } from "../../src/deck/days.js";
import { fieldsOf } from "../../src/deck/note-types.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { apkg } from "../../src/formats/apkg.js";
import { crc32, joinedCrc32 } from "../../src/text/checksum.js";
import { database } from "../../src/formats/apkg/database.js";
import type { Value } from "../../src/formats/apkg/record.js";
import { loadPlan } from "../../src/io/load.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank } from "../../src/model/bank.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";
import { kit } from "./kit.js";
import { opened, rows } from "./package.js";
import initSqlJs from "sql.js";

const bytesFor = (bank: Bank, setting: DeckSetting = {}) =>
  bytesOf([...apkg.render(deckOf(bank, setting), kit, DECK_OPTIONS)][0]!.content);
const all = bankFile("fixtures/all-types.yaml");
const plan = await loadPlan(new URL("../fixtures/rich.yaml", import.meta.url).pathname);
if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
const rich = plan.value.banks[0]!;

describe("a package", () => {
  test("has the same bytes on every machine, in every time zone and with every Node", () => {
    const zone = process.env["TZ"];
    const digests = ["UTC", "Asia/Kolkata", "America/New_York"].map((name) => {
      process.env["TZ"] = name;
      return hash("sha256", bytesFor(all), "hex");
    });
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatchInlineSnapshot(`"31ed4aa72f9a468a705f4e37fea126a8c7c7d445c898927a49cf601c2ce3c21f"`);
  });

  test("is the one layout that every client opens, and sound", () => {
    const { files, db } = opened(bytesFor(all));
    expect(Object.keys(files)).toEqual(["collection.anki2", "media"]);
    expect(rows(db, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rows(db, "select ver, usn from col")).toEqual([{ ver: 11, usn: 0 }]);
    expect(rows(db, "select name from sqlite_master").map(({ name }) => name)).toEqual([
      "col",
      "notes",
      "cards",
      "revlog",
      "graves",
    ]);
  });

  test("holds every field of every note, and a new card for each thing asked", () => {
    const { db } = opened(bytesFor(all));
    const notes = [...deckOf(all).notes];
    expect(rows(db, "select guid, flds from notes order by id")).toEqual(
      notes.map((note) => ({ guid: note.guid, flds: fieldsOf(note).join("\x1f") })),
    );
    const cards = rows(db, "select guid, ord from cards join notes on nid = notes.id order by cards.id");
    expect(cards).toHaveLength(30);
    expect(cards.filter(({ guid }) => guid === notes[6]!.guid).map(({ ord }) => ord)).toEqual([0, 1, 2, 3]);
    expect(
      rows(db, "select distinct type, queue, ivl, factor, reps, lapses, left, odue, odid, flags, data from cards"),
    ).toEqual([
      { type: 0, queue: 0, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, odue: 0, odid: 0, flags: 0, data: "" },
    ]);
    expect(rows(db, "select count(*) as n from revlog")).toEqual([{ n: 0 }]);
  });

  test("keeps tags apart and pads them, and sums up the first field", () => {
    const bank = bankOf([
      choice("a", undefined, { stem: "AT&T **in** 1984?", tags: ["b", "a"] }),
      choice("n", undefined, { stem: "007" }),
    ]);
    const { db } = opened(bytesFor(bank));
    const [first, second] = rows(db, "select tags, sfld, typeof(sfld) as type, csum from notes order by id");
    expect(first).toMatchObject({
      tags: " date::2026-01 difficulty::easy tag::a tag::b topic::topic ",
      sfld: "AT&T in 1984?",
    });
    expect(first!["csum"]).toBe(Number.parseInt(hash("sha1", "AT&T in 1984?", "hex").slice(0, 8), 16));
    expect(second).toMatchObject({ sfld: 7, type: "integer" });
  });

  test("is changed when its items are, and never by the clock", () => {
    const modified = (setting: DeckSetting) =>
      rows(opened(bytesFor(all, setting)).db, "select mod from notes order by id").map(({ mod }) => mod as number);
    const endOf = (date: string) => secondsTo(date) + 86_399;
    const day = endOf(all.updated!);
    expect(modified({})).toEqual(modified({}).map(() => day));
    const changes = new Map([["ferry-port", { day: "2026-02-03", count: 2 }]]);
    expect(modified({ changes })[0]).toBe(endOf("2026-02-03") + 2);
    expect(modified({ changes })[1]).toBe(day);
    // What goes stale gets a notice, which has to reach those who have the card.
    const stale = modified({ today: "2026-07-02" }).filter((at) => at !== day);
    expect(stale.map((at) => at > endOf("2026-07-01") && at < endOf("2026-07-02"))).toEqual([true]);
  });

  test("is newer than a mark that a learner made on the day of the change; nothing else is dated so late", () => {
    const { db } = opened(bytesFor(all));
    const noon = secondsTo(all.updated!) + 12 * 3600;
    expect(rows(db, `select id from notes where mod <= ${noon}`)).toEqual([]);
    expect(
      rows(db, `select id from cards where mod > ${noon} union select id from col where mod > ${noon}000`),
    ).toEqual([]);
  });

  test("has no id that is still to come on the day of its article, nor one before 1970", () => {
    const idsOf = (published: string, name: string) => {
      const deck = { ...deckOf(bankOf([choice("one")])), published, name };
      const { db } = opened(bytesOf([...apkg.render(deck, kit, DECK_OPTIONS)][0]!.content));
      return rows(db, "select id from notes union select id from cards").map(({ id }) => Number(id));
    };
    // In Kiribati a day begins 14 hours before it does in Greenwich.
    const begins = (day: string) => (secondsTo(day) - 14 * 3600) * 1000;
    for (const name of ["a", "b", "c", "d", "e"]) {
      expect(Math.max(...idsOf("2026-02-03", name))).toBeLessThan(begins("2026-02-03"));
      expect(Math.min(...idsOf("2026-02-03", name))).toBeGreaterThanOrEqual(secondsTo("2026-02-02") * 1000);
      expect(Math.min(...idsOf("1914-06-28", name))).toBeGreaterThan(begins("2025-12-31"));
    }
  });

  test("brings its pictures along", () => {
    const { files, db } = opened(bytesFor(rich));
    const names = JSON.parse(Buffer.from(files["media"]!).toString()) as Record<string, string>;
    expect(Object.keys(files).toSorted()).toEqual([...Object.keys(names), "collection.anki2", "media"]);
    expect(Buffer.from(files["0"]!).subarray(1, 4).toString()).toBe("PNG");
    expect(rows(db, `select id from notes where flds like '%src="${names["0"]}"%'`)).toHaveLength(1);
    expect(names["0"]).toMatch(/^[a-z0-9-]+\.png$/);
  });

  test("has every deck above its decks, and says what it is based on", () => {
    const decks = (setting: DeckSetting) => {
      const [col] = rows(opened(bytesFor(all, setting)).db, "select decks from col");
      return Object.values(JSON.parse(col!["decks"] as string) as Record<string, { name: string; desc: string }>);
    };
    expect(decks({ decks: "topic" }).map(({ name }) => name)).toEqual([
      "Default",
      "One of each",
      "One of each::people",
      "One of each::transport",
      "One of each::transport::ferries",
      "One of each::transport::harbours",
    ]);
    expect(decks({})[1]!.desc).toBe("Based on “Harbour opens a week early”, The Harbour News, 1 January 2026");
  });

  test.each(["collection", "backup-2026"])("of a bank called %s does not pass for a whole collection", (id) => {
    const [artefact] = apkg.render(deckOf(bankOf([choice("a")], id)), kit, DECK_OPTIONS);
    expect(artefact!.path).not.toMatch(/^(?:collection\.apkg|backup-.*)$/);
  });
});

const sqlite = await initSqlJs();
const filled = (inserts: readonly (readonly [number, readonly Value[]])[]) => {
  const pages: Buffer[] = [];
  const { table, close } = database((page) => pages.push(Buffer.from(page)));
  const { insert } = table("t", "create table t (id integer primary key, a, b, c)");
  table("empty", "create table empty (a)");
  for (const [id, values] of inserts) insert(id, [null, ...values]);
  return new sqlite.Database(Buffer.concat([close(), ...pages]));
};

describe("a database of our own", () => {
  const size = fc.oneof(
    fc.nat(60),
    fc.nat(9000),
    fc.constantFrom(3970, 4050, 4055, 4061, 4062, 4092, 8180, 20_000, 300_000),
  );
  const text = fc.tuple(size, fc.constantFrom("x", "é", "🎲")).map(([length, character]) => character.repeat(length));
  const whole = fc.oneof(
    fc.maxSafeInteger(),
    fc.constantFrom(0, 1, -1, 127, 128, -128, -129, 2 ** 31, -(2 ** 31) - 1, 2 ** 47),
  );

  test("is read by SQLite as it was written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300_000), text, whole), { maxLength: 60 }), (drawn) => {
        let id = 0;
        const inserts = drawn.map(([gap, a, b]) => [(id += gap + 1), [a, b, null]] as const);
        const db = filled(inserts);
        expect(rows(db, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
        expect(db.exec("select id, a, b, c from t order by id")[0]?.values ?? []).toEqual(
          inserts.map(([key, values]) => [key, ...values]),
        );
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test("finds every row of a large one by its id", () => {
    const db = filled(
      Array.from({ length: 30_000 }, (_, i) => [3 * i + 1_557_878_400_000, [`row ${i}`, i, { real: i / 3 }]]),
    );
    expect(rows(db, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    for (const i of [0, 1, 14_999, 29_999]) {
      expect(rows(db, `select a, b, c from t where id = ${3 * i + 1_557_878_400_000}`)).toEqual([
        { a: `row ${i}`, b: i, c: i / 3 },
      ]);
    }
    expect(rows(db, "select count(*) as n from empty")).toEqual([{ n: 0 }]);
  });
});

test("the checksum of two parts is that of the whole", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
      expect(joinedCrc32(crc32(a), crc32(b), b.length)).toBe(crc32(Buffer.concat([a, b])));
    }),
  );
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
});

// SQLite keeps what looks like a number as one in this column, and finds it by that alone.
test.each<[stem: string, type: string, value: string]>([
  ["007", "integer", "7"],
  ["+5", "integer", "5"],
  ["-5", "integer", "-5"],
  [" 12 ", "integer", "12"],
  ["12.0", "integer", "12"],
  ["12.", "integer", "12"],
  [".5", "real", "0.5"],
  ["1e3", "integer", "1000"],
  ["1.5e-3", "real", "0.0015"],
  ["9007199254740993", "integer", "9007199254740993"],
  ["9223372036854775807", "integer", "9223372036854775807"],
  ["9223372036854775808", "real", "9.22337e+18"],
  ["Route 66", "text", "Route 66"],
  ["66 ships", "text", "66 ships"],
  ["1.2.3", "text", "1.2.3"],
  ["e5", "text", "e5"],
  ["1e", "text", "1e"],
  ["--5", "text", "--5"],
])("the first field %j is sorted as %s %s", (stem, type, value) => {
  const { db } = opened(bytesFor(bankOf([choice("n", undefined, { stem })])));
  const [row] = rows(
    db,
    "select typeof(sfld) as type, iif(typeof(sfld) = 'real', printf('%.6g', sfld), cast(sfld as text)) as value from notes",
  );
  expect(row).toEqual({ type, value });
  expect(rows(db, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
});
