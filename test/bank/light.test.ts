import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import * as memory from "../../src/browser.js";
import { idPins } from "../../src/bank/pin-ids.js";
import { idOfStem } from "../../src/bank/stem-id.js";
import { formats } from "../../src/formats/index.js";
import type { Bank } from "../../src/model/bank.js";
import { correctBank } from "../../src/corrections/apply.js";
import { edited } from "../../src/reading/edit.js";
import { parseSource } from "../../src/reading/source.js";
import schema from "../../src/schema/bank.schema.json" with { type: "json" };
import { exportedAs } from "../corrections/exported.js";
import { type Fields, lightBanks, without } from "./light-banks.js";
import { head, json, jsonLines, sound } from "./banks.js";

/** Every file that is built of a bank, by its SHA-256; of the manifest, what it says of items and papers. */
async function built(bank: Fields, names: readonly string[]): Promise<unknown> {
  const plan = await memory.loadPlan("a.json", { "a.json": json(bank) }, { changes: { forms: ["A", "B"] } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const wanted = formats.filter(({ name }) => names.includes(name));
  const made = await memory.build(plan.value, { seed: "light", formats: wanted, allowStale: true, leaveOut: true });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  const { items, papers } = JSON.parse(
    Buffer.from(made.value.files.find(({ path }) => path.endsWith("manifest.json"))!.bytes).toString(),
  ) as Record<string, unknown>;
  const files = made.value.files.filter(({ path }) => !path.endsWith("manifest.json"));
  return { items, papers, files: files.map(({ path, sha256 }) => [path, sha256]) };
}

const comparable = (bank: Bank): Fields => without(bank as object as Fields, "digest");

describe("a light bank is its full form", () => {
  test("in what is read, item by item, as YAML, JSON and JSON Lines", () =>
    fc.assert(
      fc.property(lightBanks, ({ light, full }) => {
        const whole = comparable(sound(full["items"] as Fields[], full));
        expect(comparable(sound(light["items"] as Fields[], light))).toEqual(whole);
        const lines = memory.loadBank("a.jsonl", jsonLines(light));
        expect(lines.ok && comparable(lines.value)).toEqual(whole);
      }),
    ));

  test("in every byte of papers, keys and cards", () =>
    fc.assert(
      fc.asyncProperty(lightBanks, async ({ light, full }) => {
        const all = ["exam", "key", "practice", "report", "json", "anki-csv", "apkg", "markdown"];
        expect(await built(light, all)).toEqual(await built(full, all));
      }),
      { numRuns: 15 },
    ));

  test("the sample, too: written short it gives the same bytes", async () => {
    const full = load(readFileSync(new URL("../../questions/sochi-2019.yaml", import.meta.url), "utf8")) as Fields;
    const items = full["items"] as Fields[];
    const light = { ...full, defaults: { volatility: "never", difficulty: "medium" }, items: items.map(shortened) };
    expect(JSON.stringify(light).length).toBeLessThan(0.9 * JSON.stringify(full).length);
    const all = formats.map(({ name }) => name);
    expect(await built(light, all)).toEqual(await built(full, all));
  });
});

/** Without what the defaults, the only source and the other fields say. */
function shortened(item: Fields): Fields {
  const { volatility, difficulty, asOf, evidence } = item;
  const places = (evidence as Fields[] | undefined)?.map((place) => without(place, "source"));
  return {
    ...without(item, "type", "volatility", "difficulty", "asOf"),
    ...(volatility !== "never" && { volatility }),
    ...(difficulty !== "medium" && { difficulty }),
    ...(asOf !== "2019-05-15" && { asOf }),
    ...(places !== undefined && { evidence: places }),
  };
}

describe("what nobody has said is absent", () => {
  const least = { stem: "Which port opened?", key: "Northwick", distractors: ["Easthaven"] };
  const { news } = (head() as { sources: { news: Fields } }).sources;

  test("and never made up", () => {
    const { items, updated, unpinned } = sound([least], head({ updated: undefined }));
    expect(updated).toBeNull();
    expect(unpinned).toEqual(["which-port-opened"]);
    expect(items).toMatchObject([
      {
        id: "which-port-opened",
        type: "choice",
        difficulty: null,
        topics: [],
        evidence: [],
        volatility: null,
        reviewBy: null,
        asOf: "2026-01-01",
      },
    ]);
  });
  test("the day, where several sources leave it open", () => {
    const later = { ...news, published: "2026-03-01" };
    const sources = { news, later };
    const evidence = [
      { source: "news", paragraph: 1 },
      { source: "later", paragraph: 1 },
    ];
    expect(sound([least], head({ sources })).items[0]!.asOf).toBeNull();
    expect(sound([least], head({ sources, defaults: { source: "later" } })).items[0]!.asOf).toBe("2026-03-01");
    expect(sound([{ ...least, evidence }], head({ sources })).items[0]!.asOf).toBe("2026-03-01");
  });
  test("a default day of review is for what can change", () => {
    const around = head({ defaults: { reviewBy: "2027-01-01" } });
    const reviewed = (more: Fields) => sound([{ ...least, ...more }], around).items[0]!.reviewBy;
    expect(reviewed({ volatility: "slow" })).toBe("2027-01-01");
    expect(reviewed({ volatility: "fast", reviewBy: "2026-02-01" })).toBe("2026-02-01");
    expect(reviewed({ volatility: "never" })).toBeNull();
    expect(reviewed({})).toBeNull();
  });
});

describe("an id made of a stem", () => {
  // These are learners' progress: not one may change.
  test.each([
    ["Which port did the first ferry of 2026 leave?", "which-port-did-the-first-ferry-of-2026-leave"],
    ["  Which *port*  did  it leave? ", "which-port-did-it-leave"],
    ["What was Putin's and Pompeo’s aim?", "what-was-putins-and-pompeos-aim"],
    ["Où la Straße, Łódź & Ærø: 1½ m²?", "ou-la-strasse-lodz-aero-11-2-m2"],
    ["a".repeat(70), "a".repeat(64)],
    [`${"a".repeat(60)} bcd e`, `${"a".repeat(60)}-bcd`],
    [`${"a".repeat(60)} bcde f`, "a".repeat(60)],
    ["В каком городе?", "q-9b215cd055"],
    ["2019 में कौन?", "q-db067b74ba"],
    ["?", "q-8a8de823d5"],
  ])("%j", (stem, id) => expect(idOfStem(stem)).toBe(id));

  test("is one that the schema takes, and the same however the stem is composed or spaced", () => {
    const ID = new RegExp(schema.$defs.id.pattern, "u");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (stem) => {
        const id = idOfStem(stem);
        expect(id).toMatch(ID);
        expect(id.length).toBeLessThanOrEqual(schema.$defs.id.maxLength);
        expect(idOfStem(` ${stem.normalize("NFD")}\n`)).toBe(id);
      }),
    );
  });
  test("of a cloze leaves out what its gaps hide", () => {
    const text = (answer: string) => sound([{ text: `In 2026 it took {{c1::${answer}}} to cross.` }]).items[0]!.id;
    expect(text("35 minutes")).toBe("in-2026-it-took-to-cross");
    expect(text("an hour")).toBe(text("35 minutes"));
  });
});

