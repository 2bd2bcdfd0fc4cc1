import { MONTHS, WEEKDAYS } from "./calendar.js";

export const MONTH = `(?:${MONTHS.map((name) => name[0]!.toUpperCase() + name.slice(1)).join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.map((name) => name[0]!.toUpperCase() + name.slice(1)).join("|")})`;
export const DAY = "(?:[12]\\d|3[01]|0?[1-9])";
export const YEAR = "(?:1\\d{3}|20\\d{2})";

export const UNITS = "(?:second|minute|hour|day|night|week|month|year|decade|century|centurie|season|quarter)s?";
export const COUNT =
  "(?:\\d+|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|few|several|many|couple of)";

export const NAMED_DAYS =
  /\b(?:Black|Super|Good|Ash|Bloody|Cyber|Palm|Easter|Fat|Giving|Shrove|Holy|Maundy|Whit|every|each|any|most|a|one) $/;
export const TIMES_OF_DAY = "(?:morning|afternoon|evening|night|night's|lunchtime|noon|midnight|prayers)";
