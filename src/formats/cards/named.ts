import type { Format } from "../format.js";
import { formats } from "../index.js";

/** The formats of these names, which a plan was checked to know. */
export const formatsNamed = (names: readonly string[]): Format[] =>
  names.map((name) => {
    const format = formats.find((one) => one.name === name);
    if (format === undefined) throw new Error(`there is no format ${name}`);
    return format;
  });
