import { describe, expect, test } from "vitest";
import { findDates } from "../../src/analysis/dates.js";
import { findNumbers } from "../../src/analysis/numbers.js";

const numbersIn = (text: string): string[] =>
  findNumbers([text], findDates([text], "2019-05-15")).map(
    ({ text: words, kind, value, unit, hedge }) => `${words} = ${hedge ?? "-"} ${value} ${unit ?? "-"} (${kind})`,
  );

describe("a number is a whole token", () => {
  test.each([
    ["It cost more than $1.5 billion.", "more than $1.5 billion = more than 1.5 billion $ (money)"],
    ["It cost US$ 20,000.", "US$ 20,000 = - 20000 US$ (money)"],
    ["They paid a $144 million fee.", "$144 million = - 144 million $ (money)"],
    ["It cost six dollars.", "six dollars = - 6 dollars (money)"],
    ["His 90-minute meeting went well.", "90-minute = - 90 minute (duration)"],
    ["It fell by 4.2 percent.", "4.2 percent = - 4.2 percent (percent)"],
    ["It fell by 30%.", "30% = - 30 % (percent)"],
    ["At least 19 people were killed.", "At least 19 people = at least 19 people (count)"],
    ["Nearly 2.5 million people fled.", "Nearly 2.5 million people = nearly 2.5 million people (count)"],
    [
      "It met with forty-two Russian stealth fighter jets.",
      "forty-two Russian stealth fighter jets = - 42 Russian stealth fighter jets (count)",
    ],
    ["It used more than one million tons of it.", "more than one million tons = more than 1 million tons (measure)"],
    ["They ran 12km.", "12km = - 12 km (measure)"],
    ["It lasted over two years.", "two years = - 2 years (duration)"],
    ["It has over 10,000 members.", "over 10,000 members = over 10000 members (count)"],
    ["A dozen business leaders came.", "A dozen business leaders = - 1 dozen business leaders (count)"],
    ["It ordered 30 Boeing 787 jets.", "30 Boeing 787 jets = - 30 Boeing 787 jets (count)"],
    ["Killing 107, it fell.", "107 = - 107 - (other)"],
  ])("%s", (text, found) => {
    expect(numbersIn(text)).toEqual([found]);
  });
});

test.each([
  ["Ada Holm, 42, said so.", "42 = - 42 - (age)"],
  ["A 14-year-old boy said so.", "14-year-old = - 14 year-old (age)"],
  ["She joined aged fourteen.", "fourteen = - 14 - (age)"],
  ["The 22nd fair was held.", "22nd = - 22 - (ordinal)"],
])("ages and ordinals have their own kinds: %s", (text, found) => {
  expect(numbersIn(text)).toEqual([found]);
});

test.each([
  "They won 9-1 and lost 49-47.",
  "Somebody called 911, and 911 calls failed.",
  "Less happened since 9/11.",
  "A Su-57, an F-16, the G-20, COVID-19 and 4chan.",
  "Flight 93, Article 5, Internet Explorer 6, a Boeing 787 and the 737 Max.",
  "Under Proposition 8, see page 12, and No. 10 too.",
  "It opened at 6:30am, or 9 p.m. at 10 Downing Street.",
  "Between 400 and 600 breaks, for 242 to 330 passengers.",
  "One in five, and two-thirds of them.",
  "In 2016, on May 14, since the 1990s.",
  "10^5 is 0x08.",
  "One said so.",
  "4. Rooms are cheap.",
  "They met on Ninety Mile Beach.",
])("no numbers: %s", (text) => {
  expect(numbersIn(text)).toEqual([]);
});

test("a mention says where it stands", () => {
  const paragraphs = ["A headline", "It took nearly six hours."];
  const [number] = findNumbers(paragraphs, []);
  expect(number).toMatchObject({ paragraph: 2, start: 8, end: 24, written: "six" });
  expect(paragraphs[1]!.slice(number!.start, number!.end)).toBe("nearly six hours");
});
