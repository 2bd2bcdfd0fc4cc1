import type { Mention } from "../model/analysis.js";
import type { Reading } from "./reading.js";

/**
 * Where forms that the rest of the article settled stand in headlines and headings whose words all begin with capitals.
 *
 * @param forms of all that fit, the longest is taken
 * @returns mentions by the index that their forms lead to
 */
export function inTitled(
  { paragraphs }: Reading,
  forms: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Mention[]> {
  const longest = Math.max(1, ...[...forms.keys()].map((form) => form.split(" ").length));
  const found = new Map<number, Mention[]>();
  for (const { number, text, tokens, sentences } of paragraphs)
    for (const { from, to } of sentences.filter(({ isTitled }) => isTitled))
      for (let at = from; at < to; at += 1)
        for (let length = Math.min(longest, to - at); length > 0; length -= 1) {
          const [start, end] = [tokens[at]!.start, tokens[at + length - 1]!.end];
          const words = text.slice(start, end);
          const owner = forms.get(words);
          if (owner === undefined) continue;
          found.set(owner, [...(found.get(owner) ?? []), { paragraph: number, start, end, text: words }]);
          at += length - 1;
          break;
        }
  return found;
}
