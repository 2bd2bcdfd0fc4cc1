import { expect, test } from "vitest";
import { hashOf, locate } from "../../src/article/locate.js";
import { textOf } from "../../src/article/text.js";

test("a hundred thousand near matches are looked through once", () => {
  const paragraphs = ["ab ".repeat(33_000), "a".repeat(100_000)];
  const long = textOf({ paragraphs });
  const missing = (quote: string) =>
    locate(long, { paragraph: 1, quote, hash: null, prefix: null, suffix: null }).status;
  expect(missing("ab ".repeat(1000) + "ac")).toBe("missing");
  expect(missing("a".repeat(5000))).toBe("missing");
  expect(locate(long, { paragraph: 1, quote: "ab", hash: null, prefix: null, suffix: null }).status).toBe("ambiguous");
  expect(locate(long, { paragraph: 2, quote: null, hash: hashOf("ab ac"), prefix: null, suffix: null }).status).toBe(
    "missing",
  );
});
