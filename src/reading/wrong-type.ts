import { asGroup, asPairs, asQuotas, exampleAt } from "./examples.js";
import { error, type Finding, type Path } from "./finding.js";

/** What a value is, as its author would say it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object") return "a group of fields";
  return `the ${typeof value === "number" ? "number" : "truth value"} ${String(value)}`;
}

/** A fix of one edit. */
export const one = (kind: "write" | "rename", path: Path, text: string, isCertain = false): Finding["fix"] => ({
  edits: [{ kind, path, text }],
  isCertain,
});

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

/** YAML reads 7.50, 007 and true as something other than text; guessing back would change what was written. */
export function wrongType(what: string, path: Path, found: unknown, types: readonly string[]): Finding {
  const allowed = types.map((type) => typeNames[type]).join(" or ");
  const message = `${what} is ${describe(found)}; allowed: ${allowed}.`;
  if (path.length === 0 && Array.isArray(found))
    return error(
      "wrong-type",
      path,
      message,
      "begin with the bank's own fields (bank: …, title: …, language: en), and put this list below items:",
    );
  if (path.length === 0 && types.includes("object"))
    return error(
      "wrong-type",
      path,
      message,
      "begin with fields, such as bank: … and title: …; broadsheet init my-questions makes a first bank",
    );
  const isLiteral = typeof found === "number" || typeof found === "boolean";
  if (isLiteral && types.includes("string") && !types.includes("integer")) {
    const quotes = '"{written}"';
    return {
      ...error("needs-quotes", path, message, `put it in quotes to keep it as text: ${quotes}`),
      fix: one("write", path, quotes),
    };
  }
  if (types.includes("string") && found === null)
    return error("wrong-type", path, message, "write the text, or leave the field out");
  if (types.includes("boolean") && typeof found === "string") {
    const truth = truthOf(found);
    if (truth === undefined) return error("wrong-type", path, message, "write true or false, without quotes");
    return { ...error("wrong-type", path, message, `write: ${truth}`), fix: one("write", path, String(truth), true) };
  }
  if (path.length === 1 && path[0] === "sources" && Array.isArray(found))
    return error(
      "wrong-type",
      path,
      message,
      "write a short name in the place of the hyphen, such as pier: and these fields below it, two spaces further in",
    );
  const quotas = types.includes("array") ? asQuotas(path, found) : undefined;
  if (quotas !== undefined) return error("wrong-type", path, message, `write: quotas: ${quotas}`);
  const pairs = asPairs(path, found);
  if (pairs !== undefined && types.some((type) => type === "object" || type === "array"))
    return {
      ...error("wrong-type", path, message, `write: ${pairs}`),
      // Fields below each other are not replaced in one piece.
      fix: Array.isArray(found) ? one("write", path, pairs) : undefined,
    };
  const example = exampleAt(path);
  const isGroup = types.includes("object") || example !== undefined;
  if (isGroup && typeof found === "string" && !types.includes("string")) {
    const group = asGroup(path, found);
    const text = group !== undefined && types.includes("array") ? `[${group}]` : group;
    if (text !== undefined)
      return {
        ...error("wrong-type", path, message, `write: ${text}${trueAsSaid(text)}`),
        fix: one("write", path, text),
      };
  }
  const isNumber = types.includes("integer") || types.includes("number");
  const number = isNumber && typeof found === "string" ? numberIn(found, path, types.includes("number")) : undefined;
  if (number !== undefined)
    return { ...error("wrong-type", path, message, `write: ${number}`), fix: one("write", path, number) };
  if (isNumber && typeof found === "string" && /^[^\d\-−+.,]*\d{1,6}[^\d.,/%-]*$/.test(found)) {
    const number = String(Number(/\d+/.exec(found)![0]));
    const isCertain = /^\W*\d+\W*$/.test(found);
    return { ...error("wrong-type", path, message, `write: ${number}`), fix: one("write", path, number, isCertain) };
  }
  if (types.includes("array") && typeof found === "string" && example === undefined) {
    const list = `[${wordsIn(found) ?? lettersIn(found) ?? "{written}"}]`;
    return { ...error("wrong-type", path, message, `write it as a list: ${list}`), fix: one("write", path, list) };
  }
  const texts = isFields(found) ? Object.values(found) : [];
  if (
    types.includes("array") &&
    example === undefined &&
    texts.length > 1 &&
    texts.every((one) => typeof one === "string")
  )
    return error(
      "wrong-type",
      path,
      message,
      `write it as a list: [${texts.map((one) => JSON.stringify(one)).join(", ")}]`,
    );
  if (types.includes("array") && isFields(found) && (example === undefined || isLike(found, example)))
    return {
      ...error(
        "wrong-type",
        path,
        message,
        "a list of one is a list too: write a hyphen before its first field, or square brackets around its braces",
      ),
      fix: { edits: [{ kind: "list", path }], isCertain: false },
    };
  return error("wrong-type", path, message, example && `write it like this: ${example}`);
}