test("an editor that knows the schema takes every item without its type", () => {
  const isBank = new Ajv2020.default({ strict: false }).compile(schema);
  fc.assert(
    fc.property(lightBanks, ({ light }) => {
      const items = (light["items"] as Fields[]).map((item) => without(item, "id", "type"));
      expect(isBank({ ...light, items })).toBe(true);
    }),
  );
});

test("a stem that is corrected elsewhere keeps its item: the id is written down with it", async () => {
  const text = `bank: b
title: B
language: en
sources: { n: { title: N, publisher: P, published: 2026-01-01, licence: CC0-1.0 } }
items:
  - stem: Where did the first ferry of 2026 goe?
    keys: [Easthaven]
  - stem: Who paid in 2026?
    keys: [The town]
`;
  const source = parseSource("b.yaml", text);
  const bank = memory.loadBank("b.yaml", text);
  if (!source.ok || !bank.ok) throw new Error("no bank");
  const [form] = Object.values(exportedAs);
  const notes = (await form!(bank.value)).map((note) => ({
    ...note,
    fields: note.fields.map((field) => field.replace("goe?", "go?")),
  }));
  const corrected = correctBank(source.value, bank.value, notes, memory.shippedWords, null);
  expect(corrected.ok && corrected.value.after).toBe(
    text.replace("2026 goe?", "2026 go?\n    id: where-did-the-first-ferry-of-2026-goe"),
  );
});

