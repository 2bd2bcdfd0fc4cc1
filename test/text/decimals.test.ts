import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, minus, plus, writtenDecimal } from "../../src/text/decimals.js";

const shown = (text: string): string | null => {
  const read = decimal(text);
  return read === null ? null : writtenDecimal(read);
};

test.each([
  ["0", "0"],
  ["-0.50", "-0.5"],
  ["1e-15", "0.000000000000001"],
  ["1.5e+3", "1500"],
  ["+.5", "0.5"],
  ["7.", "7"],
  [" 12 ", "12"],
  ["0012", "12"],
])("%s is %s", (text, written) => expect(shown(text)).toBe(written));

test.each(["", ".", "-", "1,5", "0x1", "1e", "Infinity", "1e1000"])("%j is no number", (text) =>
  expect(shown(text)).toBeNull(),
);

const of = (text: string) => decimal(text)!;
test("sums and differences are exact", () => {
  expect(writtenDecimal(plus(of("0.1"), of("0.2")))).toBe("0.3");
  expect(writtenDecimal(minus(of("3"), of("1e-7")))).toBe("2.9999999");
  expect(writtenDecimal(minus(of("-0.5"), of("2.25")))).toBe("-2.75");
});

test("what a program writes is read as it was", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Number(shown(String(number)))).toBe(number === 0 ? 0 : number);
    }),
  );
});
