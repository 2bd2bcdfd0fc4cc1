import { describe, expect, test } from "vitest";
import { withSource } from "../../src/bank/add-source.js";
import { parseSource } from "../../src/reading/source.js";

const sourceOf = (text: string) => {
  const read = parseSource("a.yaml", text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
};
const added = (text: string, id = "news") => {
  const { text: now, ...more } = withSource(sourceOf(text), id, { title: "T" }, (source) => source["title"] === "T");
  return { now: now.text, ...more };
};
const ITEMS = "items:\n  - id: a\n";

describe("a source that comes to a bank", () => {
  test.each<[what: string, text: string, now: string, source: string, hasMany: boolean]>([
    ["without any", `language: en\n${ITEMS}`, `language: en\nsources:\n  news: { title: T }\n${ITEMS}`, "news", false],
    [
      "with another, which is then that of all items that name none",
      `language: en\nsources:\n  old: { title: A }\n${ITEMS}`,
      `language: en\nsources:\n  old: { title: A }\n  news: { title: T }\ndefaults: { source: old }\n${ITEMS}`,
      "news",
      true,
    ],
    [
      "with another and defaults of other fields",
      `sources:\n  old: { title: A }\ndefaults:\n  lang: de\n${ITEMS}`,
      `sources:\n  old: { title: A }\n  news: { title: T }\ndefaults:\n  lang: de\n  source: old\n${ITEMS}`,
      "news",
      true,
    ],
    [
      "with two, of which items name theirs already",
      `sources:\n  old: { title: A }\n  other: { title: B }\n${ITEMS}`,
      `sources:\n  old: { title: A }\n  other: { title: B }\n  news: { title: T }\n${ITEMS}`,
      "news",
      true,
    ],
    [
      "with one of that id",
      `sources:\n  news: { title: A }\ndefaults: { source: news }\n${ITEMS}`,
      `sources:\n  news: { title: A }\n  news-2: { title: T }\ndefaults: { source: news }\n${ITEMS}`,
      "news-2",
      true,
    ],
  ])("%s", (_, text, now, source, hasMany) => expect(added(text)).toEqual({ now, source, hasMany }));

  test.each<[what: string, text: string, source: string, hasMany: boolean]>([
    ["alone", "sources:\n  mine: { title: T }\n", "mine", false],
    ["beside another", "sources:\n  old: { title: A }\n  mine: { title: T }\n", "mine", true],
    [
      "as the default",
      "sources:\n  old: { title: A }\n  mine: { title: T }\ndefaults: { source: mine }\n",
      "mine",
      false,
    ],
    [
      "beside the default",
      "sources:\n  old: { title: A }\n  mine: { title: T }\ndefaults: { source: old }\n",
      "mine",
      true,
    ],
    ["beside one of which nothing is said", "sources:\n  old:\n  mine: { title: T }\n", "mine", true],
  ])("changes nothing where it is there, %s", (_, text, source, hasMany) =>
    expect(added(text)).toEqual({ now: text, source, hasMany }),
  );
});
