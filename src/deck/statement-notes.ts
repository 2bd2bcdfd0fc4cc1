import { aroundGaps } from "../text/gaps.js";
import { isKnown, statementsOf } from "../bank/statement.js";
import { leans } from "../text/leaning.js";
import type { ExplainsItem, Statement, StatementsItem } from "../model/bank.js";
import type { BasicNote, ClozeNote, Note } from "../model/deck.js";
import type { DeckContext } from "./context.js";
import { cueOf } from "./cue.js";
import { field, inGap, lineField } from "./field.js";
import { firstIds, guid } from "./guid.js";
import { type SharedParts, sharedPartsOf } from "./shared-parts.js";
import type { Wording } from "./wording.js";

/**
 * A note for each statement, from its true wording, with the value as the gap: what is learnt is a fact, and no code such
 * as “1 and 3 only”. The ids of bank, item and statement tell the notes: other wordings, another truth or another order
 * update them.
 */
export function statementNotes(item: Stated, statements: readonly Statement[], setting: DeckContext): Note[] {
  if (item.cards.type === "none") return [];
  // Of a false sentence alone nothing is learnt.
  const known = statements.filter((statement) => statement.card !== null || isKnown(statement));
  return known.map((statement) => {
    const own = asItem(item, statement, cardText(statement));
    const common = sharedPartsOf(own, setting);
    const words = setting.wordingIn(common.language);
    const ids = firstIds(setting.bank, item);
    return item.cards.type === "basic" || statement.card === null
      ? truthNote(own, statement, common, words, ids)
      : gapNote(own, statement, common, words, ids);
  });
}

/** Why it is so: for each reason that explains the statement. */
export function whyNotes(item: ExplainsItem, setting: DeckContext): BasicNote[] {
  if (item.cards.type === "none") return [];
  return item.reasons.flatMap((reason): BasicNote[] => {
    if (!reason.explains || !isKnown(reason) || !isKnown(item.statement)) return [];
    const own = asItem(item, reason, item.statement.wordings[0].text);
    const common = sharedPartsOf(own, setting);
    const words = setting.wordingIn(common.language);
    const question = words.say("card_why", { statement: lineField(item.statement.wordings[0].text) });
    const answer = lineField(reason.wordings[0].text);
    return [
      {
        kind: "basic",
        guid: guid(...firstIds(setting.bank, item), `why-${reason.id}`),
        ...common,
        question,
        answer,
        detail: "",
        options: "",
        typed: "",
        reverse: null,
        context: cueOf(own, question, answer, words),
      },
    ];
  });
}

type Stated = StatementsItem | ExplainsItem;

/** What its card says. */
const cardText = ({ card, wordings: [right] }: Statement): string =>
  card === null ? right.text : `${card.before}${card.value}${card.after}`;

/** The item with the day and the evidence of one statement, and with its head as the context of a card that leans on it. */
function asItem<T extends Stated>(item: T, { evidence, asOf, volatility, reviewBy }: Statement, says: string): T {
  const ofOthers = new Set(statementsOf(item).flatMap((one) => one.evidence));
  const own = item.evidence.filter((_, at) => (evidence.length === 0 ? !ofOthers.has(at) : evidence.includes(at)));
  const context = item.cards.context ?? (leans(says) && item.stem !== "" ? item.stem : null);
  return { ...item, asOf, volatility, reviewBy, evidence: own, cards: { ...item.cards, context } };
}

type Ids = ReturnType<typeof firstIds>;

function gapNote(item: Stated, { id, card }: Statement, common: SharedParts, words: Wording, ids: Ids): ClozeNote {
  const { before, value, after } = card!;
  const [left = "", right = ""] = aroundGaps([before, null, after], lineField);
  const text = `${left}{{c1::${inGap(field(value))}}}${right}`;
  return {
    kind: "cloze",
    guid: guid(...ids, `statement-${id}`),
    ...common,
    text,
    extra: "",
    typed: item.cards.typed,
    context: cueOf(item, text, text, words),
  };
}

/** True or false: of a statement without a value to ask for, its first false wording where it has one. */
function truthNote(
  item: Stated,
  { id, wordings }: Statement,
  common: SharedParts,
  words: Wording,
  ids: Ids,
): BasicNote {
  const [right, wrong] = wordings;
  const question = words.say("card_true_or_false", { statement: lineField((wrong ?? right).text) });
  return {
    kind: "basic",
    guid: guid(...ids, `truth-${id}`),
    ...common,
    question,
    answer: words.say(wrong === undefined ? "true" : "false"),
    detail: wrong === undefined ? "" : lineField(right.text),
    options: "",
    typed: "",
    reverse: null,
    context: cueOf(item, question, right.text, words),
  };
}
