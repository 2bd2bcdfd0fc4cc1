import { describe, expect, test } from "vitest";
import { isYear } from "../../src/analysis/bare-year.js";
import { countedIn } from "../../src/analysis/counted.js";
import { isAge, isGlued, isNoNumber, isNumberOfName } from "../../src/analysis/no-number.js";

/** A text with its number between braces: `Ada, {42}, said so.` */
function around(text: string, isBare = true) {
  const [before, written, after] = text.split(/[{}]/);
  if (after === undefined) throw new Error(`No number is marked in ${text}`);
  return { written: written!, isBare, before: before!, after };
}

describe("no number of anything is", () => {
  test.each([
    "a time: {6}:30",
    "a time: {6}.30pm",
    "a time: {6} am",
    "a time: {6}a.m.",
    "a time: {9} PM",
    "a time: {6} o'clock",
    "a time: {6}:30 GMT",
    "a time: {18} UTC",
    "a time: {18} hours GMT",
    "a score: {9}-1",
    "a score: {9} - 120",
    "a fraction: {9}/11",
    "an address: {10} Downing Street",
    "an address: {10} Old Kent Rd",
    "an address: {10} St. John Wood Lane",
    "a range: {400} to 600",
    "a range: {400} or 600",
    "a range: 400 to {600}",
    "a range: {4} to £600",
    "a range: {four} to five",
    "a range: four to {five}",
    "a share: {one} in five",
    "a share: one in {five}",
    "a share: one in every {five}",
    "a share: {nine} out of ten",
    "a share: nine out of {ten}",
    "a share: {one} of every ten",
    "a range: between {400} and 600",
    "a range: between 400 and {600}",
    "a range: between {400} breaks and 600",
    "a range: Between {four} and five",
    "an emergency: they called {911}",
    "an emergency: they dial {911}",
    "an emergency: a {911} call",
    "an emergency: {911} dispatchers",
    "an aircraft: a {747}",
    "an aircraft: a {787}",
    "digits with a zero before them: {007}",
    "a year: the {1999} edition",
    "a year: the {2099} edition",
    "a name: the {13} Colonies Act",
    "a name: the {Nine} Sisters",
    "{4}. Rooms are cheap.",
    "{4}) Rooms are cheap.",
  ])("%s", (text) => expect(isNoNumber(around(text))).toBe(true));

  test("a place in a list that is quoted", () => expect(isNoNumber(around('"{4}. Rooms'))).toBe(true));
  test("a zero before digits, a hedge or a currency before it", () => {
    expect(isNoNumber(around("about {007}", false))).toBe(true);
    expect(isNoNumber(around("about {0}", false))).toBe(false);
  });

  test.each([
    "{6} ambulances",
    "{6} hours",
    "{9} of the 12 ships",
    "{10} English Streets",
    "{10} streets",
    "{400} to the town",
    "to {600} people",
    "{912} calls",
    "a {911} jet",
    "they hailed {911}",
    "{757,000} people",
    "{1899} ships",
    "{2100} ships",
    "{20190} ships",
    "It has {4}. Rooms are cheap.",
    "{Nine} sisters",
    'He said: "{Nine} sisters',
    "It rained. {Nine} sisters",
    "They came (see below) - {Nine} sisters",
    "They are between jobs; {4} and five",
  ])("not %s", (text) => expect(isNoNumber(around(text))).toBe(false));
});

describe("a word before a number makes it part of a name", () => {
  test.each([
    "see page ",
    "see pages ",
    "No. ",
    "no ",
    "nos. ",
    "in section ",
    "Article ",
    "under Rule ",
    "the group of ",
    "at age ",
    "ages ",
    "the U2's ",
    "the Boeing ",
    "It saw Boeing ",
    "It was Sector7 ",
  ])("%j", (before) => expect(isNumberOfName(before)).toBe(true));
  test.each([
    "",
    "the ",
    "homepage ",
    "page",
    "page: ",
    "Some ",
    "It rained. Some ",
    'He said: "Some ',
    "- Some ",
    "(Some ",
  ])("not %j", (before) => expect(isNumberOfName(before)).toBe(false));
});

describe("digits are no whole token before", () => {
  test.each(["D film", "_a", "@home", "^5", "*2", "%ish", "-inch", "-9", "/day", ".5", ",0"])("%j", (after) =>
    expect(isGlued(after)).toBe(true),
  );
  test.each(["", " D film", ".", ", 000", "- inch", "-", "/ day", ". 5", "€"])("not %j", (after) =>
    expect(isGlued(after)).toBe(false),
  );
});

