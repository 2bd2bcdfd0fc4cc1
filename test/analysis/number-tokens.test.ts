import { describe, expect, test } from "vitest";
import { findDates } from "../../src/analysis/dates.js";
import { findNumbers } from "../../src/analysis/numbers.js";
import { valueOfWord } from "../../src/analysis/number-words.js";

const found = (text: string, published: string | null = null): string =>
  findNumbers([text], findDates([text], published))
    .map(({ text: words, kind, value, unit, hedge }) => [words, kind, value, unit ?? "-", hedge ?? "-"].join(" | "))
    .join(" || ");

describe("currencies, scales and units", () => {
  test.each([
    ["It cost $5 now.", "$5 | money | 5 | $ | -"],
    ["It cost US$5 now.", "US$5 | money | 5 | US$ | -"],
    ["It cost A$5 now.", "A$5 | money | 5 | A$ | -"],
    ["It cost £5m now.", "£5m | money | 5 | m £ | -"],
    ["It cost €1.5bn now.", "€1.5bn | money | 1.5 | bn € | -"],
    ["It cost Rs. 500 now.", "Rs. 500 | money | 500 | Rs. | -"],
    ["It cost Rs 500 now.", "Rs 500 | money | 500 | Rs | -"],
    ["It cost EUR 500 now.", "EUR 500 | money | 500 | EUR | -"],
    ["It cost 5 US dollars.", "5 US dollars | money | 5 | US dollars | -"],
    ["A 5-dollar coin", "5-dollar | money | 5 | dollar | -"],
    ["It cost 5 million euros.", "5 million euros | money | 5 | million euros | -"],
    ["It rose 5 percentage points.", "5 percentage points | percent | 5 | percentage points | -"],
    ["It rose 5 per cent.", "5 per cent | percent | 5 | per cent | -"],
    ["It ran 5 miles.", "5 miles | measure | 5 | miles | -"],
    ["It ran 1 mile.", "1 mile | measure | 1 | mile | -"],
    ["It ran 5 kilometres.", "5 kilometres | measure | 5 | kilometres | -"],
    ["It ran 5 square miles.", "5 square miles | measure | 5 | square miles | -"],
    ["It was 5 degrees Celsius.", "5 degrees Celsius | measure | 5 | degrees Celsius | -"],
    ["A 5-foot wall", "5-foot | measure | 5 | foot | -"],
    ["It lasted 5 hours.", "5 hours | duration | 5 | hours | -"],
    ["It lasted 1 century.", "1 century | duration | 1 | century | -"],
    ["It lasted 5 centuries.", "5 centuries | duration | 5 | centuries | -"],
    ["A 5 hour-long talk", "5 | other | 5 | - | -"],
    ["A 5-hour talk", "5-hour | duration | 5 | hour | -"],
    ["It sold 5 milestones.", "5 milestones | count | 5 | milestones | -"],
    ["It sold 5 thousand ships.", "5 thousand ships | count | 5 | thousand ships | -"],
    ["It sold a hundred ships.", "a hundred ships | count | 1 | hundred ships | -"],
    ["It sold an hundred ships.", "an hundred ships | count | 1 | hundred ships | -"],
    ["It sold a ship.", ""],
    ["It sold 5k ships.", "5k ships | count | 5 | k ships | -"],
    ["It sold 5km ships.", "5km | measure | 5 | km | -"],
    ["It sold 1,234,567 ships.", "1,234,567 ships | count | 1234567 | ships | -"],
    ["It sold 12,34 ships.", ""],
    ["It sold 1.50 of it.", "1.50 | other | 1.5 | - | -"],
    ["It sold 5 million.", "5 million | other | 5 | million | -"],
    ["It sold one.", ""],
    ["It sold two.", "two | other | 2 | - | -"],
    ["It sold ninety-nine ships.", "ninety-nine ships | count | 99 | ships | -"],
    ["It sold Twenty ships.", ""],
    ["Twenty ships came.", "Twenty ships | count | 20 | ships | -"],
  ])("%s", (text, numbers) => expect(found(text)).toBe(numbers));
});

