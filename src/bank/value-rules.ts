import type { Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { capital } from "../reading/subject.js";
import { named } from "./item-rule.js";
import { ANSWER_PLACE, bracketsIn, statementsIn } from "./statement.js";
import type { WrittenFalse } from "./written.js";
import type { CompleteItem } from "./complete-item.js";

export function valuesHaveAPlace(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  return statementsIn(written).flatMap(
    ({ statement: { says, cardAs, false: wrong = [] }, path: own }, i): Finding[] => {
      const at = [...path, ...own];
      const which = `statement ${i + 1} of ${named(item)}`;
      const twice = (["says", "cardAs"] as const).flatMap((field) => {
        const text = field === "says" ? says : cardAs;
        if (text === undefined || bracketsIn(text) < 2) return [];
        const message = `${capital(which)} has two values in square brackets.`;
        return [
          error(
            "bank/brackets",
            [...at, field],
            message,
            "keep those that the false wordings replace; \\[ is a bracket to be read",
          ),
        ];
      });
      const sentence = says ?? "";
      const braced = /\{\{(?:c\d+::)?([^{}]*)\}\}/.exec(sentence);
      const braces =
        braced === null || bracketsIn(sentence) > 0 || (wrong.length === 0 && !sentence.includes("{{c"))
          ? []
          : [
              error(
                "bank/brackets",
                [...at, "says"],
                `${capital(which)} has double braces; its value stands in square brackets.`,
                `write: [${braced[1]!}]`,
              ),
            ];
      const empty: readonly Finding[] =
        cardAs === undefined || bracketsIn(cardAs) > 0
          ? []
          : [
              error(
                "bank/brackets",
                [...at, "cardAs"],
                `The card of ${which} has no value in square brackets.`,
                "put them around what the card is to ask for",
              ),
            ];
      const homeless = wrong.flatMap((one, w) => {
        if (bracketsIn(sentence) > 0 || valueOf(one) === undefined) return [];
        // A whole sentence in the place of a value is meant as one.
        if (typeof one === "string" && / /.test(one.trim())) return [];
        const message = `${capital(which)} has no square brackets in which ${JSON.stringify(valueOf(one))} could stand.`;
        const hint = `put them around the value in says that it replaces, or write the whole sentence: { says: … }`;
        return [error("bank/brackets", [...at, "false", w], message, hint)];
      });
      const both = wrong.flatMap((one, w) => {
        if (typeof one === "string" || (one.value === undefined) !== (one.says === undefined)) return [];
        const message = `A false wording of ${which} needs either value or says.`;
        return [
          error(
            "bank/brackets",
            [...at, "false", w],
            message,
            "value goes into the brackets; says is a whole sentence",
          ),
        ];
      });
      return [...twice, ...braces, ...empty, ...homeless, ...both];
    },
  );
}

const valueOf = (one: WrittenFalse): string | undefined => (typeof one === "string" ? one : one.value);

export function answersHaveAPlace(item: Item, path: Path, _: unknown, written: CompleteItem): Finding[] {
  if (!("says" in written) || written.says === undefined) return [];
  const places = written.says.split(ANSWER_PLACE).length - 1;
  if (places === 1) return [];
  const message = `The sentence of ${named(item)} has ${places === 0 ? "no place" : `${places} places`} for its answer.`;
  return [error("bank/brackets", [...path, "says"], message, `write ${ANSWER_PLACE} once, where the key would stand`)];
}
