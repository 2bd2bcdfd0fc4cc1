import type { Path } from "../reading/finding.js";
import { replaceableTexts } from "../bank/replaceable-texts.js";
import type { SourceText } from "../reading/source.js";
import { readBack, unescaped } from "../deck/html-to-markdown.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { WordsIn } from "../words/words.js";
import type { ForeignNote } from "./foreign.js";
import { formsIn } from "../text/html-losses.js";
import { type KnownNote, knownNotes } from "./known.js";
import { lettersOf, picturesIn } from "./plain.js";
import { withGapsAs } from "../bank/cloze.js";

/** Another wording for one text of a bank. */
export interface Correction {
  readonly item: string;
  readonly path: Path;
  readonly before: string;
  readonly after: string;
}

/** What differs, where no single text of the bank explains it: a person has to look. */
export interface Difference {
  readonly item: string;
  /** Name of the field in Anki, or `Tags`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly corrections: readonly Correction[];
  readonly differences: readonly Difference[];
  /** Notes that are as the bank makes them. */
  readonly unchanged: number;
  /** Notes that the bank does not make. */
  readonly unknownNotes: readonly ForeignNote[];
}

/**
 * Holds what came back from Anki against what a bank makes. Markdown and the bank's pictures must have
 * been loaded.
 *
 * @param wordsIn those that the cards were made with
 */
export function compare(
  source: SourceText,
  bank: Bank,
  foreign: readonly ForeignNote[],
  wordsIn: WordsIn,
  today: IsoDate | null = null,
): Comparison {
  const knownAs = knownNotes(bank, wordsIn, today);
  const corrections = new Map<string, Correction>();
  const differences: Difference[] = [];
  const unknownNotes: ForeignNote[] = [];
  let unchanged = 0;
  for (const note of foreign) {
    const known = knownAs(note);
    if (known === null) {
      unknownNotes.push(note);
      continue;
    }
    const found = differencesOf(known, note);
    if (found.length === 0) unchanged += 1;
    for (const difference of found) {
      const correction = canTell(known, note, difference) ? explanationOf(source, known, difference) : null;
      if (correction === null) {
        differences.push(difference);
        continue;
      }
      const name = JSON.stringify(correction.path);
      const other = corrections.get(name);
      // Two notes of one item may say different things: the first is taken, any other is shown.
      if (other === undefined || other.after === correction.after) corrections.set(name, correction);
      else differences.push(difference);
    }
  }
  return { corrections: [...corrections.values()], differences, unchanged, unknownNotes };
}

function differencesOf({ item, names, html, fields, tags }: KnownNote, note: ForeignNote): Difference[] {
  const found = names.flatMap((field, i): Difference[] => {
    const before = fields[i]!;
    const came = note.fields[i] ?? "";
    const after = readBack(came);
    const lost = newForms(html[i]!, came);
    if (lost.length > 0) return [{ item, field, before, after: [after, ...lost.map(hidden)].join("\n") }];
    const isSame = before === after || (note.isPlain === true && lettersOf(html[i]!) === lettersOf(came));
    return isSame ? [] : [{ item, field, before, after }];
  });
  const before = ofOurs(tags);
  const after = ofOurs(note.tags);
  return note.tags.length === 0 || before === after ? found : [...found, { item, field: "Tags", before, after }];
}

/** Forms that somebody gave a field, and no text of a bank has. */
function newForms(before: string, after: string): string[] {
  const own = formsIn(before);
  return formsIn(after).filter((one) => !own.includes(one));
}

/** What a text alone would not show. No correction ends like this: a person has to look. */
const hidden = (form: string): string => `(not shown here: ${form})`;

/**
 * Whether what came shows all that the field has become: text without HTML hides what became of line breaks and
 * emphasis, and a picture that somebody pasted is a file that no bank has.
 */
function canTell({ names, html, fields }: KnownNote, note: ForeignNote, { field }: Difference): boolean {
  const at = names.indexOf(field);
  if (at < 0) return false;
  if (newForms(html[at]!, note.fields[at] ?? "").length > 0) return false;
  if (note.isPlain === true) return fields[at] === readBack(html[at]!.replace(/<[^>]*>/g, ""));
  return picturesIn(html[at]!).join() === picturesIn(note.fields[at] ?? "").join();
}

/** Tags of the kinds that a bank gives; what else learners tag is their own. `state::…` depends on the day. */
const ofOurs = (tags: readonly string[]): string =>
  tags
    .filter((tag) => /^(?:topic|difficulty|tag|source|date)::/.test(tag))
    .toSorted()
    .join(" ");

/** A character that no text has. */
const MARK = "\uFDD0";

/**
 * The one text of the item which, worded otherwise, turns the field into what it has become. Found by trying: the
 * note is made again with marks around each text, so that nothing here knows how notes are laid out.
 */
function explanationOf(source: SourceText, known: KnownNote, { item, field, after }: Difference): Correction | null {
  const at = known.names.indexOf(field);
  if (at < 0) return null;
  const found: Correction[] = [];
  for (const text of replaceableTexts(source, known.index)) {
    const [head, , tail, ...more] = known.madeBy(text.with(`${MARK}${text.text}${MARK}`))?.[at]?.split(MARK) ?? [];
    if (head === undefined || tail === undefined || more.length > 0) continue;
    if (!after.startsWith(head) || !after.endsWith(tail) || after.length <= head.length + tail.length) continue;
    const middle = after.slice(head.length, after.length - tail.length);
    const wording = [middle, unescaped(middle), withPlainGaps(middle)].find(
      (one) => known.madeBy(text.with(one))?.[at] === after,
    );
    if (wording !== undefined) found.push({ item, path: text.path, before: text.text, after: wording });
  }
  return found.length === 1 ? found[0]! : null;
}

/** A cloze text is Markdown, but its answers and hints are not. */
const withPlainGaps = (text: string): string => withGapsAs(text, unescaped);
