interface Read {
  readonly words: readonly string[];
  readonly folded: string;
}

/** Most texts are looked at by several rules, one soon after the other. */
const read = new Map<string, Read>();
const MAX_READ = 5000;

function reading(text: string): Read {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= MAX_READ) read.clear();
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const made = { words, folded: words.join(" ") };
  read.set(text, made);
  return made;
}

/** What a reader takes for the same: without case, width of spaces, marks of Markdown, or punctuation. */
export const folded = (text: string): string => reading(text).folded;

/** Words in lower case. A script without spaces gives long ones; they compare as wholes. */
export const wordsOf = (text: string): readonly string[] => reading(text).words;

/** Han, kana and their neighbours in the south-east put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a folded text holds a folded phrase, word by word where there are words. */
export const holds = (text: string, phrase: string): boolean =>
  phrase !== "" && (UNSPACED.test(phrase) ? text.includes(phrase) : ` ${text} `.includes(` ${phrase} `));
