import { expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { bankWith } from "./banks.js";
import { checkRows, cloze, short, typed } from "./items.js";

checkRows({
  "lint/formula": {
    finds: [
      short(String.raw`What was \(a^2\) in 2019?`),
      short(String.raw`What was \[ a^2 = b \] in 2019?`),
      short("What was $$a^2$$ in 2019?"),
      short(String.raw`What was \[\frac{1}{2}\] in 2019?`),
    ],
    leaves: [
      short(String.raw`Which port (C:\(old) and D:\[new]\x) opened in 2019?`),
      short(String.raw`Who said “It \[the pier\] is open” in 2019?`),
      short("What cost $$5 in 2019, and $$6 in 2020?"),
      short(String.raw`What does ${"`"}\(x\)${"`"} mean in 2019?`),
    ],
  },
  "lint/marks-in-answer": {
    finds: [
      typed("*Gulf*"),
      typed("the **Gulf** stream"),
      typed("Gull", "`gull`"),
      cloze("In 2019 {{c1::*The* Gull}}"),
      cloze("In 2019 {{c1::Gull::a *bird*}}"),
    ],
    leaves: [
      typed("2 * 3 * 4"),
      typed("C*"),
      typed("*args and *more"),
      typed("snake_case_name"),
      cloze("In 2019 *{{c1::Gull}}*"),
    ],
  },
});

test.each([
  [typed("*Gulf*"), /^An answer of .* holds .\*Gulf\*/],
  [cloze("In 2019 {{c1::Gull::a *bird*}}"), /^The hint of a gap of .* holds .\*bird\*/],
])("%j: says whether an answer or a hint holds the marks", (item, message) => {
  const found = lint(bankWith([item])).filter(({ code }) => code === "lint/marks-in-answer");
  expect(found.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
});
