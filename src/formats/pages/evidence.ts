import type { Evidence, Item, Statement } from "../../model/bank.js";
import type { Question, Shown } from "../../model/paper.js";
import type { Kit } from "../format.js";

/** The statement of an item that a paper shows as this; undefined for a pair. */
export const statementOf = (item: Item, { name }: Shown): Statement | undefined =>
  statementsIn(item).find(({ id }) => id === name.split("/")[0]);

const statementsIn = (item: Item): readonly Statement[] =>
  item.type === "statements" ? item.statements : item.type === "explains" ? [item.statement, ...item.reasons] : [];

/** Where the answer can be found: of statements only what says something of those that are shown, and nothing twice. */
export function evidenceOf({ item, asked }: Question): readonly Evidence[] {
  if (asked === null || statementsIn(item).length === 0 || asked.ask === "codes") return item.evidence;
  const own = asked.shown.flatMap((one) => statementOf(item, one)?.evidence ?? []);
  // What stands at the item itself belongs to all of them.
  const ofAny = new Set(statementsIn(item).flatMap(({ evidence }) => evidence));
  const found = item.evidence.filter((_, i) => own.includes(i) || !ofAny.has(i));
  return found.filter((one, i) => i === found.findIndex((other) => placeOf(other) === placeOf(one)));
}

const placeOf = ({ source, paragraph }: Evidence): string => `${paragraph} ${source}`;

/** Paragraphs in their order, each once: `14, 30`. */
export const paragraphsIn = (evidence: readonly Evidence[], { t }: Kit): string =>
  [...new Set(evidence.map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b).join(t("list_comma"));
