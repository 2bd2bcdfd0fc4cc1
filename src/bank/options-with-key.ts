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
  const place = same >= 0 ? same : placeNamed(String(key), texts.length);
  const text = place === null ? undefined : texts[place];
  if (place === null || text === undefined) return null;
  const wrong = (distractors as readonly unknown[]).filter((_, i) => i !== place);
  return { item: { ...item, key: text, distractors: wrong }, place, key: same >= 0 ? null : text };
}

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
