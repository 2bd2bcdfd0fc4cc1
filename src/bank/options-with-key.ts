type Fields = Readonly<Record<string, unknown>>;

/** An item whose key stands among its distractors. */
export interface Options {
  /** Without it. */
  readonly item: Fields;
  /** Where among the distractors it stands, from 0. */
  readonly place: number;
  /** What the key says; null where it says so itself, and doesn't name it by a letter or number. */
  readonly key: string | null;
}

/** @returns null where the key is not among the distractors */
export function withoutKey(item: Fields): Options | null {
  const { key, distractors } = item;
  if (!Array.isArray(distractors) || distractors.length < 2 || (typeof key !== "string" && typeof key !== "number"))
    return null;
  const texts = (distractors as readonly unknown[]).map(textOf);
  const same = texts.indexOf(String(key));
  // Programs count from 0.
  const place = same >= 0 ? same : key === 0 ? 0 : placeNamed(String(key), texts.length);
  const text = place === null ? undefined : texts[place];
  if (place === null || text === undefined) return null;
  const wrong = (distractors as readonly unknown[]).filter((_, i) => i !== place);
  return { item: { ...item, key: text, distractors: wrong }, place, key: same >= 0 ? null : text };
}

/** Of a list of all options without a key, the one that is marked as right: with a star, a tick, or `correct: true`. */
export function withoutMarked(item: Fields): Options | null {
  const { key, keys, distractors } = item;
  if (!Array.isArray(distractors) || distractors.length < 2 || key !== undefined || keys !== undefined) return null;
  const options = distractors as readonly unknown[];
  const places = [...options.keys()].filter((i) => isMarked(options[i]));
  const [place] = places;
  const text = place === undefined ? undefined : textOf(options[place])?.replace(MARK, "").trim();
  if (place === undefined || places.length > 1 || text === undefined || text === "") return null;
  const wrong = options.filter((_, i) => i !== place).map((one) => textOf(one) ?? one);
  return { item: { ...item, key: text, distractors: wrong }, place, key: text };
}

const MARK = /^\s*(?:\*+|[✓✔✅]|\[x\])\s*|\s*(?:\*+|[✓✔✅]|\((?:correct|right|richtig|correcta|vrai)\))\s*$/iu;
const FLAGS = ["correct", "isCorrect", "is_correct", "right", "richtig"];

const isMarked = (option: unknown): boolean =>
  typeof option === "object" && option !== null
    ? FLAGS.some((flag) => (option as Fields)[flag] === true)
    : typeof option === "string" && MARK.test(option);

const textOf = (option: unknown): string | undefined => {
  const text = typeof option === "object" && option !== null ? (option as Fields)["text"] : option;
  return typeof text === "string" ? text : undefined;
};

/** `B`, `b)` or `2`. */
function placeNamed(key: string, count: number): number | null {
  const letter = /^\(?([A-Za-z])[).:]?$/.exec(key)?.[1];
  const place =
    letter === undefined ? (/^\d$/.test(key) ? Number(key) - 1 : -1) : letter.toUpperCase().charCodeAt(0) - 65;
  return place >= 0 && place < count ? place : null;
}
