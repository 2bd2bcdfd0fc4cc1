import { describe, expect, test } from "vitest";
import { openView } from "../../src/formats/pages/question-view.js";
import { templateKit } from "../../src/io/templates.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";

/** What a page says beside a question is heard in the page's language, whatever the question's is. */
describe("the language of messages within a question", () => {
  test.each([
    // the bank's, the item's, the page's
    ["en", null, "en", ""],
    ["en", null, "de", ' lang="de"'],
    ["en", "ar", "en", ' lang="en"'],
    ["en", "ar", "ar", ""],
    ["en", "de", "de", ""],
    ["en", "en", "de", ' lang="de"'],
    ["de", "en", "en", ""],
  ])("bank %s, item %s, page %s", (language, lang, page, voice) => {
    const paper = papersOf({ ...bankOf([choice("a", undefined, { lang })]), language }, "s")[0]!;
    const view = openView(questionsOf(paper)[0]!, paper, templateKit(null, page));
    expect(view.voice === "" ? "" : view.voice.html).toBe(voice);
  });
});
