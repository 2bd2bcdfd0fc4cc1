const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const DAY_OF_MONTH = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})\\b|\\b(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b`,
  "giu",
);

/** Whether a day of an English month is named. */
export const hasDay = (text: string): boolean => text.search(DAY_OF_MONTH) >= 0;
/** The twelve of “12 May” counts no ships. */
export const withoutDays = (text: string): string => text.replace(DAY_OF_MONTH, " ");
