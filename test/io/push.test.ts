import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type AnkiEndpoint, type AnkiLimits, AnkiRefusal, ankiAt } from "../../src/io/anki-connect.js";
import { type Push, carryOut, planPush, remember } from "../../src/io/push.js";
import type { PushSetting } from "../../src/corrections/push-plan.js";
import type { Bank } from "../../src/model/bank.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";
import { type FakeAnki, fakeAnki } from "./fake-anki.js";

let anki: FakeAnki;
afterEach(() => anki?.close());

const quiet = new AbortController().signal;
const at = (key: string | null = null): AnkiEndpoint => ({ url: anki.url, key });

async function planned(bank: Bank, setting: PushSetting = {}, key: string | null = null): Promise<Push> {
  return planPush(ankiAt(at(key), quiet), at(key), bank, deckOf(bank), setting);
}

async function pushed(bank: Bank, setting: PushSetting = {}, key: string | null = null): Promise<void> {
  const ask = ankiAt(at(key), quiet);
  await carryOut(ask, at(key), await planned(bank, setting, key));
  await remember(ask, bank, await planned(bank, {}, key));
}

const counts = ({ add, update, tag, retire, left, unchanged }: Push) =>
  [add, update, tag, retire, left].map(({ length }) => length).concat(unchanged);

describe("a push into Anki", () => {
  test("looks before it writes, makes note types and decks, adds, and has nothing to do the second time", async () => {
    anki = await fakeAnki();
    const bank = bankFile("./fixtures/all-types.yaml");
    expect(counts(await planned(bank))).toEqual([22, 0, 0, 0, 0, 0]);
    expect([anki.notes.size, anki.media.size, anki.models.size]).toEqual([0, 0, 1]);
    await pushed(bank);
    expect([...anki.models.keys()]).toEqual(["Basic", "Broadsheet Basic", "Broadsheet Cloze"]);
    expect(anki.models.get("Broadsheet Cloze")).toMatchObject({ isCloze: true, css: expect.stringContaining(".card") });
    expect([...anki.decks]).toEqual(["Default", "One of each"]);
    expect(counts(await planned(bank))).toEqual([0, 0, 0, 0, 0, 22]);
    const before = JSON.stringify([...anki.notes]);
    anki.asked.length = 0;
    await pushed(bank);
    expect(JSON.stringify([...anki.notes])).toBe(before);
    expect(
      anki.asked.filter((one) => /add|create|update|store|remove|delete/i.test(one) && one !== "canAddNotes"),
    ).toEqual([]);
  });

  test("corrects what nobody has changed in Anki, and leaves what somebody has", async () => {
    anki = await fakeAnki();
    const asking = (...stems: string[]) => bankOf(stems.map((stem, i) => choice(`item-${i}`, undefined, { stem })));
    await pushed(asking("Who?", "When?"));
    const [who, when] = [...anki.notes.values()];
    when!.fields["Question"] = "At what time?";
    when!.tags.push("mine");
    await pushed(asking("Who then?", "When then?"));
    expect([who!.fields["Question"], when!.fields["Question"]]).toEqual(["Who then?", "At what time?"]);
    expect((await planned(asking("Who then?", "When then?"))).left).toMatchObject([
      { why: "changed in Anki and in the bank" },
    ]);
    await pushed(asking("Who then?", "When then?"), { overwrite: true });
    expect([when!.fields["Question"], when!.tags]).toEqual(["When then?", expect.arrayContaining(["mine"])]);
  });

  test("never deletes, and moves no card: what is gone is tagged", async () => {
    anki = await fakeAnki();
    await pushed(bankOf([choice("a"), choice("b")]));
    const decks = [...anki.notes.values()].map(({ deckName }) => deckName);
    await pushed(bankOf([choice("a")]));
    expect([...anki.notes.values()].map(({ tags }) => tags.includes("state::retired"))).toEqual([false, true]);
    expect([...anki.notes.values()].map(({ deckName }) => deckName)).toEqual(decks);
    expect(anki.asked.filter((one) => /delete|changeDeck|forget|relearn|suspend/i.test(one))).toEqual([]);
  });

  test("a learner's own note with the same words is not doubled: it is said, and the others are added", async () => {
    anki = await fakeAnki();
    await pushed(bankOf([choice("x")], "other"));
    const [own] = [...anki.notes.values()];
    own!.fields["Question"] = "Who?";
    own!.fields["ItemId"] = "";
    const bank = bankOf([choice("a", undefined, { stem: "Who?" }), choice("b", undefined, { stem: "When?" })]);
    await expect(pushed(bank)).rejects.toThrow(/does not take 1 of the notes, such as one of item "a"/);
    expect([...anki.notes.values()].map(({ fields }) => fields["Question"])).toEqual(["Who?", "When?"]);
  });

  test("a key goes with every request, those within others too", async () => {
    anki = await fakeAnki({ key: "s3cret" });
    const asking = (stem: string) => bankOf([choice("a", undefined, { stem })]);
    await pushed(asking("Who?"), {}, "s3cret");
    await pushed(asking("Who then?"), {}, "s3cret");
    expect([...anki.notes.values()].map(({ fields }) => fields["Question"])).toEqual(["Who then?"]);
  });

  test("a note type of ours that lost a field is refused before anything is written", async () => {
    anki = await fakeAnki();
    anki.models.set("Broadsheet Basic", { fields: ["Question", "Answer"], isCloze: false, css: "" });
    await expect(pushed(bankOf([choice("a")]))).rejects.toThrow(/lacks Detail, Context/);
    expect(anki.notes.size).toBe(0);
  });
});

