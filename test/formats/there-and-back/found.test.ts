import { describe, expect, test } from "vitest";
import { loaded } from "./random-banks.js";
import type { Said } from "./said.js";
import { targets } from "./targets.js";
import { thereAndBack } from "./there-and-back.js";

type Fields = Readonly<Record<string, unknown>>;

const CHOICE = { stem: "Where did the ferry go?", key: "Easthaven", distractors: ["Southmere", "Northwick"] };
const OPEN = { type: "open", stem: "Why?" };

/** Items there and back, as they are said afterwards, but for what is named as lost. */
async function back(format: string, items: readonly Fields[], shuffleThere = false): Promise<readonly Said[]> {
  const bank = loaded(items.map((one, i) => ({ id: `item-${i}`, ...one })));
  if (bank === null) throw new Error("no bank has these items");
  const target = targets.find((one) => one.format === format)!;
  const { compared, idle } = await thereAndBack(target, bank, "s", shuffleThere);
  expect(idle).toEqual([]);
  expect(compared.map((one) => one.back)).toEqual(compared.map((one) => one.there));
  return compared.map((one) => one.back);
}
const one = async (...[format, item, shuffleThere]: [string, Fields, boolean?]): Promise<Said> =>
  (await back(format, [item], shuffleThere))[0]!;

const PACKAGES = ["canvas", "qti21", "qti3"];
const QTI = ["qti21", "qti3"];

describe("what random banks found, each alone", () => {
  test.each([...PACKAGES, "moodle-xml", "gift", "sheet"])("%s: an id, though it only counts", async (format) =>
    expect(await one(format, { ...CHOICE, id: "q1" })).toHaveProperty("id", "q1"),
  );

  test.each([...PACKAGES, "moodle-xml", "gift"])("%s: a passage, its title once", async (format) => {
    const groups = ["paper", "bare", "marked", "untitled"];
    const all = await back(
      format,
      groups.map((group, i) => ({ ...CHOICE, stem: `Where did ferry ${i} go?`, group })),
    );
    expect(all.map(({ passageTitle = null }) => passageTitle)).toEqual([
      "The <em>paper</em>",
      null,
      "<strong>Bold</strong> &amp; *more*",
      null,
    ]);
  });

  test.each(PACKAGES)("%s: the language of a question, alone and among others", async (format) => {
    expect(await one(format, { ...CHOICE, lang: "ar" })).toHaveProperty("lang", "ar");
    const all = await back(format, [{ ...CHOICE, lang: "ar" }, { ...CHOICE, stem: "When?" }, OPEN]);
    expect(all.map(({ lang = null }) => lang)).toEqual(["ar", null, null]);
  });

  test.each(QTI)("%s: the hint of a gap; its emphasis is named as lost", async (format) =>
    expect(await one(format, { text: "It went to {{c1::Sochi::a *port* of 2 }}." })).toHaveProperty("hints", [
      "a port of 2",
    ]),
  );

  test.each(QTI)("%s: a hint in which colons stand", async (format) =>
    expect(await one(format, { text: "It went to {{c1::Sochi::by sea:: a port}}." })).toHaveProperty("hints", [
      "by sea:: a port",
    ]),
  );

  test.each(PACKAGES)("%s: a gap behind a question is a gap", async (format) =>
    expect(await one(format, { text: "Where did it go? {{c1::Sochi}}" })).toHaveProperty("kind", "cloze"),
  );

  test("gift: a gap whose explanation names characters as HTML does", async () =>
    expect(await one("gift", { text: "It went to {{c1::Sochi}}.", explanation: "So &lt; or <." })).toHaveProperty(
      "kind",
      "cloze",
    ));

  test("canvas: a gap whose text speaks of one in its passage", async () =>
    expect(await one("canvas", { text: "It went to {{c1::Sochi}}.", group: "marked" })).toHaveProperty("answers", [
      "Sochi",
    ]));

  test.each(QTI)("%s: a model answer with its emphasis and lines, and a rubric", async (format) => {
    const rubric = [{ points: 1, for: "names the *port* & `a < b`, not &lt;" }];
    const item = { ...OPEN, answer: "So *it* is: 2 \\* 3.\n\nThen\nmore.", rubric, points: 10 };
    expect(await one(format, item)).toMatchObject({
      answer: "So <em>it</em> is: 2 * 3.<br><br>Then<br>more.",
      rubric: [[1, "names the <em>port</em> &amp; <code>a &lt; b</code>, not &amp;lt;"]],
    });
    expect(await one(format, { ...OPEN, rubric, points: 10 })).not.toHaveProperty("answer");
  });

  test.each(QTI)("%s: a unit behind its field", async (format) =>
    expect(await one(format, { stem: "How fast?", key: 90, unit: "km/h & *" })).toMatchObject({
      kind: "numeric",
      unit: expect.stringContaining("km/h &amp; *") as unknown,
    }),
  );

  test("canvas: a unit stands in brackets behind the question", async () =>
    expect(await one("canvas", { stem: "How fast?", key: 90, unit: "km/h" })).toHaveProperty(
      "stem",
      "How fast? (km/h)",
    ));

  test.each(QTI)("%s: topics and tags, told apart", async (format) =>
    expect(await one(format, { ...CHOICE, topics: ["ports/ferries", "money"], tags: ["week-3", "0"] })).toMatchObject({
      topics: ["ports/ferries", "money"],
      tags: ["week-3", "0"],
    }),
  );

  const pinned = (text: string) => ({ text, pin: "last" });
  test.each(PACKAGES)("%s: several options that stay last", async (format) => {
    const item = { ...CHOICE, distractors: ["Southmere", pinned("None of them"), pinned("All of them")] };
    expect(await one(format, item, true)).toHaveProperty("pinned", ["All of them", "None of them"]);
  });
  test("canvas: an option that stays last, though nobody shuffles", async () =>
    expect(await one("canvas", { ...CHOICE, distractors: ["a", pinned("b")] })).toHaveProperty("pinned", ["b"]));

  test("canvas: an order that means something", async () =>
    expect(await one("canvas", { ...CHOICE, order: "fixed", keyAt: 2 })).toHaveProperty("order", [
      "Southmere",
      "Easthaven",
      "Northwick",
    ]));

  test.each([
    [3, 1e-7, 1e-7],
    [0.3, 0.1, 0.1],
    ["0.000000000000001", 0, undefined],
    [-33, "12.5%", 4.125],
  ])("canvas: %s ± %s", async (key, tolerance, there) => {
    const said = await one("canvas", { stem: "How far?", key, tolerance });
    expect([said["key"], said["tolerance"]]).toEqual([Number(key), there]);
  });

  test("canvas: what is matched is text, in one line", async () => {
    const pairs = [
      { left: "a", right: "<b>one</b>" },
      { left: "b", right: "two\nlines" },
    ];
    expect(await one("canvas", { stem: "Match.", pairs })).toHaveProperty("pairs", [
      ["a", "&lt;b&gt;one&lt;/b&gt;"],
      ["b", "two lines"],
    ]);
  });

  test("canvas: a mark that would end in the next line is none", async () =>
    expect(await one("canvas", { stem: "Order.", sequence: ["`one\na*b`c", "two"] })).toHaveProperty("pairs", [
      ["1.", "`one a*b`c"],
      ["2.", "two"],
    ]));

  test.each(["canvas", "gift", "wayground"])("%s: as many lines as nobody asked for are not lost", async (format) => {
    // Each loss that is named is one.
    expect(await one(format, OPEN)).toHaveProperty("kind", "open");
    expect(await one(format, { ...OPEN, lines: 9 })).not.toHaveProperty("lines");
  });
});
