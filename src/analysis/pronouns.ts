import { indexFrom } from "./by-start.js";
import type { FoundPerson } from "./people.js";
import { COURTESY, pronounOf } from "./role-words.js";

/** The pronoun that titles, roles and sentences tell of a person; null where they don't, or disagree. */
export function pronounOfPerson({ names }: FoundPerson): "he" | "she" | null {
  let [he, she] = [0, 0];
  const count = (pronoun: "he" | "she" | null | undefined, weight: number): void => {
    if (pronoun === "he") he += weight;
    if (pronoun === "she") she += weight;
  };
  for (const {
    paragraph: { tokens, sentences, text },
    sentence,
    from,
    to,
    end,
  } of names) {
    const title = tokens[from - 1]?.text ?? "";
    count(COURTESY.get(title.toLowerCase()) ?? pronounOf(title), 4);
    if (/^, (?:an?|the|his|her) /.test(text.slice(end))) {
      const head = tokens.slice(to, to + 6).find(({ text: word }) => pronounOf(word) !== null);
      if (head !== undefined) count(pronounOf(head.text), 2);
    }
    const next = sentences[indexFrom(sentences, sentence.start + 1)];
    const opener = /^["']?(He|She|His|Her)\b/.exec(next?.text ?? "")?.[1];
    if (opener !== undefined && from - sentence.from < 4) count(/^H(?:e|is)$/.test(opener) ? "he" : "she", 2);
    for (const { text: word, isCapital } of tokens.slice(to, Math.min(to + 12, sentence.to))) {
      if (isCapital) break;
      if (/^(?:he|himself|his)$/.test(word)) count("he", 1);
      if (/^(?:she|herself|her)$/.test(word)) count("she", 1);
    }
  }
  if (he > 2 * she) return "he";
  return she > 2 * he ? "she" : null;
}
