import { describe, expect, test } from "vitest";
import { readPlainText } from "../../src/article/plain-text.js";

const paragraphs = (text: string) => readPlainText(text).paragraphs;

/** Breaks each paragraph where the next word would not fit, with an empty line after each. */
const wrapped = (texts: readonly string[], width: number): string =>
  texts
    .map((text) =>
      text.split(" ").reduce((all, word) => {
        const line = all.slice(all.lastIndexOf("\n") + 1);
        return line.length + 1 + word.length > width ? `${all}\n${word}` : `${all} ${word}`;
      }),
    )
    .join("\n\n");

describe("plain text", () => {
  test.each([
    ["every line end", "a.\r\nb.\nc.\rd.\u2028e.\u2029f.\u0085g.", ["a.", "b.", "c.", "d.", "e.", "f.", "g."]],
    ["a line tabulation and a form feed", "a.\vb.\fc.", ["a.", "b.", "c."]],
    ["lines that are not wrapped", "Head\nOne.\nTwo.", ["Head", "One.", "Two."]],
    [
      "a line that begins small",
      "Head\niPads sell,\ndatabases too\nand more",
      ["Head", "iPads sell,", "databases too", "and more"],
    ],
    ["short lines in blocks", "Head\n\neggs\nmilk\n\nflour", ["Head", "eggs", "milk", "flour"]],
    ["a byte order mark within", "a\uFEFFb", ["a\uFEFFb"]],
    ["spaces", "  a. \n\t\n b.  c ", ["a.", "b. c"]],
    ["a first line in which nothing is seen", "\u200B\n\u2060\u00AD \uFEFF\nHead\nOne.", ["Head", "One."]],
    ["lines in which nothing is seen", "a\n\u200B\nb", ["a", "b"]],
    ["nothing", "", []],
  ])("with %s", (_what, text, expected) => expect(paragraphs(text)).toEqual(expected));

  test("leaves out lines that only the page around it has, and says so", () => {
    const text = "Share this article\nHead\nAdvertisement\nOne.\nArticle continues below this ad\n- Anzeige -\nTwo.";
    const article = readPlainText(text);
    expect(article).toMatchObject({ title: "Head", paragraphs: ["Head", "One.", "Two."] });
    expect(article.leftOut.map(({ kind }) => kind)).toEqual([
      "sharing",
      "advertisement",
      "advertisement",
      "advertisement",
    ]);
  });
  test("is counted by assistants: their numbers are no part of it", () => {
    expect(paragraphs("Paragraph 1: Head\n\nParagraph 2: One.\n\nParagraph 3: Two.")).toEqual(["Head", "One.", "Two."]);
    expect(readPlainText("Paragraph 1: Head\nParagraph 2: One.").leftOut.map(({ text }) => text)).toEqual([
      "Paragraph 1:",
      "Paragraph 2:",
    ]);
    expect(paragraphs("Paragraph 1: Head\nParagraph 3: One.")).toEqual(["Paragraph 1: Head", "Paragraph 3: One."]);
    expect(paragraphs("Paragraph 4: nobody knows")).toEqual(["Paragraph 4: nobody knows"]);
  });
  test.each([
    "Advertisement pays for half of it.",
    "Share this article with nobody.",
    "Share",
    "Print",
    "Subscribe to our newsletter, the mayor said.",
    "यह विज्ञापन बहुत महंगा था।",
    "этот ads манагер",
    "هذا إعلان جديد",
  ])("keeps %s", (line) => expect(paragraphs(`Head\n${line}`)).toEqual(["Head", line]));

  test("says nothing of itself but its headline", () => {
    expect(readPlainText("\uFEFFHead\nOne.")).toMatchObject({ title: "Head", publisher: null, author: null });
    expect(readPlainText("").title).toBe(null);
    expect(readPlainText("\u200B\nHead").title).toBe("Head");
    expect(readPlainText("\u200B\n\u00AD").title).toBe(null);
  });
});

const PROSE = [
  "The tower of Southmere leans",
  "The tower of Southmere leans by 41 centimetres more than it did in spring, the surveyors of the town reported on Tuesday, and nobody can say when it will stop.",
  "“We measure it twice a day,” said Ida Brook, who leads them. “It never moves while one looks at it.” She hopes for rain, which would swell the clay below the tower again, and so right it.",
  "The bells are silent until then.",
];

describe("wrapped text", () => {
  test.each([36, 48, 72, 100, 118])("has paragraphs between empty lines, at a width of %i", (width) =>
    expect(paragraphs(wrapped(PROSE, width))).toEqual(PROSE),
  );
  test("is not what has longer lines than a page", () => {
    const lines = ["Head", `${PROSE[1]!} ${PROSE[2]!}`, "The mayor of the town was", "not there, nor was his deputy"];
    expect(paragraphs(`${lines[0]}\n\n${lines[1]}\n\n${lines[2]}\n${lines[3]}`)).toEqual(lines);
  });
  test("is not what ends most lines as sentences do", () => {
    const lines = [
      "The ferry leaves on Monday at noon.",
      "A ticket costs 12 crowns for adults.",
      "Dogs travel free of charge.",
    ];
    expect(paragraphs(`Head\n\n${lines.join("\n")}`)).toEqual(["Head", ...lines]);
  });
  test("is not what has lines with room for the next word", () => {
    const lines = ["By Ann Smith", "Southmere, 4 March 2026, in the evening edition", "Page 3"];
    expect(paragraphs(`${lines.join("\n")}\n\nHead`)).toEqual([...lines, "Head"]);
  });
  test("puts divided words together, at both hyphens", () => {
    const head = "The cost of quiet roads\n\nTraffic noise on Mill Street fell by two ";
    expect(paragraphs(`${head}deci-\nbels, so it goes on`)[1]).toBe(
      "Traffic noise on Mill Street fell by two deci\u00ADbels, so it goes on",
    );
    expect(paragraphs(`${head}deci\u2010\nbels, so it goes on`)[1]).toContain("deci\u00ADbels");
    expect(paragraphs(`${head}US-\nRussia talks, they`)[1]).toContain("US- Russia");
    expect(paragraphs(`${head}2019-\nso it was, they say`)[1]).toContain("2019- so");
  });
  test("joins lines of scripts without spaces as they are", () => {
    const lines = [
      "港口城市北威克周一宣布新的渡轮码头比计划提前一周开放票价为十二克朗市长",
      "表示对此十分高兴并感谢所有参与建设的工人和支持这个项目的居民们",
    ];
    expect(paragraphs(`标题\n\n${lines.join("\n")}`)).toEqual(["标题", lines.join("")]);
  });
  test("keeps the entries of a list, not a dash or a date at the start of a line", () => {
    const list = [
      "The surveyors of the town of Southmere want three",
      "things of the council, and want them all by May:",
      "- a fence around the square below the tower, so",
      "that nobody is hurt by a falling stone",
      "- a second instrument",
    ];
    expect(paragraphs(`Head\n\n${list.join("\n")}`)).toEqual([
      "Head",
      `${list[0]} ${list[1]}`,
      `${list[2]} ${list[3]}`,
      list[4],
    ]);
    const prose = [
      "The tower has leaned since the flood of 12 March",
      "– some say longer – and will lean until the month",
      "12. The bells are silent",
    ];
    expect(paragraphs(`Head\n\n${prose.join("\n")}`)).toEqual(["Head", prose.join(" ")]);
  });
});
