import { UsageError } from "./world.js";

/** The value of an option that knows only some; undefined where it was not given. */
export function oneOf<const T extends string>(option: string, written: unknown, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === written);
  if (written === undefined || found !== undefined) return found;
  throw new UsageError(`--${option} is ${JSON.stringify(written)}; choose from ${known.join(", ")}`);
}
