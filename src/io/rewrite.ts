import { type SourceText, withPlainLines } from "../reading/source.js";
import { replaceFile } from "./replace-file.js";
import { Unwritable } from "./unwritable.js";

/**
 * Gives a file that a person wrote an edited text. It keeps its kind of line ends and its byte order mark.
 *
 * @param source the file as it was read
 * @throws Unwritable when somebody has changed it since, or it mixes two kinds of line ends
 */
export const rewrite = ({ file, text: before }: SourceText, after: string): Promise<void> =>
  replaceFile(
    file,
    (now) => restoreEnds(file, now ?? "", after),
    (now) => now !== null && withPlainLines(now) === before,
  );

function restoreEnds(file: string, now: string, after: string): string {
  const mark = now.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (!now.includes("\r\n")) return mark + after;
  if (/(?<!\r)\n/.test(now))
    throw new Unwritable(
      `${file} has lines that end with CR LF and lines that end with LF.`,
      "save it with one kind of line ends, and run this again",
    );
  return mark + after.replaceAll("\n", "\r\n");
}