describe("an age is", () => {
  test.each([
    "a {14}-year-old boy",
    "he is {14} years old",
    "{3} months old",
    "a {3}-week-old cat",
    "{2} days old",
    "{14} years of age",
    "she died aged {14}",
    "aged just {14}.",
    "at age {14}, she",
    "at the age of {14}; she",
    "at age of {14}:",
    'turned {14}"',
    "turning only {14}'",
    "when he was {14} and",
    "until she is about {14})",
    "since he was {14} in",
    "she was {14} when",
    "aged {14} months",
    "Ada, {14}, said",
    "Ada Holm ({14}) said",
    "Ada Holm, ({14}; Easthaven)",
    "Ada Holm, {14} and",
    "Ada Holm ({14}, of Easthaven",
    "said Ada Holm, {14}.",
    "Ada Holm, {120}, said",
    "aged {fourteen}",
  ])("%s", (text) => expect(isAge(around(text))).toBe(true));
  test.each([
    "{14} years",
    "{14} years older",
    "{14} hours old",
    "{121} years old",
    "{1,210} years old",
    "aged {14} ships",
    "staged {14}.",
    "she saw {14} when",
    "Ada, {14} ships",
    "said Ada Holm, {14}. She",
    "Ada Holm {14}, said",
    "said ada, {14}, said",
    "In J, {14}, said",
  ])("not %s", (text) => expect(isAge(around(text))).toBe(false));
  test("nothing with a hedge behind a name alone", () => {
    expect(isAge(around("Ada Holm, {14}, said", false))).toBe(false);
    expect(isAge(around("a {14}-year-old", false))).toBe(true);
  });
});

describe("four digits are a year", () => {
  test.each([
    "{1066}",
    "in {1066} ships came",
    "since {1501}-built",
    "spring {1501} saw",
    "the treaty's {1501} text",
    "his {1501} book",
    "(1501-{1508}",
    "Holm ({1501} to",
    "ships, {1501} of",
    "The {1900} edition",
    "the {1900} edition",
    "good {2099}.",
    "good {2099}, they",
    "good {1999}",
    'good {1999}" they',
    "since at least {1999}",
    "until at least {1999}",
    "in {1999} over",
    "in {1999} ships; over",
  ])("%s", (text) => {
    const { written, before, after } = around(text);
    expect(isYear(written, before, after)).toBe(true);
  });
  test.each([
    "in {1999} people",
    "in {1999} many people",
    "over {1999}",
    "more than {1999}",
    "at least {1999}",
    "No. {1999}",
    "page {1999}",
    "in {1999}-20",
    "in {1999} - 120",
    "in {1999} – 5",
    "good {1899} wine",
    "good {2100} wine",
    "Boeing {1999} jets",
    "good {1999}/x",
  ])("not %s", (text) => {
    const { written, before, after } = around(text);
    expect(isYear(written, before, after)).toBe(false);
  });
  test("a range with a second year counts", () => expect(isYear("1999", "in ", "-2004")).toBe(true));
});

describe("what a number counts", () => {
  test.each<[after: string, counted: string | null]>([
    [" ships", " ships"],
    [" people came", " people"],
    [" stealth fighter jets came", " stealth fighter jets"],
    [" a b c d ships", null],
    [" one two three four ships", " one two three four ships"],
    [" one two three four five ships", null],
    [" Boeing 787 jets", " Boeing 787 jets"],
    [" boeing 787 jets", null],
    [" ships's masts", " ships"],
    [" ships.", " ships"],
    [' ships," he said', " ships"],
    [" ships) came", " ships"],
    [" ships boats came", " ships boats"],
    [" old, rusty ships", null],
    [" of ships", null],
    [" Of ships", null],
    [" killed ships", null],
    [" missing ships", " missing ships"],
    [" wounded soldiers", null],
    [" trained soldiers", " trained soldiers"],
    [" news came", null],
    [" bus", null],
    [" gas ships", " gas ships"],
    [" crisis", null],
    [" windows", " windows"],
    [" news", null],
    [" us", null],
    [" boss", null],
    [" PS", null],
    ["  ships", null],
    ["ships", null],
    ["", null],
  ])("%j is %j", (after, counted) => expect(countedIn(after)).toBe(counted));
});
