import { setImmediate } from "node:timers/promises";
import type { Pause } from "../anki/pause.js";

/** Pauses that let the program hear its signals, and throw once it is told to stop. */
export const pauseUntil =
  (signal: AbortSignal | undefined): Pause =>
  () =>
    setImmediate(undefined, signal === undefined ? {} : { signal });
