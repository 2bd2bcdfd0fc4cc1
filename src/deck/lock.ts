import { sha256 } from "#platform";
import { dayOf } from "../bank/day.js";
import { error, type Finding } from "../reading/finding.js";
import type { Bank, Item } from "../model/bank.js";
import type { Lock, LockEntry, Note } from "../model/deck.js";
import type { Checked } from "../model/diagnostic.js";
import type { WordsIn } from "../words/words.js";
import { cardsOf } from "./cards.js";
import { deckOf } from "./deck.js";
import { fieldsOf } from "./note-types.js";

/**
 * The lock of a bank as it is now. What has changed is dated by the bank's own day, or counted on from the last
 * change where that day is not later: no date goes back, and none comes from a clock. Items that are gone keep
 * their entries, for they may come back.
 *
 * @param wordsIn those that Broadsheet ships: a lock belongs to its bank, whatever theme decks are made in
 */
export function updatedLock(bank: Bank, lock: Lock, wordsIn: WordsIn): Lock {
  const next = new Map([...lock].map(([item, entry]) => [item, { ...entry, cards: [] as readonly string[] }]));
  const day = dayOf(bank);
  const names = new Map(bank.items.map((item) => [item.id, firstNameOf(item)]));
  for (const [item, { print, cards }] of madeBy(bank, wordsIn)) {
    const known = lock.get(item) ?? lock.get(names.get(item)!);
    if (known === undefined || (known.print !== print && day > known.day))
      next.set(item, { day, count: 0, print, cards });
    else next.set(item, { day: known.day, count: known.count + (known.print === print ? 0 : 1), print, cards });
  }
  return next;
}

/** Under which name an item of this bank was first written down. */
export const firstNameOf = ({ id, formerly }: Item): string =>
  formerly === null || formerly.includes("/") ? id : formerly;

/**
 * Items whose cards are others than the lock says (flashcard rule F31): learners who have them would keep the old ones.
 *
 * @param update the command that writes the lock
 */
export function forgottenUpdates(bank: Bank, lock: Lock, wordsIn: WordsIn, update: string): Finding[] {
  const made = madeBy(bank, wordsIn);
  return bank.items.flatMap(({ id }, i) => {
    const print = made.get(id)?.print;
    const known = lock.get(id);
    if (print === undefined || known?.print === print) return [];
    const what = known === undefined ? "are new" : `have changed since ${known.day}`;
    const message = `The cards of item ${JSON.stringify(id)} ${what}, and the lock file does not say so.`;
    return [
      error(
        "cards/forgotten-update",
        ["items", i, "id"],
        message,
        bank.updated === null ? `run: ${update}` : `move the bank's updated, then run: ${update}`,
      ),
    ];
  });
}

interface Made {
  /** A fingerprint of an item's notes as a learner has them, whatever day it is and however decks are cut. */
  readonly print: string;
  readonly cards: readonly string[];
}

function madeBy(bank: Bank, wordsIn: WordsIn): ReadonlyMap<string, Made> {
  const notes = new Map<string, Note[]>();
  for (const note of deckOf(bank, wordsIn).notes) notes.set(note.item, [...(notes.get(note.item) ?? []), note]);
  return new Map(
    [...notes].map(([item, all]) => {
      const print = printOf(all.map((note) => ({ guid: note.guid, fields: fieldsOf(note), tags: note.tags })));
      const cards = all.flatMap(cardsOf).map(({ id }) => id);
      return [item, { print, cards }];
    }),
  );
}

/** A fingerprint of the notes of an item, as a lock keeps it. */
export function printOf(
  notes: readonly { readonly guid: string; readonly fields: readonly string[]; readonly tags: readonly string[] }[],
): string {
  const held = notes.map(({ guid, fields, tags }) => [guid, fields, tags.toSorted()]);
  return sha256(JSON.stringify(held)).slice(0, 16);
}

const HEAD = "# When the cards of each item last changed. Written by broadsheet update; keep it with the bank.";

/** One line per item, in code-unit order, so that versions of the file compare and merge well. */
export function lockText(lock: Lock): string {
  const lines = [...lock].map(([item, { day, count, print, cards }]) =>
    [item, day, count, print, ...(cards === null ? [] : [cards.join(",") || "-"])].join(" "),
  );
  return `${[HEAD, ...lines.toSorted()].join("\n")}\n`;
}

const CARD = String.raw`[0-9A-Za-z]{13}(?:-\d{1,3})?`;
const LINE = new RegExp(
  String.raw`^([a-z0-9-]+) (\d{4}-\d\d-\d\d) (\d{1,4}) ([0-9a-f]{16})(?: (-|${CARD}(?:,${CARD})*))?$`,
);

/** @param file how diagnostics name it */
export function readLock(file: string, text: string): Checked<Lock> {
  const lock = new Map<string, LockEntry>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [, item, day, count, print, cards] = LINE.exec(line) ?? [];
    if (item === undefined || lock.has(item)) {
      const message =
        item === undefined
          ? "This line is not an entry of a lock file."
          : `There are two lines for item ${JSON.stringify(item)}.`;
      const hint = "keep the later line of each item, then run: broadsheet update";
      const place = { file, line: i + 1, column: 1 };
      return { ok: false, diagnostics: [{ severity: "error", code: "cards/bad-lock", message, hint, place }] };
    }
    const own = cards === undefined ? null : cards === "-" ? [] : cards.split(",");
    lock.set(item, { day: day!, count: Number(count), print: print!, cards: own });
  }
  return { ok: true, value: lock, warnings: [] };
}
