import { describe, expect, test } from "vitest";
import { cardWording } from "../../src/deck/wording.js";
import type { CardKey, Words } from "../../src/words/words.js";
import { shippedWords } from "../sample.js";

/** English with other words for some keys. */
const english = shippedWords("en");
const wording = (own: Readonly<Record<string, string>>, language = "en") =>
  cardWording({ language, message: (key, n) => own[key] ?? english.message(key, n) } satisfies Words<CardKey>);

describe("what a card says", () => {
  test("is text, with HTML for its parameters", () => {
    const { say } = wording({ card_also: "<i>{answers}</i> & {answers} [sound:x]" });
    expect(say("card_also", { answers: "<b>a</b>" })).toBe("&lt;i&gt;<b>a</b>&lt;/i&gt; &amp; <b>a</b> &#91;sound:x]");
  });

  test("has days, months and numbers as the language writes them, as text", () => {
    const { day, month, monthAndYear, number } = wording({
      digits: "٠١٢٣٤٥٦٧٨٩",
      decimal_sign: "٫",
      month_5: "<May>",
      day: "{n}/{month}/{year}",
    });
    expect(day("2019-05-04")).toBe("٤/&lt;May&gt;/٢٠١٩");
    expect(month("2019-05-04")).toBe("&lt;May&gt;");
    expect(monthAndYear("2019-05-04")).toBe("&lt;May&gt; ٢٠١٩");
    expect(number(12.5)).toBe("١٢٫٥");
  });

  test("says of a day what is known of it", () => {
    const { day } = cardWording(shippedWords("de"));
    expect(["2026-05-04", "2026-05", "2026", "–"].map(day)).toEqual(["4. Mai 2026", "2026-05", "2026", "–"]);
  });

  test("chooses among plurals by n", () => {
    const { say } = cardWording(english);
    expect([1, 2].map((n) => say("card_paragraph", { n, numbers: "x" }))).toEqual(["paragraph x", "paragraphs x"]);
    expect(cardWording(shippedWords("fr")).day("2019-05-01")).toBe("1er mai 2019");
    expect(cardWording(shippedWords("fr")).day("2019-05-31")).toBe("31 mai 2019");
  });

  test("has no key and no parameter but those of the catalogue: others don't compile", () => {
    // @ts-expect-error misspelt
    expect(() => english.message("card_alos")).toThrow('there is no message "card_alos"');
    // @ts-expect-error misspelt
    expect(cardWording(english).say("card_also", { answer: "x" })).toBe("Also right: undefined");
  });

  test("runs the way of its words: of what there are none in, as English does", () => {
    const directions = ["en", "ar-EG", "he", "xx"].map((language) => cardWording(shippedWords(language)).direction);
    expect(directions).toEqual(["ltr", "rtl", "ltr", "ltr"]);
  });
});

describe("words in a stem", () => {
  const stems = () =>
    wording({ card_option_words: " listed | of these|*below| a.c | x*y |", card_marking_words: "pick*" });
  test.each([
    ["as listed", true],
    ["AS LISTED?", true],
    ["unlisted", false],
    ["listedx", false],
    ["listedé", false],
    ["élisted", false],
    ["x listed_", false],
    ["one of these", true],
    ["herebelow", true],
    ["belows", false],
    ["a.c", true],
    ["abc", false],
    ["x*y", true],
    ["xy", false],
    ["", false],
  ])("%j names its options: %s", (stem, names) => expect(stems().namesOptions.test(stem)).toBe(names));

  test.each([
    ["Which? Pick two.", "Which?"],
    ["Which? picking two", "Which?"],
    ["Which? Pick two. And why?", "Which? Pick two. And why?"],
    ["Which? Pick two!", "Which?"],
    ["Which? xpick two.", "Which? xpick two."],
    ["Which? (Pick two.)", "Which?"],
    ["“Which?” Pick two", "“Which?”"],
    ["Which ones did voters not pick?", "Which ones did voters not pick?"],
    ["Name two that voters did not pick twice.", "Name two that voters did not pick twice."],
    ["Two of them opened. Pick those of May.", "Two of them opened. Pick those of May."],
    ["Which? Pick all that opened in May and June.", "Which? Pick all that opened in May and June."],
    ["Pick two.", "Pick two."],
  ])("the call to mark goes: %j is %j", (stem, rest) => expect(stem.replace(stems().marking, "")).toBe(rest));

  test("a language may have none", () => {
    const none = wording({ card_option_words: "", card_marking_words: " | " });
    expect(none.namesOptions.test("")).toBe(false);
    expect("Which? Pick two.".replace(none.marking, "")).toBe("Which? Pick two.");
  });
});
