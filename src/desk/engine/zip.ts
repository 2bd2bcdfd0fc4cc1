import { zipSync } from "fflate";

/** The first day that a zip file can name: no clock in what is made. */
const DAY = new Date(1980, 0, 1);

/** One archive of files, in the order given; the same bytes for the same files. */
export const zipped = (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { mtime: DAY, level: 6 }]] as const)));
