import { describe, expect, test } from "vitest";
import { numberedList } from "../../src/exchange/numbered-list.js";
import { faultsOf, fieldsIn, only, read, recognised, whyLeft } from "./text-reading.js";

const fields = (text: string) => only("numbered-list", text).fields;
const WHICH = { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] };

describe("a list of questions as people type it", () => {
  test.each([
    ["a star before the letter", "1. Which port?\na) Easthaven\n*b) Northwick"],
    ["an answer line", "1. Which port?\na) Easthaven\nb) Northwick\nAnswer: b"],
    ["an answer with its text", "1) Which port?\n(A) Easthaven\n(B) Northwick\nAns. (B) Northwick"],
    ["an answer in words", "Question 1: Which port?\nA. Easthaven\nB. Northwick\nCorrect answer: Northwick"],
    ["an answer on the next line", "Q1. Which port?\n\nA. Easthaven\n\nB. Northwick\n\nAnswer:\nB"],
    ["bold letters and labels", "**1.** Which port?\n**a)** Easthaven\n**b)** Northwick\n\n**Answer:** b"],
    ["a bold option", "1. Which port?\n   a. Easthaven\n   **b. Northwick**"],
    ["bold behind the letter", "1. Which port?\na) Easthaven\nb) **Northwick**"],
    ["a bold option with bullets", "1. Which port?\n- Easthaven\n- **Northwick**"],
    ["the word", "1. Which port?\na) Easthaven\nb) Northwick (correct)"],
    ["the word in bold", "1. Which port?\na) Easthaven\nb) Northwick **(correct)**"],
    ["a tick behind", "1. Which port?\n- Easthaven\n- Northwick ✓"],
    ["a tick before", "1. Which port?\n✗ Easthaven\n✓ Northwick"],
    ["a star behind", "1. Which port?\na) Easthaven\nb) Northwick*"],
    ["boxes", "1. Which port?\n- [ ] Easthaven\n- [x] Northwick"],
    ["two columns", "1. Which port?\nA) Easthaven   B) Northwick\nAnswer: B"],
    ["a row of options", "1. Which port? (a) Easthaven (b) Northwick\nAns: (b)"],
    ["bullets with letters", "### Question 1\n\nWhich port?\n\n- (a) Easthaven\n- (b) Northwick\n\n**Ans: b**"],
    ["numbers for options", "1. Which port?\n1) Easthaven\n2) Northwick\nAnswer: 2"],
    ["a key at the end", "1. Which port?\na) Easthaven\nb) Northwick\n\nAnswer key:\n1. b"],
    ["a key with an option's text", "1. Which port?\na) Easthaven\nb) Northwick\n\n## Answers\n\n1. Northwick"],
    [
      "a folded answer",
      "1. Which port?\n- A: Easthaven\n- B: Northwick\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n</p>\n</details>",
    ],
    ["marks and an answer that agree", "1. Which port?\na) Easthaven\nb) Northwick ✓\nAnswer: B"],
  ])("knows what is right by %s", (_, text) => {
    expect(fields(text)).toEqual(WHICH);
    expect(recognised(text)).toMatch(/^(?:numbered-list|text2qti)$/);
  });

  test("reads a key of many answers, in rows and pairs", () => {
    const questions = [1, 2, 3].map((n) => `${n}. Question ${n}?\na) one\nb) two\nc) three\n`).join("\n");
    for (const key of [
      "1. B 2. C 3. A",
      "1-b, 2-c, 3-a",
      "Answers\n1) B\n2) C\n3) A",
      "ANSWER KEY\n| 1 | B |\n|---|---|\n| 2 | C |\n| 3 | A |",
    ])
      expect(fieldsIn("numbered-list", `${questions}\n${key}\n`).map((one) => (one as { key: unknown }).key)).toEqual([
        "two",
        "three",
        "one",
      ]);
  });

  test("tells sections that count anew apart by their order in the key", () => {
    const text = "Section A\n1. One?\na) x\nb) y\n\nSection B\n1. Two?\na) x\nb) y\n\nKey\n1. a\n1. b";
    expect(fieldsIn("numbered-list", text)).toMatchObject([{ key: "x" }, { key: "y" }]);
    expect(read("numbered-list", text.replace("\n1. b", "")).left[0]!.why).toMatch(/1 answers to 2 questions/);
  });

  test.each<[string, string, unknown]>([
    [
      "several right options",
      "1. Which?\na) one\nb) two\nc) three\nAnswer: A, C",
      { stem: "Which?", type: "multiple", keys: ["one", "three"], distractors: ["two"] },
    ],
    [
      "several letters in a row",
      "1. Which?\na) one\nb) two\nc) three\nAnswer: AC",
      { stem: "Which?", type: "multiple", keys: ["one", "three"], distractors: ["two"] },
    ],
    [
      "true and false",
      "1. The pier is new. (True/False)\nAnswer: True",
      { stem: "The pier is new. (True/False)", key: true },
    ],
    ["what is wrong about it", "1. The pier is old.\nAns: F", { stem: "The pier is old.", key: false }],
    [
      "tags that are asked about",
      "1. Which tag is a paragraph?\na) <p> *\nb) <b>\nc) <div>",
      { stem: "Which tag is a paragraph?", key: "<p>", distractors: ["<b>", "<div>"] },
    ],
    [
      "what is right behind a fold",
      "<p>1. Which?</p>\n<p>a) one</p>\n<p>b) two</p>\n<details><summary>Answer</summary>\n\nB\n\n</details>",
      { stem: "Which?", key: "two", distractors: ["one"] },
    ],
    ["what HTML makes bold", "1. Which?\na) one\nb) <b>two</b>", { stem: "Which?", key: "two", distractors: ["one"] }],
    ["the truth behind a statement", "1. The pier is new. (False)", { stem: "The pier is new.", key: false }],
    ["true and false as options", "1. The pier is new.\na) True *\nb) False", { stem: "The pier is new.", key: true }],
    ["a short answer", "1. Who opened it?\nAnswer: Ada Holm.", { stem: "Who opened it?", keys: ["Ada Holm"] }],
    ["a number", "1. How many boats?\nAnswer: 12", { stem: "How many boats?", key: 12 }],
    [
      "an answer in sentences",
      "1. Why?\nAnswer: The old pier was too short for ferries, and the town wanted a longer one.",
      {
        type: "open",
        stem: "Why?",
        answer: "The old pier was too short for ferries, and the town wanted a longer one.",
      },
    ],
    [
      "explanations of several lines",
      "1. Which port?\na) Easthaven\nb) Northwick\nAnswer: B\nExplanation: It opened in 2026.\n\n1. First\n2. Second",
      { ...WHICH, explanation: "It opened in 2026.\n1. First\n2. Second" },
    ],
    [
      "what stands behind the letter",
      "1. Which port?\na) Easthaven\nb) Northwick\nAnswer: B. It opened in 2026.",
      { ...WHICH, explanation: "It opened in 2026." },
    ],
    [
      "numbered statements with codes",
      "1. Consider:\n1. Boats float.\n2. Boats fly.\nWhich is right?\n(a) 1 only\n(b) 2 only\n(c) Both 1 and 2\n(d) Neither 1 nor 2\nAns: (a)\n",
      {
        stem: "Consider:\n1. Boats float.\n2. Boats fly.\nWhich is right?",
        key: "1 only",
        distractors: ["2 only", "Both 1 and 2", "Neither 1 nor 2"],
      },
    ],
    [
      "a question and an option of several lines",
      "1. Which port\nis open?\na) the old\none\nb) the new one\nAnswer: a",
      { stem: "Which port is open?", key: "the old one", distractors: ["the new one"] },
    ],
    [
      "code",
      "1. What?\n```js\na) f();\n```\n- A: `1`\n- B: `2`\n\nAnswer: A",
      { stem: "What?\n`a) f();`", key: "`1`", distractors: ["`2`"] },
    ],
    [
      "points and difficulty, topics and tags",
      "1. Which port?\na) Easthaven\nb) Northwick\nAnswer: B\nPoints: 2\nDifficulty: Moderate\nTopic: Ports/Sea\nTags: boats, Big Ships",
      { ...WHICH, points: 2, difficulty: "medium", topics: ["ports/sea"], tags: ["boats", "big-ships"] },
    ],
    [
      "marks that are none",
      "1. What is 2*3*4 in a_b_c?\na) *24*\nb) 25\nAnswer: a",
      { stem: String.raw`What is 2\*3\*4 in a\_b\_c?`, key: "*24*", distractors: ["25"] },
    ],
    [
      "a sentence that begins like an option",
      "1. Who said:\nA. Holm is here?\na) Ada\nb) Bo\nAnswer: a",
      { stem: "Who said:\nA. Holm is here?", key: "Ada", distractors: ["Bo"] },
    ],
  ])("reads %s", (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(faultsOf(read("numbered-list", text).items)).toEqual([]);
  });

  test.each([
    ["no answer", "1. Which?\na) one\nb) two", /which option is right/],
    ["neither options nor answer", "1. Which?\n2. Why?\nAnswer: so it is", /neither options nor an answer/],
    ["marks and answer that differ", "1. Which?\na) one\nb) two ✓\nAnswer: a", /do not agree/],
    ["answer and key that differ", "1. Which?\na) one\nb) two\nAnswer: a\n\nKey\n1. b", /do not agree/],
    ["a letter and the text of another", "1. Which?\na) one\nb) two\nAnswer: a) two", /text of another/],
    ["a letter that it has not", "1. Which?\na) one\nb) two\nAnswer: C", /it has 2 options/],
    ["an answer that is no option", "1. Which?\na) one\nb) two\nAnswer: three", /none of its options/],
    ["a letter and no options", "1. Which?\nAnswer: B", /it has no options/],
    ["all options right", "1. Which?\na) one\nb) two\nAnswer: A and B", /all of its options/],
  ])("leaves a question with %s", (_, text, why) => {
    expect(read("numbered-list", text).left[0]!.why).toMatch(why);
  });

  test("guesses nothing from a key with the wrong numbers", () => {
    const found = read("numbered-list", "1. Which?\na) one\nb) two\n\nAnswers\n2. B");
    expect(found.items).toEqual([]);
    expect(found.left[0]!.why).toMatch(/which option is right/);
    expect(found.lost).toEqual(['the answer "B" to question 2, which is not there']);
  });

  test("names headings, and text that belongs to no question, with the place", () => {
    const found = read(
      "numbered-list",
      "# Ports\n\nAnswer all questions.\n\n## Part one\n\n1. Which?\na) one*\nb) two\n\nNow turn the page.\n\n2. Who?\nAnswer: Ada",
    );
    expect(found.title).toBe("Ports");
    expect(found.lost).toEqual(['the heading "Part one"']);
    expect(found.left).toEqual([
      { where: { line: 3, label: "line 3" }, what: "Answer all questions.", why: "it belongs to no question" },
      { where: { line: 11, label: "line 11" }, what: "Now turn the page.", why: "it belongs to no question" },
    ]);
    expect(found.items.map(({ where }) => where)).toEqual([
      { line: 7, label: "question 1" },
      { line: 13, label: "question 2" },
    ]);
  });

  test("names what a question says and a bank can't", () => {
    expect(only("numbered-list", "1. Who?\nAnswer: Ada\nHint: a name\nDifficulty: 7").lost).toEqual([
      'the hint "a name"',
      'the difficulty "7"',
    ]);
  });

  test("reads questions without numbers, by their options", () => {
    const text =
      "Which port?\na) Easthaven\nb) Northwick\nAnswer: b\nExplanation: In 2026.\n\nWho?\na) Ada\nb) Bo\nAnswer: a";
    expect(fieldsIn("numbered-list", text)).toMatchObject([WHICH, { stem: "Who?", key: "Ada" }]);
    expect(fieldsIn("numbered-list", text.replace("\nExplanation: In 2026.", ""))).toMatchObject([
      WHICH,
      { key: "Ada" },
    ]);
  });

  test("takes code for options with boxes, and what stands behind them for why", () => {
    const text =
      "#### Q1. Which?\n\n- [ ] &shy;\n\n```go\na < b\n```\n\n- [x] &shy;\n\n```go\na > b\n```\n\n[More](https://example.org/a_b)\nhere\n\n#### Q2. Which?\n\n- [ ] Set A\n- [x] Set B";
    expect(fieldsIn("numbered-list", text)).toEqual([
      {
        stem: "Which?",
        key: "`a > b`",
        distractors: ["`a < b`"],
        explanation: "[More](https://example.org/a_b)\nhere",
      },
      { stem: "Which?", key: "Set B", distractors: ["Set A"] },
    ]);
  });

  test("goes on behind code in a single line, and behind headings with anchors", () => {
    const text =
      '###### 1. One?\n- A: x\n- B: y\n\n#### Answer: A\n\n```let a = 1```\n\n###### <a name="2"></a>2. Two?\n- A: x\n- B: y\n\n#### Answer: B';
    expect(fieldsIn("numbered-list", text)).toMatchObject([{ key: "x" }, { stem: "Two?", key: "y" }]);
  });

  test("counts beyond 9999", () =>
    expect(fieldsIn("numbered-list", "9999. A?\nAnswer: yes\n\n10000. B?\nAnswer: no")).toHaveLength(2));

  test("is read from Markdown by others too", () => expect(numberedList("1. Who?\nAnswer: Ada").items).toHaveLength(1));

  test.each([
    "1. Buy bread\n2. Buy milk",
    "The harbour opens.\n\nIt was built in 2026.\n\n- one\n- two",
    "bank: a\nitems:\n  - stem: Who?\n    key: Ada",
    "front\tback\nA\tB",
    "",
  ])("is not told by %j", (text) => expect(recognised(text)).toBeUndefined());

  test("leaves the only question of a list that has none", () =>
    expect(whyLeft("numbered-list", "Q1. What now?")).toMatch(/neither/));
});
