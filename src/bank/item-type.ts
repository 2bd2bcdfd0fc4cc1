import { bankSchema } from "#generated/bank-schema.js";
import { items as shapes } from "#generated/validators.js";
import type { ItemType } from "../model/bank.js";
import { answersBeside } from "./gaps-apart.js";
import { hintFor } from "./misplaced.js";
import { numberedFields } from "./numbered-fields.js";
import { truthOf } from "../reading/wrong-type.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { capital } from "../reading/subject.js";
import { asciiDigits } from "../typing/numbers.js";

type Fields = Readonly<Record<string, unknown>>;

const TYPES = Object.keys(shapes) as ItemType[];
/** Fields that every type has, or nearly every: they tell none. */
const SHARED = new Set(["type", "stem", ...Object.keys(bankSchema.$defs.common.properties)]);

interface Signs {
  /** Fields of its own. */
  readonly own: readonly string[];
  /** Those of them that it can't do without. */
  readonly needed: readonly string[];
}

/** A field of open items that many people write for the key of other ones. */
const ANSWER = "answer";

const SIGNS = Object.fromEntries(
  TYPES.map((type) => {
    const { properties, required } = bankSchema.$defs[type];
    const tells = (field: string) => !SHARED.has(field) && field !== ANSWER;
    return [type, { own: Object.keys(properties).filter(tells), needed: required.filter(tells) }];
  }),
) as Readonly<Record<string, Signs>> as Readonly<Record<ItemType, Signs>>;
const OWN = new Set(Object.values(SIGNS).flatMap(({ own }) => own));

/** What kind of key a type has that is not written with other fields beside it. */
const KEYS: { readonly [Type in ItemType]?: { readonly is: (key: unknown) => boolean; readonly says: string } } = {
  "true-false": { is: (key) => typeof key === "boolean", says: "true or false as key" },
  numeric: { is: (key) => typeof key === "number" || NUMBER.test(String(key)), says: "a number as key" },
};
const NUMBER = new RegExp(bankSchema.$defs.numeric.properties.key.pattern, "u");

/** The type of an item: the one that it names, or the only one that its fields allow. */
export type Told = { readonly type: ItemType } | { readonly finding: Finding };

/** @param path where the item stands */
export function typeOf(item: Fields, path: Path, name: string): Told {
  if (item["type"] !== undefined) return named(item["type"], path, name);
  const telling = Object.keys(item).filter((field) => OWN.has(field));
  const allowed = TYPES.filter((type) => telling.every((field) => SIGNS[type].own.includes(field)));
  const whole = allowed.filter((type) => isWhole(type, item));
  const [type] = whole.length === 1 ? whole : allowed.length === 1 ? allowed : [];
  const { key, distractors } = item;
  if (typeof key === "boolean" && Array.isArray(distractors) && distractors.every((one) => typeof one === "boolean")) {
    const message = `${capital(name)} has true or false as key and as distractors.`;
    return {
      finding: error(
        "bank/unclear-type",
        [...path, "distractors"],
        message,
        "delete distractors: an item with true or false as key offers both by itself",
      ),
    };
  }
  return type === undefined ? { finding: untold(item, telling, allowed, path, name) } : { type };
}

function named(written: unknown, path: Path, name: string): Told {
  const type = TYPES.find((one) => one === written);
  if (type !== undefined) return { type };
  const message = `The type of ${name} is ${JSON.stringify(written)}; allowed: ${listed(TYPES)}.`;
  const [only] = Array.isArray(written) && written.length === 1 ? (written as readonly unknown[]) : [];
  const hint =
    typeof written === "string"
      ? didYouMean(written, TYPES)
      : TYPES.some((one) => one === only)
        ? `write: ${String(only)}`
        : undefined;
  return { finding: error("bank/not-allowed", [...path, "type"], message, hint) };
}

/** Nothing is needed to answer in sentences: that these are wanted must be said. */
const isWhole = (type: ItemType, item: Fields): boolean =>
  (type !== "open" || SIGNS.open.own.some((field) => item[field] !== undefined)) &&
  SIGNS[type].needed.every((field) => item[field] !== undefined) &&
  (KEYS[type]?.is(item["key"]) ?? true);

