import type { Format } from "../formats/format.js";
import type { Bank } from "../model/bank.js";
import type { Lock } from "../model/deck.js";
import type { Finding } from "../reading/finding.js";

/**
 * What papers and learners' cards would lose with the next change of a bank.
 *
 * @param command that puts it right
 */
export function looseIdentity(
  { items, unpinned, updated }: Bank,
  lock: Lock | null,
  formats: readonly Format[],
  command: string,
): Finding[] {
  if (formats.length === 0) return [];
  const [first] = unpinned;
  const hint = `before you give these out: ${command}`;
  if (first !== undefined) {
    const path = ["items", items.findIndex(({ id }) => id === first)];
    const message =
      unpinned.length === 1
        ? "1 item has no id: papers and flashcards know it by its stem, and take it for another one when that is reworded."
        : `${unpinned.length} items have no ids: papers and flashcards know them by their stems, and take them for others when these are reworded.`;
    return [{ severity: "info", code: "build/unpinned-ids", path, message, hint }];
  }
  if (updated !== null || lock !== null || formats.every(({ from }) => from !== "deck")) return [];
  const message = "Nothing says when flashcards change: people who have them would not get a correction.";
  return [{ severity: "info", code: "build/undated-cards", path: ["bank"], message, hint }];
}
