import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { ankiCsv } from "../../src/formats/anki-csv.js";
import { repeatedNotes } from "../../src/formats/cards/anki-repeats.js";
import { apkg } from "../../src/formats/apkg.js";
import { shownCards } from "../../src/formats/cards/cards.js";
import { bytesOf } from "../../src/formats/content.js";
import type { DeckFormat } from "../../src/formats/format.js";
import { markdown } from "../../src/formats/markdown.js";
import { mnemosyne } from "../../src/formats/mnemosyne.js";
import { mochi } from "../../src/formats/mochi.js";
import { quizlet } from "../../src/formats/quizlet.js";
import { study } from "../../src/formats/study.js";
import type { DeckOptions, Note } from "../../src/model/deck.js";
import { kit } from "./kit.js";
import { basic, cloze, deck, full } from "./notes.js";
import { opened, rows } from "./package.js";

await apkg.load();

const filesOf = (format: DeckFormat, notes: readonly Note[], options: Partial<DeckOptions> = {}) =>
  [...format.render(deck(notes), kit, { ...DECK_OPTIONS, ...options })].map(({ path, content }) => ({
    path,
    bytes: bytesOf(content),
    text: new TextDecoder().decode(bytesOf(content)),
  }));
const textOf = (format: DeckFormat, ...notes: Note[]) => filesOf(format, notes)[0]!.text;
const choices = {
  tags: ["replace", "add"],
  decks: ["bank", "topic", "date"],
  guid: [true, false],
  noteTypes: ["stock", "broadsheet"],
} as const;