/** Which fields decide, and what would settle it. */
function untold(
  item: Fields,
  telling: readonly string[],
  allowed: readonly ItemType[],
  path: Path,
  name: string,
): Finding {
  const unclear = (message: string, hint: string) => error("bank/unclear-type", path, message, misspelt(item) ?? hint);
  if (telling.length === 0 && /\{\{c\d/.test(String(item["stem"])))
    return unclear(
      `${capital(name)} has gaps in its stem.`,
      "a text with gaps is its text: write text in the place of stem",
    );
  if (telling.length === 0) {
    const ways = TYPES.map((type) => `${needsOf(type, {})} (${type})`).join("; ");
    return unclear(`${capital(name)} does not say what is right.`, `add ${ways}`);
  }
  if (allowed.length === 0) {
    const of = telling.map(
      (field) => `${field} (${TYPES.filter((type) => SIGNS[type].own.includes(field)).join(", ")})`,
    );
    const message = `${capital(name)} has fields of different types: ${of.join("; ")}.`;
    const beside = telling.map((field) => answersBeside(field, item)).find((hint) => hint !== undefined);
    return unclear(message, beside ?? odd(item, telling));
  }
  const lacks = allowed.map((type) => `${type} needs ${needsOf(type, item)}`);
  const message = `The type of ${name} can't be told from ${telling.join(" and ")}: ${lacks.join("; ")}.`;
  const { key } = item;
  const truth = typeof key === "string" && telling.join() === "key" ? truthOf(key) : undefined;
  if (truth !== undefined)
    return unclear(
      message,
      `write: key: ${truth}, for a statement that is true or false; keys: [${JSON.stringify(key)}], for an answer to be typed`,
    );
  const digits = typeof key === "string" && telling.join() === "key" ? asciiDigits(key) : key;
  if (digits !== key && NUMBER.test(String(digits))) return unclear(message, `write: key: ${String(digits)}`);
  // A text as key, and nothing else, is what many people write for an answer to be typed.
  return telling.join() === "key" && typeof key === "string"
    ? unclear(message, `add distractors: [ … ]; or, for an answer to be typed, write keys: [${JSON.stringify(key)}]`)
    : unclear(message, "add what is missing, or write: type: …");
}

/** What doesn't belong to the type that the other fields make whole. */
function odd(item: Fields, telling: readonly string[]): string {
  const whole = TYPES.filter((type) => bankSchema.$defs[type].required.every((field) => item[field] !== undefined));
  // The one that explains most of the fields.
  const extra = (type: ItemType) => telling.filter((field) => !SIGNS[type].own.includes(field));
  const [type] = whole.toSorted((a, b) => extra(a).length - extra(b).length);
  if (type === undefined) return "keep the fields of one type";
  const others = extra(type).join(" and ");
  return `delete ${others}, which no item of type ${type} has${WHY[type] ?? ""}; or keep the fields of another type alone`;
}

/** Why a type needs no key. */
const WHY: { readonly [Type in ItemType]?: string } = {
  statements: " (papers make the options: what is false of a statement is written in it, as false)",
  explains: " (papers make the options: what is false of a statement is written in it, as false)",
  cloze: " (its answers stand in the text, as {{c1::answer}})",
};

/** What a type can't do without and an item hasn't. */
function needsOf(type: ItemType, item: Fields): string {
  if (type === "open") return SIGNS.open.own.join(" or ");
  const fields = SIGNS[type].needed.filter((field) => item[field] === undefined);
  const key = KEYS[type];
  return (key === undefined ? fields : [...fields.filter((field) => field !== "key"), key.says]).join(" and ");
}

/** A field that no type has, and that is nearly one that tells the type. */
function misspelt(item: Fields): string | undefined {
  const known = [...OWN];
  const numbered = numberedFields(item);
  if (numbered !== null) return numbered;
  for (const field of Object.keys(item)) {
    const hint = SHARED.has(field) || OWN.has(field) ? undefined : hintFor(field, false);
    if (hint !== undefined) return `it has a field ${JSON.stringify(field)}: ${hint}`;
    const near = SHARED.has(field) || OWN.has(field) ? undefined : didYouMean(field, known);
    if (near !== undefined) return `it has a field ${JSON.stringify(field)}: ${near}`;
  }
  return undefined;
}
