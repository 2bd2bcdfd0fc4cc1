const NAMES = ["Ada Holm", "Kofi Asante", "Lena Brandt", "Ann Lee", "Omar Haddad", "Priya Nair", "Jens Falk"];
const PLACES = ["Easthaven", "Southmere", "Westbay", "Northwick", "Oslo"];
const DEEDS = ["opened", "closed", "planned", "praised", "rebuilt", "sold"];
const THINGS = ["the new pier", "the old quay", "a ferry line", "the fish market", "the railway station"];

/** News of so many words and a few more, no two paragraphs of it alike: the headline, and paragraphs. */
export function longArticle(words: number): string[] {
  let seed = 7;
  const below = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  const one = (list: readonly string[]): string => list[below(list.length)]!;
  const sentences = [
    () =>
      `${one(NAMES)} said on Monday that ${one(THINGS)} in ${one(PLACES)} would cost ${below(900) + 1} million crowns.`,
    () =>
      `In ${1980 + below(45)}, ${one(NAMES)} ${one(DEEDS)} ${one(THINGS)} of ${one(PLACES)} because people had asked for it.`,
    () => `“We ${one(DEEDS)} ${one(THINGS)} with ${below(400) + 2} workers,” ${one(NAMES)} said.`,
    () =>
      `Boats carried ${below(90) + 9},${below(899) + 100} people from ${one(PLACES)} to ${one(PLACES)} in ${2000 + below(25)}.`,
  ];
  const paragraphs = ["Northwick opens its new ferry pier"];
  for (let count = 0; count < words;) {
    const text = sentences.map((sentence) => sentence()).join(" ");
    count += text.split(" ").length;
    paragraphs.push(text);
  }
  return paragraphs;
}