describe("ordinals and ages", () => {
  test.each([
    [
      "The 1st, 2nd, 3rd and 4th ships",
      "1st | ordinal | 1 | - | - || 2nd | ordinal | 2 | - | - || 3rd | ordinal | 3 | - | - || 4th | ordinal | 4 | - | -",
    ],
    ["The 5thing", ""],
    ["On Boeing 5th street", ""],
    ["Ada, aged 5 months.", "5 months | age | 5 | months | -"],
    ["A 5-year-old boy", "5-year-old | age | 5 | year-old | -"],
    ["He is 5 years old.", "5 years old | age | 5 | years old | -"],
    ["He is 5 years of age.", "5 years of age | age | 5 | years of age | -"],
    ["He is 5 years.", "5 years | duration | 5 | years | -"],
  ])("%s", (text, numbers) => expect(found(text)).toBe(numbers));
});

describe("hedges", () => {
  test.each([
    ["about", "about"],
    ["Roughly", "roughly"],
    ["no fewer than", "no fewer than"],
    ["as many as", "as many as"],
    ["a little more than", "a little more than"],
    ["an estimated", "an estimated"],
    ["up to", "up to"],
    ["over", "over"],
    ["below", "below"],
  ])("%s 20 ships", (hedge, read) =>
    expect(found(`It was ${hedge} 20 ships.`)).toBe(`${hedge} 20 ships | count | 20 | ships | ${read}`),
  );
  test.each([
    ["It took over 19 ships.", "19 ships | count | 19 | ships | -"],
    ["It took over 20 ships.", "over 20 ships | count | 20 | ships | over"],
    ["It took over 1,900 ships.", "over 1,900 ships | count | 1900 | ships | over"],
    ["It took over $5 now.", "over $5 | money | 5 | $ | over"],
    ["It took over 5 million ships.", "over 5 million ships | count | 5 | million ships | over"],
    ["It took over two ships.", "two ships | count | 2 | ships | -"],
    ["It took about two ships.", "about two ships | count | 2 | ships | about"],
    ["It took hover 20 ships.", "20 ships | count | 20 | ships | -"],
    ["It took about one.", "about one | other | 1 | - | about"],
  ])("%s", (text, numbers) => expect(found(text)).toBe(numbers));
});

test("what a date has taken is no number", () => {
  expect(found("On 14 May 2019 and in 2018 it rained 5 days.")).toBe("5 days | duration | 5 | days | -");
  expect(found("On May 14 it rained.", "2019-05-15")).toBe("");
});

test.each([
  ["zero", 0],
  ["one", 1],
  ["nineteen", 19],
  ["twenty", 20],
  ["Forty-two", 42],
  ["ninety-nine", 99],
])("%s is %i", (word, value) => expect(valueOfWord(word)).toBe(value));

/** Published on a Wednesday. */
const datesIn = (text: string, published: string | null = "2019-05-15"): string =>
  findDates([text], published)
    .map(({ text: words, value, isRelative }) => `${words}: ${value ?? "?"}${isRelative ? "" : "!"}`)
    .join(", ");

