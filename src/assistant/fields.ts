/** How models call the fields that they are asked for, and those that they give instead. Small letters, nothing else. */
const NAMES = {
  stem: "stem question questiontext questionstem prompt q",
  scene: "context scene intro contextsentence background",
  key: "key keytext answer correct correctanswer correctoption correctchoice rightanswer right solution correctanswertext answertext keys correctanswers",
  wrong: "wrong distractors wronganswers incorrect incorrectanswers wrongoptions incorrectoptions falseanswers",
  options: "options choices answers alternatives answeroptions answerchoices",
  quote: "quote evidence sourcequote exactquote supportingquote evidencequote excerpt verbatim citation sentence",
  paragraph: "paragraph para paragraphnumber paragraphno paragraphid paragraphindex p",
  explanation: "explanation feedback comment rationale note",
  kind: "kind type category questiontype",
  why: "why whywrong reason explanation rationale whyiswrong whyitiswrong feedback",
  text: "text value option answer wrong distractor label content",
  isRight: "correct iscorrect isright right",
} as const;

export type FieldName = keyof typeof NAMES;

const known = new Map(
  Object.entries(NAMES).map(([field, names]) => [field as FieldName, new Set<string>(names.split(" "))] as const),
);

/** Whether a name is one of those that a field goes by, whatever its capitals, hyphens and spaces. */
export const isCalled = (name: string, field: FieldName): boolean =>
  name.length < 40 && known.get(field)!.has(name.toLowerCase().replace(/[^a-z]/g, ""));

export type Fields = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a field, by whatever name of it; undefined where there is none. */
export function fieldOf(group: Fields, field: FieldName): unknown {
  const name = Object.keys(group).find((one) => isCalled(one, field));
  return name === undefined ? undefined : group[name];
}

/** Longer ones are none of a question. */
const MAX_LENGTH = 3000;

/** One line of text; null for what is none. */
export function lineOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (isGroup(value)) return isGroup(fieldOf(value, "text")) ? null : lineOf(fieldOf(value, "text"));
  if (typeof value !== "string" || value.length > MAX_LENGTH) return null;
  const line = value
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .trim();
  const bare = /^(?:\*\*(.*)\*\*|`([^`]*)`)$/.exec(line);
  return (bare?.[1] ?? bare?.[2] ?? line).trim() || null;
}
