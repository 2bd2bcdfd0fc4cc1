import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import { groundOf, materialOf } from "../../src/draft/ground.js";
import { type Judged, judge } from "../../src/draft/judge.js";
import { whyNotReady } from "../../src/draft/tiers.js";
import type { Proposal } from "../../src/draft/proposal.js";
import { sourceOf } from "../../src/draft/source.js";
import type { Mention } from "../../src/model/analysis.js";
import type { Article } from "../../src/model/article.js";
import type { DraftOptions } from "../../src/model/draft.js";

const PARAGRAPHS = [
  "Northwick opens a second ferry pier",
  "Ada Holm, the mayor of Northwick, opened the second pier of Northwick on Saturday with a speech to the crews.",
  "Lena Brandt, the chief engineer of Brandt & Sons, praised the crews of both yards, and Ada Holm thanked the region.",
  "Oskar Lund, the director of the Fishermen's Union, opened the second pier of Northwick for the trawlers a day later.",
  'Mayor Holm said on the radio that "the town paid for the pier". Holm then left for Southmere.',
  "Tom Vale was arrested on Sunday over the theft of a ferry bell from the pier of Northwick.",
  "Photo: Jon Berg. Subscribe to our newsletter to hear from the harbour of Northwick each week.",
  "The crews worked. The crews worked.",
];
const article: Article = { ...readPlainText(PARAGRAPHS.join("\n")), published: "2026-05-04" };
const text = textOf(article);

function judged(
  proposal: Partial<Proposal>,
  options: { isSensitive?: boolean; licence?: string; kinds?: DraftOptions["kinds"] } = {},
): Judged {
  const own = { ...article, licence: options.licence ?? null };
  const material = materialOf(
    own,
    text,
    { kinds: options.kinds ?? null, max: null, paragraphs: null, seed: "s", isSensitive: options.isSensitive ?? false },
    analyse,
  );
  const source = sourceOf(own, text, { id: "pier", url: null });
  return judge({ ...GOOD, ...proposal }, groundOf(material, source));
}

const mention = (paragraph: number, words: string): Mention => {
  const start = text.paragraphs[paragraph - 1]!.indexOf(words);
  return { paragraph, start, end: start + words.length, text: words };
};
const whole = (paragraph: number): Mention => mention(paragraph, text.paragraphs[paragraph - 1]!);

const GOOD: Proposal = {
  kind: "who-said",
  evidence: [whole(3)],
  item: {
    stem: "Who praised both yards of Northwick in May 2026?",
    key: "Lena Brandt",
    distractors: ["Oskar Lund", "Mira Sandberg"],
  },
  keys: ["Lena Brandt"],
  distractors: ["Oskar Lund", "Mira Sandberg"],
  people: [],
  reasons: [],
  score: 90,
};
const withStem = (stem: string): Partial<Proposal> => ({ item: { ...GOOD.item, stem } });

test("a question that holds is ready where its kind may be", () => {
  expect(judged({ kind: "assistant" })).toMatchObject({ cause: null, passed: { tier: "ready", reasons: [] } });
});

describe("is thrown out:", () => {
  const cases: readonly (readonly [string, Partial<Proposal>])[] = [
    ["its evidence is not found exactly once", { evidence: [mention(8, "The crews worked.")] }],
    ["its evidence is not found exactly once", { evidence: [{ ...whole(3), text: "Lena Brandt praised nobody." }] }],
    ["a key is not in its evidence", { keys: ["Mira Sand"] }],
    ["a wrong answer stands in its evidence", { distractors: ["Ada Holm"] }],
    [
      "a wrong answer is another name of the right one",
      { evidence: [mention(3, "Lena Brandt")], distractors: ["BRANDT"], keys: ["Brandt"] },
    ],
    ["its evidence is about the page, not the news", { evidence: [whole(7)], keys: ["Jon Berg"] }],
    [
      "another sentence may make a wrong answer right",
      {
        evidence: [whole(2)],
        item: { ...GOOD.item, stem: "Who opened the second pier of Northwick in May 2026?", key: "Ada Holm" },
        keys: ["Ada Holm"],
      },
    ],
    ["no bank would take it", { item: { stem: "Who?", key: ["Lena Brandt"] } }],
    ["lint found an error", withStem("Which of the yards did Lena Brandt praise in May 2026?")],
  ];
  test.each(cases)("%s", (cause, proposal) => {
    expect(judged(proposal).cause).toBe(cause);
  });

  test("a changed fact beside the story, unless somebody asks for the kind", () => {
    const changed = (stem: string): Partial<Proposal> => ({
      kind: "changed-fact",
      evidence: [whole(2)],
      item: { type: "true-false", stem, key: false, correction: "Ada Holm opened it." },
      keys: ["Ada Holm"],
      distractors: ["Mira Sandberg"],
    });
    const beside = changed("In May 2026 Mira Sandberg gave a speech to the crews.");
    expect(judged(beside).cause).toBe("its fact is beside the story");
    expect(judged(beside, { kinds: ["changed-fact"] }).cause).toBeNull();
    expect(judged(changed("In May 2026 Mira Sandberg opened a pier of Northwick.")).cause).toBeNull();
  });

  test("a suspect, unless somebody asks for that", () => {
    const suspect: Partial<Proposal> = {
      evidence: [whole(6)],
      item: { stem: "Whose arrest over a ferry bell was in the news of Northwick in May 2026?", keys: ["Tom Vale"] },
      keys: ["Tom Vale"],
      distractors: [],
    };
    expect(judged(suspect).cause).toBe("it asks about a victim or a suspect");
    expect(judged(suspect, { isSensitive: true }).passed).not.toBeNull();
  });
});

describe("wants a hand:", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["means", "They praised the crews of Northwick in May 2026: who was it?"],
    ["which one", "In May 2026, who praised Northwick when the yards opened?"],
    ["a date in the place", "Who praised both yards of Northwick last week, in May 2026?"],
    ["when this was", "Who praised both yards of Northwick?"],
    [
      "own words",
      "In May 2026, who said that not the chief engineer of Brandt & Sons, praised the crews of both yards, and Ada, was in Northwick?",
    ],
  ];
  test.each(cases)("%s", (reason, stem) => {
    const { passed } = judged(withStem(stem));
    expect(passed?.tier).toBe("edit");
    expect(passed?.reasons.join(" ")).toContain(reason);
  });

  test("a kind or a score that is not trusted", () => {
    expect(judged({ kind: "assistant", score: 1 }).passed?.reasons).toEqual([expect.stringContaining("isn't sure")]);
    expect(judged({ kind: "quote" }).passed?.reasons).toEqual([expect.stringContaining("this kind")]);
  });

  test.each(["who-said", "year", "number"] as const)(
    "%s, of which few were worth asking, whatever its score",
    (kind) => {
      expect(whyNotReady(kind, 100)).toContain("rarely worth asking");
    },
  );

  test("who said it, though no check found anything", () => {
    const { passed } = judged({ score: 100 });
    expect(passed).toMatchObject({ tier: "edit", faults: 0, reasons: [whyNotReady("who-said", 100)] });
  });
});

test("what may be copied need not be said otherwise", () => {
  const stem =
    "In May 2026, who said that not the chief engineer of Brandt & Sons, praised the crews of both yards, and Ada, was in Northwick?";
  const { passed } = judged(withStem(stem), { licence: "CC-BY-4.0" });
  expect(passed?.reasons.join(" ")).not.toContain("own words");
});
