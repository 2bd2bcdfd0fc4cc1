import type { IsoDate } from "../model/bank.js";
import { dayProblem } from "../blueprint/changes.js";
import { UsageError } from "./world.js";

/** What `--today` says: a day, or `now` for the clock's own (UTC). Nothing else that is made or said of a bank depends on the clock. */
export function parseDay(written: unknown): IsoDate | undefined {
  if (written === undefined) return undefined;
  if (Array.isArray(written)) throw new UsageError("--today is given more than once");
  if (written === "now") return new Date().toISOString().slice(0, 10);
  const day = String(written);
  const problem = dayProblem(day);
  if (problem === undefined) return day;
  throw new UsageError(`--today ${problem}, or now`);
}
