import { directionOf } from "../../text/direction.js";
import { isLikeDay } from "../../text/days.js";
import { numbersAndDays } from "../../words/numbers-and-days.js";
import { type Say, type Words, splitMessage } from "../../words/words.js";

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/**
 * Messages for pages. Numbers get the language's digits and its decimal sign. A parameter called `date` is a day:
 * 2019-05-14 becomes `14 May 2019`. Text that may run the other way is isolated (UAX #9, FSI and PDI): it puts nothing
 * around it out of order.
 */
export function pageMessages(words: Words): Say {
  const { number, day } = numbersAndDays(words);
  const turns = directionOf(words.language) === "rtl";
  const isolated = (text: string) => (turns || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
  const shown = (name: string, value: unknown): string => {
    if (typeof value === "number") return number(value);
    if (typeof value !== "string" || name === "month" || name === "year") return String(value);
    return isolated(name === "date" && isLikeDay(value) ? day(value) : value);
  };
  return (key, parameters: Readonly<Record<string, unknown>> = {}) => {
    const text = words.message(key, Number(parameters["n"]));
    return splitMessage(text)
      .map((part, i) => {
        if (i % 2 === 0) return part;
        if (!Object.hasOwn(parameters, part)) throw new Error(`the message "${key}" needs a parameter "${part}"`);
        return shown(part, parameters[part]);
      })
      .join("");
  };
}