describe("ids are written down in place", () => {
  const HEAD =
    "bank: b # mine\ntitle: B\nlanguage: en\nsources: { n: { title: N, publisher: P, published: 2026-01-01, licence: CC0-1.0 } }\nitems:\n";
  const rest = "key: A\nDdistractors: [B, C]";
  /** Ways in which people lay an item out. `S` is its stem; `D` begins a line further in. */
  const layout = fc.constantFrom(
    `- stem: S\nD${rest}`,
    `- stem: "S" # why not\nD${rest}`,
    `- ${rest}\nDstem: S`,
    `# first\n- # second\nDstem: 'S'\n\nD${rest}\n`,
    `- stem: >\nD  S\nD  again?\n\nD${rest}`,
    `- stem: |-\nD  S\nD  again?\nD${rest}`,
    `- stem: S\nD  again? # really\nD${rest}`,
    `- stem: "S\nD  again?"\nD${rest}`,
    `- id: own-#\nDstem: S\nD${rest}`,
  );
  const written = fc.array(layout, { minLength: 1, maxLength: 6 }).map((all) => {
    const items = all.map((one, i) =>
      one
        .replaceAll("S", `Which port opened on day ${i}?`)
        .replaceAll("D", "  ")
        .replaceAll("#", (sign) => (one.includes("own-") ? String(i) : sign)),
    );
    return `${HEAD}${items.join("\n")}\n`;
  });
  const pinned = (file: string, text: string) => {
    const source = parseSource(file, text);
    if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
    return edited(source.value, idPins(source.value));
  };
  const good = (file: string, text: string): Bank => {
    const bank = memory.loadBank(file, text);
    if (!bank.ok) throw new Error(`${text}\n${JSON.stringify(bank.diagnostics)}`);
    return bank.value;
  };

  test("nothing is changed but by the lines that are added, whatever the layout", () =>
    fc.assert(
      fc.property(written, (text) => {
        const before = good("a.yaml", text);
        const after = pinned("a.yaml", text);
        const added = after.split("\n").filter((line) => /^ +id: which-port/.test(line));
        expect(added).toHaveLength(before.unpinned.length);
        expect(
          after
            .split("\n")
            .filter((line) => !added.includes(line))
            .join("\n"),
        ).toBe(text);
        expect(comparable(good("a.yaml", after))).toEqual({ ...comparable(before), unpinned: [] });
        expect(pinned("a.yaml", after)).toBe(after);
      }),
    ));

  test("in JSON and JSON Lines too", () =>
    fc.assert(
      fc.property(lightBanks, ({ light }) => {
        const items = (light["items"] as Fields[]).map((item) => without(item, "id"));
        for (const [file, text] of [
          ["a.json", json({ ...light, items })],
          ["a.json", JSON.stringify({ ...light, items })],
          ["a.jsonl", jsonLines({ ...light, items })],
        ] as const) {
          const after = pinned(file, text);
          expect(comparable(good(file, after))).toEqual({ ...comparable(good(file, text)), unpinned: [] });
          const ids = /^ *"id": "[^"]*",?\n|, ?"id": ?"[^"]*"|"id":"[^"]*",/gm;
          expect(after.replaceAll(ids, "")).toBe(text);
        }
      }),
    ));
});
