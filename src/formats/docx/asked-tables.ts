import type { Question } from "../../model/paper.js";
import { OPTIONS, type Marks } from "./lists.js";
import { type Cell, table } from "./table.js";
import { type Block, type Writing, block, notice, written } from "./writing.js";
import { directionOf } from "../../text/direction.js";
import { entry } from "./numbered-entry.js";

const isRtl = ({ language }: Writing): boolean => directionOf(language) === "rtl";

/** A table whose cells stay on one page with each other. */
const tableBlock =
  (
    rows: readonly (readonly (Omit<Cell, "content"> & { readonly blocks: readonly Block[] })[])[],
    height: number,
    writing: Writing,
  ): Block =>
  (keepNext) =>
    table(
      rows.map((cells, r) =>
        cells.map(({ blocks, ...cell }) => ({
          ...cell,
          content: (blocks.length === 0 ? [block(writing, "Cell", "")] : blocks)
            .map((one) => one(keepNext || r < rows.length - 1))
            .join(""),
        })),
      ),
      { isRtl: isRtl(writing), indent: writing.sizes.step, height, isHeaded: false },
    );

/** Two lists side by side. */
export function listsTable(
  left: readonly string[],
  right: readonly string[],
  lang: string | null,
  writing: Writing,
): Block {
  const { t } = writing.kit;
  const width = Math.floor((writing.sizes.textWidth - writing.sizes.step) / 2);
  const column = (title: string, texts: readonly string[], marks: Marks) => {
    const list = writing.lists.begin(marks);
    return {
      width,
      isBoxed: false,
      blocks: [notice(writing, "Cell", title), ...texts.map((text) => entry("Cell", text, list, lang, writing))],
    };
  };
  return tableBlock([[column(t("list_1"), left, "letter"), column(t("list_2"), right, "number")]], 0, writing);
}

/** Each left-hand entry with a box for a letter, and all right-hand entries with theirs. */
export function pairsTable(
  { item, options }: Question,
  pairs: readonly { readonly left: string }[],
  writing: Writing,
): Block {
  const { textWidth, step } = writing.sizes;
  const box = Math.round(1.4 * step);
  const gap = Math.round(0.6 * step);
  const half = Math.floor((textWidth - step - box - gap) / 2);
  const numbers = writing.lists.begin("number");
  const rows = Array.from({ length: Math.max(pairs.length, options.length) }, (_, i) => {
    const [pair, placed] = [pairs[i], options[i]];
    const plain = (width: number, blocks: readonly Block[]) => ({ width, isBoxed: false, blocks });
    return [
      plain(half, pair === undefined ? [] : [entry("Pair", pair.left, numbers, item.lang, writing)]),
      { width: box, isBoxed: pair !== undefined, blocks: [] },
      plain(gap, []),
      plain(half, placed === undefined ? [] : [option(placed.option.text, item.lang, writing)]),
    ];
  });
  return tableBlock(rows, Math.round(1.1 * step), writing);
}

const option = (text: string, lang: string | null, writing: Writing): Block =>
  block(writing, "Option", written(text, writing, lang), {
    language: lang ?? writing.language,
    list: OPTIONS,
    hanging: writing.sizes.step * 0.8,
  });

/** A box for the letter of each place of an order. */
export function boxes(count: number, writing: Writing): Block {
  const { textWidth, step } = writing.sizes;
  const width = Math.min(2 * step, Math.floor((textWidth - step) / count));
  const cells = (isBoxed: boolean, blocksOf: (place: number) => Block[]) =>
    Array.from({ length: count }, (_, i) => ({ width, isBoxed, blocks: blocksOf(i + 1) }));
  const rows = [
    cells(false, (place) => [notice(writing, "Place", writing.kit.t("statement_number", { n: place }))]),
    cells(true, () => []),
  ];
  return tableBlock(rows, Math.round(0.9 * step), writing);
}
