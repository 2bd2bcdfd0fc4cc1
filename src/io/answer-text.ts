import { MAX_ANSWER } from "../assistant/answer.js";
import type { Checked } from "../model/diagnostic.js";
import { textIn } from "../text/charset.js";
import { readText } from "./read.js";

/** The text of an answer: of a file, or of what is piped in where the file is `-`. */
export async function readAnswerText(file: string): Promise<Checked<string>> {
  return file === "-" ? pipedIn() : readText(file);
}

async function pipedIn(): Promise<Checked<string>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > 4 * MAX_ANSWER) break;
    pieces.push(piece);
  }
  const text = textIn("utf-8", Buffer.concat(pieces));
  if (text !== null) return { ok: true, value: text, warnings: [] };
  const message = "What is piped in is not UTF-8 text.";
  const hint = "save it as UTF-8 in a file, and name that: --answer FILE";
  return { ok: false, diagnostics: [{ severity: "error", code: "io/unreadable", message, hint }] };
}