describe("a text for Anki", () => {
  const all = choices.tags.flatMap((tags) =>
    choices.decks.flatMap((decks) =>
      choices.guid.flatMap((guid) => choices.noteTypes.map((noteTypes) => ({ tags, decks, guid, noteTypes }))),
    ),
  );
  const notes = [
    basic({ guid: "g1", tags: ["x", "y"], deck: "Bank::one" }),
    cloze({ guid: "g2", tags: ["z"], deck: "Bank::two" }),
  ];
  test.each(all)("says what each of its cells is: tags $tags, decks $decks, guid $guid, $noteTypes", (options) => {
    const files = filesOf(ankiCsv, notes, options);
    expect(files.map(({ path }) => path)).toEqual(["bank.anki-basic.csv", "bank.anki-cloze.csv"]);
    files.forEach(({ text }, i) => {
      const lines = text.trimEnd().split("\n");
      const headers = new Map(
        lines.filter((line) => line.startsWith("#")).map((line) => line.slice(1).split(/:(.*)/s) as [string, string]),
      );
      const cells = lines.at(-1)!.slice(1, -1).split('","');
      const cell = (name: string) => {
        const at = headers.get(`${name} column`);
        return at === undefined ? undefined : cells[Number(at) - 1];
      };
      const { tags, deck: deckName, guid } = notes[i]!;
      expect([cell("tags"), headers.get("tags")]).toEqual(
        options.tags === "replace" ? [tags.join(" "), undefined] : [undefined, tags.join(" ")],
      );
      expect([cell("deck"), headers.get("deck")]).toEqual(
        options.decks === "bank" ? [undefined, "Bank"] : [deckName, undefined],
      );
      expect(cell("guid")).toBe(options.guid ? guid : undefined);
      const own = i === 0 ? "Broadsheet Basic" : "Broadsheet Cloze";
      expect(headers.get("notetype")).toBe(options.noteTypes === "stock" ? undefined : own);
      const behind = [...headers.keys()].filter((name) => name.endsWith(" column")).length;
      expect(cells).toHaveLength((options.noteTypes === "stock" ? 2 : i === 0 ? 21 : 18) + behind);
    });
  });

  test.each<[what: string, tags: (readonly string[])[], common: string]>([
    ["all of one note", [["a", "b"]], "a b"],
    [
      "what two share",
      [
        ["a", "b"],
        ["b", "c"],
      ],
      "b",
    ],
    [
      "what three share",
      [
        ["a", "b", "c"],
        ["a", "b"],
        ["c", "b"],
      ],
      "b",
    ],
    ["what the last lacks", [["a", "b"], ["a", "b"], ["b"]], "b"],
    ["nothing that not all have", [["a"], ["b"], ["a"]], ""],
  ])("gives all notes %s", (_what, tags, common) => {
    const [file] = filesOf(ankiCsv, [...tags.map((own) => basic({ tags: own })), cloze({ tags: ["z"] })], {
      tags: "add",
    });
    expect(/^#tags:(.*)$/m.exec(file!.text)![1]).toBe(common);
  });
});

describe("notes that Anki would take for one", () => {
  const found = (notes: readonly Note[], guid = true) =>
    [...repeatedNotes(notes, { ...DECK_OPTIONS, guid, noteTypes: "broadsheet" })].map(
      ({ severity, code, item, message }) =>
        `${severity} ${code.replace("cards/", "")} ${item}: ${[...message.matchAll(/"(\w+)"/g)].map(([, id]) => id).join("+")}`,
    );
  const one = (item: string, guid: string, question: string) => basic({ item, guid, question });
  test.each<[what: string, notes: Note[], withGuids: string[], without: string[]]>([
    ["none", [one("a", "1", "x"), one("b", "2", "y")], [], []],
    [
      "the same first field",
      [one("a", "1", "x"), one("b", "2", "x")],
      ["warning same-first-field b: a+b"],
      ["error same-first-field b: a+b"],
    ],
    [
      "the same but for markup",
      [one("a", "1", "x"), one("b", "2", "<b>x</b>")],
      ["warning same-first-field b: a+b"],
      ["error same-first-field b: a+b"],
    ],
    ["the same in a note of another kind", [one("a", "1", "x"), cloze({ item: "b", guid: "2", text: "x" })], [], []],
    ["the same guid", [one("a", "1", "x"), one("b", "1", "y")], ["error same-guid b: a+b"], ["error same-guid b: a+b"]],
    [
      "the same guid and first field: said once",
      [one("a", "1", "x"), one("b", "1", "x")],
      ["error same-guid b: a+b"],
      ["error same-guid b: a+b"],
    ],
    [
      "three of them: each with the first",
      [one("a", "1", "x"), one("b", "2", "x"), one("c", "3", "x")],
      ["warning same-first-field b: a+b", "warning same-first-field c: a+c"],
      ["error same-first-field b: a+b", "error same-first-field c: a+c"],
    ],
    [
      "two of one item",
      [one("a", "1", "x"), one("a", "2", "x")],
      ["warning same-first-field a: a"],
      ["error same-first-field a: a"],
    ],
    [
      "other pictures tell them apart",
      [one("a", "1", '<img src="p"> <img src="q">'), one("b", "2", '<img src="p"> <img src="r">')],
      [],
      [],
    ],
  ])("%s", (_what, notes, withGuids, without) => {
    expect(found(notes)).toEqual(withGuids);
    expect(found(notes, false)).toEqual(without);
  });
});

describe("a package", () => {
  const packed = (notes: readonly Note[]) => opened(filesOf(apkg, notes)[0]!.bytes).db;
  const decksOf = (notes: readonly Note[]) =>
    Object.values(
      JSON.parse(String(rows(packed(notes), "select decks from col")[0]!["decks"])) as Record<
        string,
        { name: string; desc: string }
      >,
    );
  test("is as new as its latest note, wherever that stands", () => {
    const days = ["2026-01-05", "2026-03-01", "2026-02-01"];
    const notes = days.map((day, i) => basic({ guid: String(i), question: String(i), changed: { day, count: i } }));
    const [col] = rows(packed(notes), "select mod, decks from col");
    expect(col!["mod"]).toBe((Date.UTC(2026, 2, 1) / 1000 + 1) * 1000);
  });
  test("has all decks above a deep one, and says what the bank's own is about, alone", () => {
    const decks = decksOf([basic({ deck: "Bank::a::b::c" })]);
    expect(new Map(decks.map(({ name, desc }) => [name, desc]))).toEqual(
      new Map([
        ["Default", ""],
        ["Bank", "About"],
        ["Bank::a", ""],
        ["Bank::a::b", ""],
        ["Bank::a::b::c", ""],
      ]),
    );
  });
  test.each([
    ["bank", "bank.apkg"],
    ["collection", "deck-collection.apkg"],
    ["collections", "collections.apkg"],
    ["backup-1", "deck-backup-1.apkg"],
    ["backup", "backup.apkg"],
    ["my-collection", "my-collection.apkg"],
  ])("of the bank %s is called %s", (name, path) =>
    expect(apkg.render(deck([basic()], { name }), undefined, DECK_OPTIONS)[0].path).toBe(path),
  );
});

describe("what a format can't carry over is said, each loss of each item once", () => {
  const said = (format: DeckFormat, ...notes: Note[]) =>
    [...format.objections!(deck(notes), DECK_OPTIONS)].map(
      ({ item, message }) => `${item}: ${message.split(" loses ")[1]}`,
    );
  const both = { picture: "p", question: "<em>x</em>" };
  test.each<[DeckFormat, Note[], string[]]>([
    [quizlet, [basic()], []],
    [quizlet, [basic({ picture: "p" })], ["a: its picture."]],
    [quizlet, [basic({ question: "<em>x</em>" })], ["a: its emphasis and code."]],
    [quizlet, [basic({ answer: "<code>x</code>" })], ["a: its emphasis and code."]],
    [quizlet, [basic({ detail: "<em>x</em>" })], []],
    [quizlet, [cloze({ text: "<strong>x</strong>" })], ["a: its emphasis and code."]],
    [quizlet, [basic(both)], ["a: its picture.", "a: its emphasis and code."]],
    [
      quizlet,
      [basic(both), basic(both), basic({ ...both, item: "b" })],
      ["a: its picture.", "a: its emphasis and code.", "b: its picture.", "b: its emphasis and code."],
    ],
    [markdown, [basic({ explanation: "e" }), cloze()], []],
    [markdown, [cloze({ explanation: "e" })], ["a: its explanation."]],
    [mochi, [basic(), cloze()], []],
    [mochi, [basic({ reverse: "r" })], ["a: its reverse card."]],
  ])("$name %#", (format, notes, losses) => expect(said(format, ...notes)).toEqual(losses));
});

describe("each field has its place", () => {
  const all = basic({
    ...full,
    question: "question",
    answer: "answer",
    detail: "detail",
    options: "options",
    reverse: "r",
  });
  const gaps = cloze({
    ...full,
    text: "{{c1::one::hint1}} {{c2::two::hint2}} {{c3::three}} {{c2::four}}",
    extra: "extra",
  });
  test("for Quizlet", () => {
    expect(textOf(quizlet, all, gaps).split("\n")).toEqual([
      "context / passage / question / picture / options\tanswer / detail",
      "context / answer\tquestion / picture / detail",
      "context / passage / ____ (hint1) two three four / picture\tone",
      "context / passage / one ____ (hint2) three ____ / picture\ttwo; four",
      "context / passage / one two ____ four / picture\tthree",
      "",
    ]);
    expect(textOf(quizlet, basic({ question: "a<ul><li>b</li></ul>c<ol><li>d</li></ol>e" }))).toBe(
      "a / b / c / d / e\tA\n",
    );
  });
  test("for Mnemosyne", () => {
    const parts = (...some: string[]) => some.join("<br><br>");
    const more = ["explanation", "notice", "asOf", "source"];
    expect(textOf(mnemosyne, all, cloze({ ...full, text: "{{c1::one}}", extra: "extra" })).split("\n")).toEqual([
      `${parts("context", "passage", "question", "picture", "options")}\t${parts("answer", "detail", ...more)}`,
      `${parts("context", "answer")}\t${parts("question", "picture", "detail", ...more)}`,
      `${parts("context", "passage", "____", "picture")}\t${parts("one", "extra", ...more)}`,
      "",
    ]);
  });
  test("for Mochi", () => {
    const data = JSON.parse(
      new TextDecoder().decode(
        unzipSync(filesOf(mochi, [{ ...all, deck: "Bank::a::b" }, gaps])[0]!.bytes)["data.json"],
      ),
    );
    expect(
      data["~:decks"].map((one: { "~:name": string; "~:cards": { "~:content": string }[] }) => [
        one["~:name"],
        ...one["~:cards"].map((card) => card["~:content"]),
      ]),
    ).toEqual([
      [
        "Bank / a / b",
        "context\n\npassage\n\nquestion\n\npicture\n\noptions\n---\nhint\n---\nanswer\n\ndetail\n\nexplanation\n\nnotice\n\nasOf\n\nsource",
      ],
      [
        "Bank",
        "context\n\npassage\n\n{{1::one}} (hint1) {{2::two}} (hint2) {{3::three}} {{2::four}}\n\npicture\n---\nextra\n\nexplanation\n\nnotice\n\nasOf\n\nsource",
      ],
    ]);
  });
  test("for Obsidian", () => {
    expect(textOf(markdown, all, { ...all, reverse: null }, gaps)).toBe(
      [
        "#flashcards/bank\n\n# Bank\n",
        "context\npassage\nquestion\npicture\noptions\n??\nanswer\ndetail\nexplanation\nnotice\nasOf\nsource\n",
        "context\npassage\nquestion\npicture\noptions\n?\nanswer\ndetail\nexplanation\nnotice\nasOf\nsource\n",
        "context\npassage\n==1;;one;;hint1== ==2;;two;;hint2== ==3;;three== ==2;;four==\npicture\nextra\nnotice\nasOf\n",
      ].join("\n"),
    );
    const [, , card] = textOf(markdown, basic({ question: "a<br><br><br><br>b<ul><li>c</li></ul>" })).split("\n\n");
    expect(card).toBe("a\nb\n- c\n?\nA\n");
  });
  test("on a page to study with", () => {
    const small = "<br><br><small>asOf<br>";
    expect(shownCards(deck([all, gaps])).map(({ id, front }) => [id, front])).toEqual([
      [
        "g",
        "<small>context<br>passage</small><br><br>question<br><br>picture<br><br>options<details><summary>?</summary>hint</details>",
      ],
      ["r", "<small>context</small><br><br><b>answer</b>"],
      ...["<b>[hint1]</b> two three four", "one <b>[hint2]</b> three <b>[…]</b>", "one two <b>[…]</b> four"].map(
        (text, i) => [
          `g-${i + 1}`,
          `<small>context<br>passage</small><br><br>${text}<br><br>picture<details><summary>?</summary>hint</details>`,
        ],
      ),
    ]);
    const backs = shownCards(deck([all, gaps])).map(({ back }) => back);
    expect(backs[0]).toBe(
      `<b>answer</b><br><br>detail<br><br>explanation<br><br><b>notice</b>${small}<a href="link">source</a><br>credit</small>`,
    );
    expect(backs[1]).toContain("question<br><br>picture<br><br>detail<br><br>explanation");
    expect(backs[3]).toContain("one <b>two</b> three <b>four</b>");
    const page = filesOf(study, [all, { ...gaps, language: "ar" }])[0]!.text;
    expect(page.match(/<details class="card"[^>]*>/g)).toEqual([
      '<details class="card" data-id="g">',
      '<details class="card" data-id="r">',
      ...[1, 2, 3].map((gap) => `<details class="card" data-id="g-${gap}" lang="ar" dir="rtl">`),
    ]);
  });
});
