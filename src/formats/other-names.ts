import { didYouMean } from "../reading/suggest.js";

/** What people call formats, and which are meant. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^(?:pdf|paper|printed)$/i, 'choose "print": a page that every browser prints, or saves as PDF'],
  [/^(?:word|doc|odt|libreoffice|writer)$/i, 'choose "docx": papers to edit in Word or LibreOffice'],
  [
    /^(?:anki|flash-?cards?|cards?|deck)$/i,
    'choose "apkg", a package that Anki opens, or "anki-csv", a text that it imports',
  ],
  [/^(?:answers?|answer[ -]?keys?|solutions?|keys)$/i, 'choose "key"'],
];

/** Which format a name that none has may mean. */
export const formatMeant = (name: string, known: readonly string[]): string | undefined =>
  MEANT.find(([names]) => names.test(name))?.[1] ?? didYouMean(name, known);
