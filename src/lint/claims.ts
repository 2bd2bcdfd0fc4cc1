import type { ChoiceItem, Item, MatchingItem, OrderingItem, StatementsItem } from "../model/bank.js";
import { leans } from "../text/leaning.js";
import { wordsOf } from "../text/words.js";
import { asAsked } from "./as-claimed.js";
import { codedIn, countedIn } from "./coded-lines.js";
import { namesSomething } from "./heads.js";
import { statementsOf, trueOf } from "./statement-texts.js";
import { isKnown, saidIn } from "../bank/statement.js";
import { answersOf } from "./words.js";

/** What an item says of something: two that say otherwise of the same contradict each other. */
export interface Claim {
  /** What it is about, as it is compared. */
  readonly about: string;
  /** What it is about, as it is shown. */
  readonly shown: string;
  readonly says: string;
}

export function claimsOf(item: Item): readonly Claim[] {
  switch (item.type) {
    case "true-false":
      return [truth(item.stem, item.key, "")];
    case "statements":
    case "explains": {
      const statements = statementsOf(item);
      const lines = statements.map(({ statement }) => saidIn(statement));
      return [
        ...statements.flatMap(({ statement }) =>
          statement.wordings.flatMap(({ text, isTrue }) =>
            text === "" ? [] : [truth(text, isTrue, contextOf(text, linesOf(item.stem, lines)))],
          ),
        ),
        ...(item.type === "statements"
          ? countOfFixed(item)
          : item.reasons.flatMap((reason) =>
              isKnown(item.statement) && isKnown(reason)
                ? [explanation(trueOf(item.statement), trueOf(reason), reason.explains)]
                : [],
            )),
      ];
    }
    case "choice":
      return codedClaims(item);
    case "ordering":
      return [answer(item, [], item.options.map(({ text }) => text).join(", "))];
    case "matching": {
      const pairs = item.pairs.map(({ left, right }) => `${left} – ${right.text}`);
      const lefts = item.pairs.map(({ left }) => left);
      return [answer(item, lefts, pairs.toSorted().join(", "))];
    }
    case "multiple":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
      return [];
  }
}

/** Lines of which something is asked. */
interface Asked {
  readonly above: string;
  readonly lines: readonly string[];
  /** What is asked of them; empty where they are statements, of which is asked whether they are true. */
  readonly question: string;
}

/** Entries of a list are no statements: the head asks for them. */
const linesOf = (head: string, lines: readonly string[]): Asked => ({
  above: head,
  lines,
  question: /[?？؟]/.test(head) ? head : "",
});

/** Each line as the right code has it, and how many are right; of what has no codes the answer. */
function codedClaims(item: ChoiceItem): readonly Claim[] {
  const coded = codedIn(item);
  if (coded !== null) {
    const truths = coded.lines.map((line, i) => truth(line, coded.isTrue[i]!, contextOf(line, coded)));
    return [...truths, count(coded, coded.isTrue.filter(Boolean).length)];
  }
  const counted = countedIn(item);
  return [answer(item, [], answersOf(item)[0]!), ...(counted === null ? [] : [count(counted, counted.count)])];
}

/** What must be the same, too, where a line says little by itself. */
function contextOf(line: string, { above, lines, question }: Asked): string {
  if (question !== "") return question;
  if (!leans(line) && wordsOf(line).length >= SENTENCE) return "";
  return namesSomething(above) ? above : lines.toSorted().join(" ");
}

/** Fewer words are rarely about the same wherever they stand. */
const SENTENCE = 6;

const truth = (text: string, isTrue: boolean, context: string): Claim => ({
  about: JSON.stringify([asAsked(text), asAsked(context)]),
  shown: text,
  says: isTrue ? "true" : "false",
});

/** Of two statements that are both true. */
const explanation = (text: string, reason: string, explains: boolean): Claim => ({
  about: JSON.stringify(["explains", asAsked(text), asAsked(reason)]),
  shown: text,
  says: explains ? "explained" : "not explained",
});

const count = ({ above, lines, question }: Asked, right: number): Claim => ({
  about: JSON.stringify(["count", lines.map(asAsked).toSorted(), asAsked(question)]),
  shown: [above, ...lines].join(" "),
  says: `${right} of ${lines.length} right`,
});

/** As an old paper had it, where one wording alone can have stood there. */
function countOfFixed({ stem, statements, truth }: StatementsItem): readonly Claim[] {
  if (truth === "drawn" || statements.some(({ wordings }, i) => !truth[i]! && wordings.length > 2)) return [];
  const shown = statements.map(({ wordings }, i) => wordings[truth[i]! ? 0 : 1]?.text ?? "");
  return [count(linesOf(stem, shown), statements.filter((_, i) => truth[i]!).length)];
}

/** The same question with the same answers to choose from. */
const answer = (item: ChoiceItem | OrderingItem | MatchingItem, lefts: readonly string[], says: string): Claim => ({
  about: JSON.stringify([
    asAsked(item.stem),
    item.media?.image ?? "",
    item.group ?? "",
    [...lefts, ...item.options.map(({ text }) => text)].map(asAsked).toSorted(),
  ]),
  shown: item.stem,
  says,
});
