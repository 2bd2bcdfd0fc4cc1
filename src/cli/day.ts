import type { IsoDate } from "../model/bank.js";
import { isDay } from "../bank/text-findings.js";
import { UsageError } from "./world.js";

/** What `--today` says: a day, or `now` for the clock's own (UTC). Nothing else ever reads the clock. */
export function dayGiven(written: unknown): IsoDate | undefined {
  if (written === undefined) return undefined;
  if (Array.isArray(written)) throw new UsageError("--today is given more than once");
  if (written === "now") return new Date().toISOString().slice(0, 10);
  if (typeof written === "string" && isDay(written)) return written;
  throw new UsageError(`--today is ${JSON.stringify(written)}; it must be a day, such as 2026-11-24, or now`);
}
