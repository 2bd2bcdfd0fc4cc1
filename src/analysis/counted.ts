const IRREGULAR_PLURALS = new Set(
  "people men women children police troops feet teeth mice sheep fish aircraft spacecraft personnel policemen policewomen fishermen firefighters businessmen congressmen lawmakers alumni media data bacteria criteria phenomena cattle crew staff salmon deer offspring countrymen servicemen gunmen clergy youth millennia".split(
    " ",
  ),
);

/** Words with an -s that are no plural. */
const SINGULAR =
  /(?:ss|us|is|ics|[^aeiou]ws)$|^(?:news|series|species|always|besides|sometimes|perhaps|previous|various|lens|gas|bus|whereas|does|has|was|is|this|its|his|hers|ours|yours|as|us|yes|per|towards|across|less|plus|says|goes|gets|makes|takes|works|means|comes|runs|uses|needs|wants)$/;

/** Words that a phrase of adjectives and nouns ends before. */
const ENDS = new Set(
  "a an the and or but nor of in on at for to from by with without within into onto over under about after before since until during between among against through per as than then that which who whom whose where when while if because so yet though although were was are is be been being have has had do does did will would could can may might must shall should he she they it we i you him her them his their its our your my this these those there here each every all both some any no not only also too very more most less least just even still already again later earlier ago away apart together once twice times including such like up down out off back percent".split(
    " ",
  ),
);

const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) || (/[a-z]{2}s$/.test(word) && !SINGULAR.test(word));

/** As many adjectives and nouns may stand between a number and what it counts. */
const MOST_BETWEEN = 4;

/** What a number counts, from the words behind it: ` Russian stealth fighter jets`, with the space; null where that is unclear. */
export function countedIn(after: string): string | null {
  let counted = "";
  let isFound = false;
  const words = /^ (?! )/.test(after) ? after.slice(1).split(" ") : [];
  for (const [at, written] of words.entries()) {
    const word = written.replace(/(?:[.,;:!?)"\]]|'s?$)+$/, "");
    const isModel = /^\d+$/.test(word) && /^\p{Lu}/u.test(words[at - 1] ?? "");
    const isWord = isModel || (/^\p{L}[\p{L}\d.-]*$/u.test(word) && !ENDS.has(word.toLowerCase()));
    const isNoun = isWord && isPlural(word);
    if (!isWord || (isFound ? !isNoun : at > MOST_BETWEEN)) break;
    // Behind a number these say what happened to them; other participles describe what is counted.
    if (at === 0 && /^(?:killed|wounded|injured)$/.test(word)) break;
    counted += ` ${word}`;
    isFound ||= isNoun;
    if (word !== written) break;
  }
  return isFound ? counted : null;
}
