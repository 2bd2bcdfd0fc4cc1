/** As wide as a line may become before what is on it gets lines of its own. */
const WIDTH = 120;
const LIST_WIDTH = 80;
/** What is longer is a sentence, and has a line of its own. */
const LONGEST_WORD = 28;

/** Fields as people write them: each on a line, short lists and groups in brackets, quotation marks only where needed. */
export function yamlFields(fields: Readonly<Record<string, unknown>>, indent: number): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : fieldLines(nameOf(name), value, indent),
  );
}

/** One entry of a list: the hyphen, and the fields below each other. */
export function yamlEntry(value: unknown, indent: number): string[] {
  const margin = " ".repeat(indent);
  if (!isGroup(value) || Object.keys(value).length === 0) return [`${margin}- ${yamlInline(value)}`];
  const [first = "", ...others] = yamlFields(value, indent + 2);
  return [`${margin}- ${first.slice(indent + 2)}`, ...others];
}

function fieldLines(name: string, value: unknown, indent: number): string[] {
  const margin = " ".repeat(indent);
  if (isGroup(value)) {
    const line = `${margin}${name}: ${yamlInline(value)}`;
    return isShort(value, line) ? [line] : [`${margin}${name}:`, ...yamlFields(value, indent + 2)];
  }
  if (!Array.isArray(value)) return [`${margin}${name}: ${yamlScalar(value)}`];
  const line = `${margin}${name}: ${yamlInline(value)}`;
  const areWords = value.every((one) => !isGroup(one) && String(one).length <= LONGEST_WORD);
  if (value.length === 0 || (areWords && line.length <= LIST_WIDTH)) return [line];
  if (value.length === 1 && isGroup(value[0]) && isShort(value[0], line)) return [line];
  return [
    `${margin}${name}:`,
    ...value.flatMap((one: unknown) => {
      const entry = `${margin}  - ${yamlInline(one)}`;
      return isGroup(one) && !isShort(one, entry) ? yamlEntry(one, indent + 2) : [entry];
    }),
  ];
}

/** A group without others in it, on a line that is not too long; a digest is as long as it is. */
const isShort = (group: Readonly<Record<string, unknown>>, line: string): boolean =>
  Object.values(group).every((value) => typeof value !== "object" || value === null) &&
  line.replace(/[0-9a-f]{64}/g, "").length <= WIDTH;

/** In brackets, on one line. */
export function yamlInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlInline).join(", ")}]`;
  if (!isGroup(value)) return yamlScalar(value, true);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return "{}";
  return `{ ${fields.map(([name, field]) => `${nameOf(name)}: ${yamlInline(field)}`).join(", ")} }`;
}

/** Names are texts whatever they are, `false` too. */
const nameOf = (name: string): string => (/^[A-Za-z][\w-]*$/.test(name) ? name : yamlScalar(name, true));

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A text without quotation marks where it is read as itself by any reader of YAML; otherwise as JSON, which is YAML too.
 *
 * @param isInBrackets where commas and brackets end a text
 */
export function yamlScalar(value: unknown, isInBrackets = false): string {
  if (typeof value !== "string") return JSON.stringify(value ?? null);
  const isPlain = DAY.test(value) || (PLAIN.test(value) && !WORDS.test(value));
  if (isPlain && !(isInBrackets && /[[\]{},:]/.test(value))) return value;
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** It begins with a letter, nothing in it begins a note or a value, and all of it may stand in YAML. */
const PLAIN =
  /^\p{L}(?:(?:(?!: | #)[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF])*[^\s:\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF])?$/u;
/** What some readers of YAML take for true, false or nothing. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|none|nan|inf)$/i;
