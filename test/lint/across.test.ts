import { describe, expect, test } from "vitest";
import { lintAcross } from "../../src/lint/across.js";
import { type Fields, bankWith, shortItem } from "./banks.js";

const says = (wording: string, wrong: string, more: Fields = {}): Fields => ({
  head: "Consider these statements about the harbour of Northwick in 2026:",
  statements: [
    { says: wording, false: [wrong] },
    { says: `Of ${wrong.length} ships none was lost [that year].`, false: ["in the storm"] },
  ],
  ...more,
});
const RIGHT = says("The pier of Northwick opened in [May].", "June");
const WRONG = says("The pier of Northwick opened in [June].", "August");
const bank = (id: string, items: readonly Fields[], more: Fields = {}) => bankWith(items, { bank: id, ...more });
const codes = (...found: Parameters<typeof lintAcross>) =>
  lintAcross(...found).map((one) => one.map(({ code, path }) => [code, path[1]]));

describe("banks that are checked together", () => {
  const [january, june] = [bank("january", [RIGHT]), bank("june", [shortItem("Who is it?", "Ada"), WRONG])];

  test("contradict each other where one calls true what another calls false", () => {
    expect(lintAcross([january, june])).toEqual([
      [],
      [
        {
          severity: "error",
          code: "lint/contradicts",
          path: ["items", 1],
          message:
            'Item "june/item-1" calls true what item "january/item-0" calls false: "The pier of Northwick opened in June.".',
          hint: "read the source again: one of the two is wrong",
        },
      ],
    ]);
  });

  test("say the same twice", () =>
    expect(codes([january, bank("june", [RIGHT])])).toEqual([[], [["lint/same-statement", 0]]]));

  test("are left alone where they speak of different things, and where there is one", () => {
    const other = says("The quay of Denton is made of [stone].", "brick");
    expect(codes([january, bank("june", [other])])).toEqual([[], []]);
    expect(codes([january])).toEqual([[]]);
  });

  test("what stands in one of them, its own check says", () =>
    expect(codes([bank("june", [RIGHT, WRONG]), bank("july", [shortItem("Who is it?", "Ada")])])).toEqual([[], []]));

  test("an item, a bank and a run may switch the rules off", () => {
    const off = { lint: { "lint/contradicts": "The older paper had it so." } };
    expect(codes([january, bank("june", [{ ...WRONG, ...off }])])).toEqual([[], []]);
    expect(codes([january, bank("june", [WRONG], off)])).toEqual([[], []]);
    expect(codes([january, june], ["lint/contradicts"])).toEqual([[], []]);
  });

  describe("are counted together, where each has too few statements to show it", () => {
    /** Statements with a fixed truth: so many items of three, all true but one now and then. */
    const fixed = (id: string, count: number, more: Fields = {}) =>
      bank(
        id,
        Array.from({ length: count }, (_, i) => ({
          head: `Consider these statements about ship ${i} of the ${id} list:`,
          statements: ["hull", "mast", "sail"].map((part) => ({
            says: `The ${part} of ${id} ship ${i} is made of [oak].`,
            false: ["ash"],
          })),
          truth: [true, true, i % 2 === 0],
        })),
        more,
      );
    const lopsided = (...found: Parameters<typeof lintAcross>) =>
      lintAcross(...found).map((one) => one.map(({ code, message, path }) => [code, message, path]));

    test("and what shows is said of the last one", () =>
      expect(lopsided([fixed("march", 4), fixed("april", 4)])).toEqual([
        [],
        [
          [
            "lint/statements-lopsided",
            "Of 24 statements with a fixed truth, 20 are true. So it is in the 2 banks together.",
            ["items"],
          ],
        ],
      ]));
    test("but not where one shows it by itself, where all are few, or where it is off", () => {
      expect(lopsided([fixed("march", 8), fixed("april", 4)])).toEqual([[], []]);
      expect(lopsided([fixed("march", 3), fixed("april", 3)])).toEqual([[], []]);
      const off = { lint: { "lint/statements-lopsided": "An old paper, as it was." } };
      expect(lopsided([fixed("march", 4), fixed("april", 4, off)])).toEqual([[], []]);
      expect(lopsided([fixed("march", 4), fixed("april", 4)], ["lint/statements-lopsided"])).toEqual([[], []]);
    });
  });
});
