import type { Analysis, Mention, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { StartKind } from "../../model/start.js";
import type { Ground } from "../checks/check.js";
import { sentenceOf } from "../sentences.js";
import { fromDay, isTelling as isTellingDay } from "./day.js";
import { datelineOf } from "./gap.js";
import { type Named, fromName, fromPerson } from "./name.js";
import { fromNumber, isTelling as isTellingNumber } from "./number.js";
import { fromQuote } from "./quote.js";
import { fromReason, reasonIn } from "./reason.js";

/** Something that an article says, and the question that begins with it. */
export interface Found {
  readonly kind: StartKind;
  readonly fact: Mention;
  readonly sentence: Sentence;
  /** The same for all mentions of one name; null where each is a fact of its own. */
  readonly of: object | null;
  /** Index among the people whom it is about; null for nobody. */
  readonly person: number | null;
  readonly salience: number;
  /** Whether it is told in a list; somebody who selects it may ask about it all the same. */
  readonly isTelling: boolean;
  /** Null where it has nothing to ask for. */
  readonly ask: () => DraftFields | null;
}

/** All that an article says that rules can tell, in no order. */
export function factsIn(ground: Ground): readonly Found[] {
  const { analysis } = ground.material;
  const { people, organisations, places, numbers, dates, quotes, sentences } = analysis;
  const at = within(analysis);
  const named: readonly Named[] = [
    ...organisations.map((one) => ({ kind: "organisation" as const, one })),
    ...places.map((one) => ({ kind: "place" as const, one })),
  ];
  return [
    ...numbers.flatMap((one) =>
      at(one, (sentence) => ({
        kind: "number",
        isTelling: isTellingNumber(one, ground),
        ask: () => fromNumber(one, sentence, ground),
      })),
    ),
    ...dates.flatMap((one) =>
      at(one, (sentence) => ({ kind: "day", isTelling: isTellingDay(one), ask: () => fromDay(one, sentence, ground) })),
    ),
    ...people.flatMap((person, index) =>
      person.mentions.flatMap((one) =>
        at(one, (sentence) => ({
          kind: "person",
          of: person,
          person: index,
          salience: person.salience,
          // `…, Holm said.`: the quote asks for it.
          isTelling: !quotes.some((quote) => quote.speaker === index && shares(quote, sentence)),
          ask: () => fromPerson(index, one, sentence, ground),
        })),
      ),
    ),
    ...named.flatMap((name) =>
      name.one.mentions.flatMap((one) =>
        at(one, (sentence) => ({
          kind: name.kind,
          of: name.one,
          salience: name.one.salience,
          ask: () => fromName(name, one, sentence, ground),
        })),
      ),
    ),
    ...quotes.flatMap((one) =>
      at(one, (sentence) => ({
        kind: "quote",
        person: one.speaker,
        isTelling: one.speaker !== null,
        ask: () => fromQuote(one, sentence, ground),
      })),
    ),
    ...sentences.flatMap((sentence) => {
      const reason = reasonIn(sentence);
      return reason === null
        ? []
        : at(reason, () => ({ kind: "reason", ask: () => fromReason(reason, sentence, ground) }));
    }),
  ];
}

const shares = (one: Mention, other: Mention): boolean =>
  one.paragraph === other.paragraph && one.start < other.end && one.end > other.start;

const within =
  (analysis: Analysis) =>
  (
    { paragraph, start, end, text }: Mention,
    found: (sentence: Sentence) => Pick<Found, "kind" | "ask"> & Partial<Found>,
  ): readonly Found[] => {
    const fact = { paragraph, start, end, text };
    const sentence = sentenceOf(analysis, fact) ?? around(fact, analysis);
    const own = found(sentence);
    const isTelling = (own.isTelling ?? true) && start >= sentence.start + datelineOf(sentence);
    return [{ fact, sentence, of: null, person: null, salience: 0, ...own, isTelling }];
  };

/** The sentences that some words touch, as one; the whole paragraph where they touch none. */
export function around(
  { paragraph, start, end }: Omit<Mention, "text">,
  { sentences, paragraphs }: Analysis,
): Sentence {
  const touched = sentences.filter((one) => one.paragraph === paragraph && one.start < end && one.end > start);
  const text = paragraphs[paragraph - 1] ?? "";
  const from = Math.min(start, touched[0]?.start ?? 0);
  const to = Math.max(end, touched.at(-1)?.end ?? text.length);
  return {
    paragraph,
    start: from,
    end: to,
    text: text.slice(from, to),
    isWhole: touched.length > 0 && touched.every(({ isWhole }) => isWhole),
  };
}
