import { expect, test } from "vitest";
import { expectSound, incoming, read, textReaders, type TextReader } from "./text-reading.js";

// What grows with the square of its input would not come to an end here.
test.each(["\n", " ", "{", "}", "\\", "*", "_a ", "![", "<a ", "$a ", "(a) ", "1. ", "1. B ", "[tag:", "- x\n", "x\n"])(
  "100,000 characters of %j are read",
  (piece) => {
    for (const reader of textReaders) {
      for (const text of [piece.repeat(100_000 / piece.length), `1. x${piece.repeat(100_000 / piece.length)}`]) {
        expect(typeof reader.recognises(incoming(text))).toBe("boolean");
        expectSound(read(reader.name as TextReader, text));
      }
    }
  },
);