/** `A to D` and `A-D`. */
function lettersIn(text: string): string | undefined {
  const [first, last] = /^([A-Z])\s*(?:-|–|to|bis|…|\.{2,3})\s*([A-Z])$/.exec(text)?.slice(1) ?? [];
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i)).filter(
    (one) => one >= first! && one <= last!,
  );
  return letters.length === 0 ? undefined : letters.join(", ");
}

/** `three`; of minutes `1 h 30` and `1:30`; and where a fraction may stand `0,5` and `1/2`. */
function numberIn(text: string, path: Path, isFraction: boolean): string | undefined {
  const [, hours, minutes = "0"] =
    /^(\d{1,2}(?:[.,]5)?)\s*(?:h|hours?|hrs?|std\.?|:)\s*(\d{2})?\s*(?:\p{L}+)?$/iu.exec(text) ?? [];
  if (hours !== undefined && path.at(-1) === "minutes")
    return String(Number(hours.replace(",", ".")) * 60 + Number(minutes));
  const word = numberNamed(text);
  if (word !== undefined) return String(word);
  if (!isFraction) return undefined;
  if (/^\d{1,3},\d{1,2}$/.test(text)) return text.replace(",", ".");
  return { "1/2": "0.5", "½": "0.5", "1/4": "0.25", "3/4": "0.75" }[text.trim()];
}
/** `three`; undefined for any other text. */
export function numberNamed(text: string): number | undefined {
  const number = NUMBERS.indexOf(text.trim().toLowerCase());
  return number < 0 ? undefined : number;
}

const NUMBERS: readonly string[] = "zero one two three four five six seven eight nine ten".split(" ");

const isFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Who has written a list of sentences may have meant some of them as false ones. */
const trueAsSaid = (group: string): string =>
  group.includes("{ says: ") ? ' (what it says is true; what is false stands beside it, as false: ["…"])' : "";

/** Whether a group has a field that an entry of the example has. */
const isLike = (group: object, example: string): boolean =>
  Object.keys(group).some((field) => example.includes(` ${field}: `));

/** `A and B` and `A, B` as entries of a list; undefined for one word, and for what is a sentence. */
function wordsIn(text: string): string | undefined {
  const words = text.split(/\s*[,;&+]\s*|\s+(?:and|or)\s+/);
  return words.length > 1 && words.every((word) => /^[\w./-]+$/.test(word)) ? words.join(", ") : undefined;
}

/** Words for right and wrong, in the languages of the pages. */
const RIGHT = /^(?:true|yes|y|t|right|correct|richtig|wahr|ja|vrai|oui|verdadero|cierto|sí|si|صحيح|نعم|सही|हाँ|✓)$/iu;
const WRONG = /^(?:false|no|n|f|wrong|incorrect|falsch|nein|faux|non|falso|خطأ|لا|ग़लत|गलत|नहीं|✗)$/iu;

export const truthOf = (word: string): boolean | undefined =>
  RIGHT.test(word.trim()) ? true : WRONG.test(word.trim()) ? false : undefined;
