import { readHead, readManifest, usedItems } from "../io/read-manifest.js";
import { type InputDifference, type ItemPart, inputDifferences, itemDifferences } from "../manifest/differences.js";
import { type PapersDifference, comparePapers, pairUp } from "../manifest/match-papers.js";
import { BadManifest } from "../manifest/bad-manifest.js";
import type { PaperRecord } from "../model/manifest.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, type World } from "./world.js";
import { manifestNamed } from "../io/manifest-path.js";

/** Says how two manifests differ, paper by paper. The exit code tells whether they do. */
export async function diff(older: string, newer: string, json: boolean, world: World): Promise<number> {
  const [old, now] = [manifestNamed(older), manifestNamed(newer)];
  const read = [readHead(old), readHead(now), usedItems(old), usedItems(now)] as const;
  const broken = read.flatMap((one) => (one.ok ? [] : one.diagnostics));
  const [oldHead, nowHead, oldItems, nowItems] = read;
  if (!oldHead.ok || !nowHead.ok || !oldItems.ok || !nowItems.ok) {
    report(
      broken.filter((one, i) => broken.findIndex(({ place }) => place!.file === one.place!.file) === i),
      world,
    );
    return EXIT.inputHasErrors;
  }
  const items = itemDifferences(oldItems.value, nowItems.value);
  const inputs = inputDifferences(oldHead.value, nowHead.value);
  const papers: PapersDifference[] = [];
  try {
    for (const [was, is] of pairUp(papersOf(old), papersOf(now))) {
      const found = comparePapers(was, is, items);
      if (found !== null) papers.push(found);
    }
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    report(cause.diagnostics, world);
    return EXIT.inputHasErrors;
  }
  const same = papers.length === 0 && items.size === 0 && inputs.length === 0;
  if (json) {
    const changed = [...items].map(([item, parts]) => ({ item, parts }));
    world.stdout.write(`${printableJson({ same, inputs, items: changed, papers })}\n`);
  } else world.stdout.write(same ? "The same inputs, items and papers.\n" : described(inputs, items, papers));
  return same ? EXIT.fine : EXIT.inputHasErrors;
}

function* papersOf(file: string): Generator<PaperRecord> {
  for (const part of readManifest(file)) if (part.kind === "paper") yield part.paper;
}

/** Enough to see what happened; `--json` has all. */
const MAX_PAPERS = 20;

function described(
  inputs: readonly InputDifference[],
  items: ReadonlyMap<string, readonly ItemPart[]>,
  papers: readonly PapersDifference[],
): string {
  const list = (what: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`  ${what}: ${entries.join(", ")}`];
  const lines = [
    ...inputs.map(({ input, from, to }) => `${input}: ${whereApart(from, to).join(" → ")}`),
    ...[...items].map(([item, parts]) => `item ${item}: other ${parts.join(", ")}`),
    ...papers.slice(0, MAX_PAPERS).flatMap((one) => [
      `${one.paper} (${one.codes[0] ?? "new"}${one.codes[0] === one.codes[1] ? "" : ` → ${one.codes[1] ?? "gone"}`})`,
      ...list("in", one.codes[0] === null ? [] : one.in),
      ...list("out", one.codes[1] === null ? [] : one.out),
      ...list(
        "moved",
        one.moved.map(({ item, from, to }) => `${item} ${from}→${to}`),
      ),
      ...list("options in another order", one.reordered),
      ...list("other statements or options", one.restated),
      ...list(
        "other right letters",
        one.key.map(({ item, from, to }) => `${item} ${from || "–"}→${to || "–"}`),
      ),
      ...list(
        "changed",
        one.changed.map(({ item, parts }) => `${item} (${parts.join(", ")})`),
      ),
    ]),
    ...(papers.length > MAX_PAPERS ? [`and ${papers.length - MAX_PAPERS} papers more; --json lists all`] : []),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

/** Short texts whole; of long ones what is around the place where they part. */
function whereApart(...texts: readonly [string | null, string | null]): readonly string[] {
  const [from, to] = texts.map((text) => text ?? "");
  let alike = 0;
  while (alike < from!.length && from![alike] === to![alike]) alike += 1;
  const start = Math.max(0, alike - 16);
  return texts.map((text) => {
    if (text === null || text.length <= 40) return text ?? "none";
    const cut = text.slice(start, start + 32);
    return `${start > 0 ? "…" : ""}${cut.toWellFormed()}${start + cut.length < text.length ? "…" : ""}`;
  });
}
