import { wordsOf } from "../text/words.js";

/** What other people said, sang or wrote comes behind such a word, after a colon, a question mark or a wide space. */
const WORDING =
  /\b(?:lyrics?|quoted?|quotes|quotation|dialog(?:ue)?|conversation|chorus|verse|(?:this|the following|following) (?:\p{L}+ )?(?:exchange|extract|poem|rhyme|statement)|(?:this|these|following|opening|first|closing) (?:lines?|words))\b[^:?？]*?(?:[:?？]|\s{2,})\s*(?=\S)/iu;
/** Longer texts are too long whatever they quote, and would keep these patterns busy. */
const LONGEST = 1500;

/** “A record executive says to him, What …” */
const SAYING =
  /\b(?:says?|said|saying|asks?|asked|advises|replies|replied|answers?|answered|sings?|sang|sneers?|declared?|questions|stating|saying)\b[^.?!:,]{0,60}[:,]\s+(?=["“‘']?\p{Lu})/u;
/** “Who said this? …”, “delivered the line …” */
const LINE =
  /\bsaid (?:this|these words)[?:]\s+(?=\S)|\b(?:delivers?|delivered|says|said) the lines? (?=["“'‘]?\p{Lu})|^\((?:[Gg]uess|[Ii]dentify|[Nn]ame) [^()]{1,80}\)\s+(?=\S)/iu;
/** `Brody: …`, and somebody's answer. */
const TURNS = /(?<=^|[.?!:]\s+)(?:\p{Lu}[\p{L}.’']*\s?){1,4}:\s(?=.*[.?!…\]]\s+(?:\p{Lu}[\p{L}.’']*\s?){1,4}:\s)/su;

/** A text as far as it is its writer's own: without a quotation that is told by the words before it. */
export function beforeSpeech(written: string): string {
  if (written.length > LONGEST) return written;
  const text = written.replace(BEFORE_IT, "");
  return upTo(text, [placeOf(WORDING, text), placeOf(SAYING, text), placeOf(LINE, text)]);
}

/** The same where the quotation is what is asked about: “Who said, …?” What people say in a story is the writer's. */
export function beforeQuotation(written: string): string {
  if (written.length > LONGEST) return written;
  const text = written.replace(BEFORE_IT, "");
  const saying = placeOf(SAYING, text);
  const before = text.slice(0, saying);
  const asking = before.slice(before.search(/(?<=[.!?]\s)[^.!?]*$|^[^.!?]*$/));
  const isAsked = wordsOf(asking).length <= 20 && ASKED.test(asking);
  return upTo(text, [placeOf(WORDING, text), placeOf(LINE, text), isAsked ? saying : text.length]);
}

const ASKED = /\b(?:who|whom|whose|what|which)\b/i;

/** “… These words belong to what comedian?” */
const BEFORE_IT =
  /^.*[.!?…]["”’]?\s+(?=(?:these|this|the) (?:words|lines?|quote|extract|verse|lyrics),? (?:is|are|was|were|belongs?|comes?|appears?|can|said|spoken|uttered|by)\b)|^.*[.!?…]["”’]?\s+(?=(?:who (?:said|wrote|sang) (?:this|these|that)|the (?:author|writer|singer) of th(?:is|ese) (?:joke|lines|lyrics|poem|verse|words))\b)/isu;

function upTo(text: string, places: readonly number[]): string {
  const turn = text.search(TURNS);
  return text.slice(0, Math.min(...places, turn < 0 ? text.length : turn));
}

/** A text up to a long row behind a colon, which is what is asked about. */
export function beforeRow(text: string): string {
  const colon = text.length > LONGEST ? -1 : text.indexOf(": ");
  const parts = text.slice(colon + 1).split(/[,;]/);
  const isRow = colon > 0 && parts.length > 4 && parts.every((part) => wordsOf(part).length <= 5);
  return isRow ? text.slice(0, colon) : text;
}

/** The place after such words, or that of the end. */
function placeOf(cue: RegExp, text: string): number {
  const found = cue.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}
