import { closeSync, openSync, readSync, statSync } from "node:fs";

/** A line this long is no line that a program of ours wrote. */
const MAX_LINE_MB = 32;

/** The file is not the text that it should be. */
export class UnreadableText extends Error {
  override readonly name = "UnreadableText";
}

/**
 * The lines of a file, without their ends, one at a time: memory grows with the longest line alone.
 *
 * @throws UnreadableText when it is not UTF-8, holds a zero, or a line is too long
 */
export function* linesOf(file: string): Generator<string> {
  let rest = "";
  for (const text of textsOf(file)) {
    const lines = text.split("\n");
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    if (text.includes("\0")) throw new UnreadableText("It holds binary data, or UTF-16 text, not UTF-8.");
    if (rest.length > MAX_LINE_MB * 1024 * 1024)
      throw new UnreadableText(`It has a line of more than ${MAX_LINE_MB} MB.`);
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  if (rest !== "") yield rest;
}

/** A file's text, piece by piece. */
function* textsOf(file: string): Generator<string> {
  const is = statSync(file);
  // Anything else, such as a pipe, may never end.
  if (!is.isFile() && !is.isDirectory()) throw new UnreadableText("It is not a file.");
  const handle = openSync(file, "r");
  try {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let length = 1; length > 0;) {
      length = readSync(handle, chunk);
      yield decoder.decode(chunk.subarray(0, length), { stream: length > 0 });
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw cause;
    throw new UnreadableText("It is not UTF-8 text.");
  } finally {
    closeSync(handle);
  }
}