describe("what goes wrong is said, with what helps", () => {
  const refusal = async (key: string | null = null, limits?: AnkiLimits): Promise<AnkiRefusal> => {
    const ask = ankiAt(at(key), quiet, limits);
    const cause = await planPush(ask, at(key), bankOf([choice("a")]), deckOf(bankOf([choice("a")])), {}).catch(
      (one: unknown) => one,
    );
    expect(cause).toBeInstanceOf(AnkiRefusal);
    expect((cause as AnkiRefusal).message).not.toContain("s3cret");
    return cause as AnkiRefusal;
  };
  const answering = async (behave: (response: ServerResponse) => void): Promise<void> => {
    anki = await fakeAnki({
      behave: (_request, response) => {
        behave(response);
        return true;
      },
    });
  };

  test("Anki is not running", async () => {
    anki = await fakeAnki();
    await anki.close();
    expect(await refusal()).toMatchObject({ code: "anki/not-running", hint: expect.stringContaining("2055492159") });
  });

  test("no profile is open", async () => {
    anki = await fakeAnki({ isProfileOpen: false });
    expect(await refusal()).toMatchObject({ code: "anki/no-profile" });
  });

  test("no permission, by answer and by status", async () => {
    anki = await fakeAnki({ permission: "denied" });
    expect(await refusal()).toMatchObject({ code: "anki/permission" });
    await anki.close();
    await answering((response) => response.writeHead(403).end());
    expect(await refusal()).toMatchObject({ code: "anki/permission" });
  });

  test("a key is wanted, and a wrong one isn't repeated", async () => {
    anki = await fakeAnki({ key: "right" });
    expect(await refusal()).toMatchObject({ code: "anki/key", message: "AnkiConnect asks for its key." });
    expect(await refusal("s3cret")).toMatchObject({
      code: "anki/key",
      message: expect.stringMatching(/^AnkiConnect at 127\.0\.0\.1:\d+ doesn't take this key\.$/) as string,
    });
    await anki.close();
    await answering((response) => response.end('{"result":null,"error":"no such s3cret"}'));
    expect((await refusal("s3cret")).message).toContain("no such …");
  });

  test.each([
    ["another program", (response: ServerResponse) => response.end("<html>"), "anki/other-program"],
    [
      "an old answer, without a frame",
      (response: ServerResponse) => response.end('"AnkiConnect"'),
      "anki/other-program",
    ],
    ["an error of a server", (response: ServerResponse) => response.writeHead(500).end("{}"), "anki/other-program"],
    [
      "a wrong reply",
      (response: ServerResponse) => response.end('{"result":{"permission":"granted"},"error":null}'),
      "anki/reply",
    ],
    [
      "a redirect",
      (response: ServerResponse) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      "anki/redirect",
    ],
    [
      "a cut line",
      (response: ServerResponse) =>
        response.writeHead(200, { "content-length": 99 }).write("{") && setImmediate(() => response.destroy()),
      "anki/unreachable",
    ],
    [
      "an add-on that is too old",
      (response: ServerResponse) => response.end('{"result":null,"error":"unsupported action"}'),
      "anki/old-add-on",
    ],
  ] as const)("%s", async (_, behave, code) => {
    await answering(behave);
    expect(await refusal()).toMatchObject({ code });
  });

  test("a reply without end, and a silent one, are given up", async () => {
    await answering((response) => {
      const more = (): void => void (response.destroyed || response.write("x".repeat(100_000), more));
      more();
    });
    expect(await refusal(null, { silent: 30_000, bytes: 1024 * 1024 })).toMatchObject({
      code: "anki/too-large",
      message: "It sent more than 1 MB.",
    });
    await anki.close();
    await answering(() => undefined);
    expect(await refusal(null, { silent: 200, bytes: 1024 })).toMatchObject({ code: "anki/silent" });
  });

  test("what is interrupted says so, and is no refusal", async () => {
    const stop = new AbortController();
    await answering(() => stop.abort(new Error("stopped")));
    await expect(ankiAt(at(), stop.signal)("modelNames")).rejects.toThrow("stopped");
  });
});
