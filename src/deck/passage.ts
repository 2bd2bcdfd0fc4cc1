import type { Item } from "../model/bank.js";
import type { Note } from "../model/deck.js";
import { plain } from "../text/inline.js";
import { saidIn } from "../bank/statement.js";
import { inDigits, says } from "../text/says.js";
import type { DeckContext } from "./context.js";
import { field, lineField } from "./field.js";

/**
 * The passage that an item asks about, above its question; or behind its answer, where it holds that: a card asks what
 * is known, not what can be read.
 */
export function passageParts(
  item: Item,
  { passages, passagesStand }: Pick<DeckContext, "passages" | "passagesStand">,
  explanation: string,
): Pick<Note, "passage" | "explanation"> {
  const passage = item.group === null ? undefined : passages.get(item.group);
  if (passage === undefined) return { passage: "", explanation };
  const title = passage.title === null ? "" : `<b>${field(passage.title)}</b><br>`;
  const html = `${title}${lineField(passage.text)}`;
  return passagesStand === "behind" && holdsAnswer(inDigits(`${passage.title ?? ""}\n${plain(passage.text)}`), item)
    ? { passage: "", explanation: `${explanation}<blockquote>${html}</blockquote>` }
    : { passage: html, explanation };
}

function holdsAnswer(text: string, item: Item): boolean {
  const unit = item.type === "numeric" ? item.unit : null;
  return answersOf(item).some((answer) => says(text, plain(answer), unit));
}

/** Whatever would answer one of the item's cards. */
function answersOf(item: Item): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
    case "ordering":
      return item.options.flatMap(({ role, text }) => (role === "key" ? [text] : []));
    case "true-false":
      return [item.key ? item.stem : (item.correction ?? item.stem)];
    case "explains":
      return [item.statement, ...item.reasons].map(({ wordings: [right] }) => right.text);
    case "statements":
      return item.statements.map(({ wordings, card }) => card?.value ?? saidIn({ wordings }));
    case "short":
      return item.keys;
    case "open":
      return item.answer === null ? [] : [item.answer];
    case "numeric":
      return [item.shown, ...item.accept];
    case "matching":
      return item.pairs.map(({ right }) => right.text);
    case "cloze":
      return item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer]));
  }
}
