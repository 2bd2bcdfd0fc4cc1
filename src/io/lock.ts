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

export const saveLock = (bank: string, lock: Lock): Promise<void> => replaceFile(lockFileOf(bank), lockText(lock));