describe("dates as they are written", () => {
  test.each([
    ["It opened on 2019-02-29.", ""],
    ["It opened on 2019-02-28.", "2019-02-28: 2019-02-28!"],
    ["It opened on Tuesday the May 14, 2019.", "Tuesday the May 14, 2019: 2019-05-14!"],
    ["It opened on May 14th 2019.", "May 14th 2019: 2019-05-14!"],
    ["In May 1,200 came.", "May: 2019-05"],
    ["It opened on Tuesday, 14 May 2019.", "Tuesday, 14 May 2019: 2019-05-14!"],
    ["It opened on the 1st of May, 2019.", "1st of May, 2019: 2019-05-01!"],
    ["It opened in May, 2019.", "May, 2019: 2019-05!"],
    ["It opened in May of 2019.", "May of 2019: 2019-05!"],
    ["It opened on Sept. 3.", "Sept. 3: 2018-09-03"],
    ["It opened on 3 May.", "3 May: 2019-05-03"],
    ["It opened on the 3rd of May.", "3rd of May: 2019-05-03"],
    ["In May 3-5 came.", "May: 2019-05"],
    ["It opened on may 3.", ""],
    ["It opened in early May.", "early May: 2019-05"],
    ["It opened in mid-May.", "mid-May: 2019-05"],
    ["It opened on May 3 to 5, 2017.", "May 3: 2017-05-03!, 2017: 2017!"],
    ["It opened on May 3 to May 5, 2017.", "May 3: 2017-05-03!, May 5, 2017: 2017-05-05!"],
    ["It opened on May 3 – Friday, May 5, 2017.", "May 3: 2017-05-03!, Friday, May 5, 2017: 2017-05-05!"],
    ["It opened on May 3 this year.", "May 3: 2019-05-03, this year: 2019"],
    ["It opened on May 3 of last year.", "May 3: 2018-05-03, last year: 2018"],
    ["It opened on May 3 of next year.", "May 3: 2020-05-03, next year: 2020"],
    ["After the May 3 attacks", "May 3: ?"],
    ["In May last year", "May: ?, last year: 2018"],
    ["In May Berg sang.", ""],
    ["In May's Berg sang.", ""],
    ["In May's heat Berg sang.", "May: 2019-05"],
    ["He saw May.", ""],
    ["Since May", "May: 2019-05"],
    ["Last May", ""],
    ["It was last May.", "last May: 2018-05"],
    ["It was past April.", "past April: ?"],
    ["It was past June.", "past June: 2018-06"],
    ["It is next May.", "next May: 2020-05"],
  ])("%s", (text, dates) => expect(datesIn(text)).toBe(dates));

  test.each([
    ["They met Tuesday night.", "Tuesday: 2019-05-14"],
    ["They met on Tuesday Berg came.", "Tuesday: 2019-05-14"],
    ["They read Tuesday Berg.", ""],
    ["They met every Tuesday.", ""],
    ["They met on Good Friday.", ""],
    ["They met on Tuesdays.", ""],
    ["They met Tuesday-night.", ""],
    ["They met past Tuesday.", "past Tuesday: ?"],
    ['They said "on Tuesday" there.', "Tuesday: ?"],
    ['They said "no" on Tuesday.', "Tuesday: 2019-05-14"],
    ["It was released today.", "today: 2019-05-15"],
    ["It is loud today.", "today: ?"],
    ["It was loud tonight.", "tonight: 2019-05-15"],
    ["Yesterday it rained.", "Yesterday: 2019-05-14"],
    ["Earlier this month it rained.", "Earlier this month: 2019-05"],
    ["Later this year it rains.", "Later this year: 2019"],
    ["The past year it rained.", "The past year: ?"],
    ["This week it rained.", "This week: ?"],
    ['They said "this year" there.', "this year: ?"],
    ["It was the same day.", "the same day: ?"],
    ["About two years ago it rained.", "About two years ago: ?"],
    ["Two and a half years ago it rained.", "Two and a half years ago: ?"],
    ["A decade later it rained.", "A decade later: ?"],
    ["It was two ships ago.", ""],
    ["In the 1990's and the '90s", "1990's: ?!, '90s: ?!"],
    ["In 2018-19 and 2018/19", "2018-19: ?!, 2018/19: ?!"],
    ["In 2018-2019", ""],
    ["In 2018.", "2018: 2018!"],
    ["It is 2018% of it.", ""],
    ["In 2018.5 of it.", ""],
  ])("%s", (text, dates) => expect(datesIn(text)).toBe(dates));
});
