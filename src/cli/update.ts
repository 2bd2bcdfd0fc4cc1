import { counted } from "../reading/counted.js";
import { idPins } from "../bank/pin-ids.js";
import { type LeftBehind, lockChanges } from "../deck/lock-changes.js";
import { lockText, updatedLock } from "../deck/lock.js";
import { loadPlan } from "../io/load.js";
import { lockFileOf, saveLock } from "../io/lock.js";
import { readSource } from "../io/read.js";
import { rewrite } from "../io/rewrite.js";
import { loadWords } from "../io/words.js";
import type { Lock } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { edited } from "../reading/edit.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

/**
 * Writes down by what each item is known, and when its cards last changed: what makes learners' copies take the
 * corrections over.
 */
export async function update(files: readonly string[], world: World): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const plan = await loadPlan(file);
    if (!plan.ok) {
      diagnostics.push(...plan.diagnostics);
      continue;
    }
    const { kind, banks, locks } = plan.value;
    if (kind === "blueprint") throw new UsageError(`${file} is a blueprint; name its banks`);
    const ids = banks[0]!.unpinned.length;
    if (ids > 0) {
      await writeIds(file);
      world.stderr.write(`${file}: ${counted(ids, "id")} written down\n`);
    }
    const before = locks.get(banks[0]!.id) ?? new Map();
    const after = updatedLock(banks[0]!, before, loadWords(null));
    const { added, changed, leftBehind } = lockChanges(banks[0]!, before, after);
    if (isOtherBank(before, leftBehind)) {
      diagnostics.push(otherBank(file));
      continue;
    }
    if (lockText(after) !== lockText(before)) await saveLock(file, before, after);
    const what = added + changed === 0 ? "nothing has changed" : `${added} added, ${changed} changed`;
    world.stderr.write(`${lockFileOf(file)}: ${what}\n${told(leftBehind)}`);
  }
  report(diagnostics, world);
  return diagnostics.length > 0 ? EXIT.inputHasErrors : EXIT.fine;
}

/** Ids of cards are made of the bank's id and the item's: all of them are others once the first is. */
const isOtherBank = (before: Lock, leftBehind: readonly LeftBehind[]): boolean =>
  before.size > 1 && leftBehind.length === before.size && leftBehind.every(({ isGone }) => !isGone);

const otherBank = (file: string): Diagnostic => ({
  severity: "error",
  code: "cards/other-bank",
  message: `All flashcards would be others than those that ${lockFileOf(file)} knows, as if the bank had another id. The lock file is left as it was.`,
  hint: `a bank with another id keeps its learners' cards by formerly: OLD-ID at its top; where nobody has any, delete ${lockFileOf(file)}`,
  place: { file, line: 1, column: 1 },
});

async function writeIds(file: string): Promise<void> {
  const source = readSource(file);
  // It was read just before.
  if (source.ok) await rewrite(source.value, edited(source.value, idPins(source.value)));
}

/** Which cards learners keep that no build corrects any more, and what can be done. */
function told(leftBehind: readonly LeftBehind[]): string {
  const lines = leftBehind.map(({ item, isGone, cards }) => {
    const what = cards === null ? "the cards" : cards === 1 ? "1 card" : `${cards} cards`;
    return `  learners keep ${what} of item ${item}, which ${isGone ? "is gone" : "makes others now"}\n`;
  });
  const hints = [
    ...(leftBehind.some(({ isGone }) => isGone)
      ? [
          "  hint: an item with another id keeps its cards by formerly: OLD-ID; one that goes says so by retired: true\n",
        ]
      : []),
    ...(leftBehind.some(({ isGone }) => !isGone)
      ? [
          "  hint: ask the other question as an item of its own, and write retired: true in this one, so that its cards say so\n",
        ]
      : []),
  ];
  return [...lines, ...hints].join("");
}
