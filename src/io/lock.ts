import { existsSync } from "node:fs";
import { lockText, readLock } from "../deck/lock.js";
import type { Lock } from "../model/deck.js";
import type { Checked } from "../model/diagnostic.js";
import { readText } from "./read.js";
import { replaceFile } from "./replace-file.js";

/** The lock file of a bank stands beside it. */
export const lockFileOf = (bank: string): string => `${bank}.lock`;

/** The lock of the bank in a file; null where it has none. */
export function loadLock(bank: string): Checked<Lock | null> {
  const file = lockFileOf(bank);
  if (!existsSync(file)) return { ok: true, value: null, warnings: [] };
  const text = readText(file);
  return text.ok ? readLock(file, text.value) : text;
}

/** @param before the lock that the new one goes on from */
export function saveLock(bank: string, before: Lock, lock: Lock): Promise<void> {
  const file = lockFileOf(bank);
  return replaceFile(file, lockText(lock), (now) => {
    const read = now === null ? null : readLock(file, now);
    return read === null ? before.size === 0 : read.ok && lockText(read.value) === lockText(before);
  });
}
