type Values = Readonly<Record<string, string | number>>;

const LATIN = "0123456789.";
const numerals = [...(document.body.dataset.numerals ?? LATIN)];

/** A number, or a time, with the digits and the decimal sign of the page. */
export function numeral(value: string | number): string {
  const text = String(value).replace(/[\d.]/g, (character) => numerals[LATIN.indexOf(character)] ?? character);
  if (!text.startsWith("-")) return text;
  const below = `\u2212${text.slice(1)}`;
  // From right to left, the sign would stand behind.
  return document.documentElement.dir === "rtl" ? `\u2066${below}\u2069` : below;
}

/** Says a message that stands in an element's `data-text-…`, with its `{places}` filled. */
export const wordsOf =
  ({ dataset }: HTMLElement) =>
  (name: string, values: Values = {}): string =>
    (dataset[`text${name}`] ?? "").replace(/\{(\w+)\}/g, (whole, place: string) => {
      const value = values[place] ?? whole;
      return typeof value === "number" ? numeral(value) : value;
    });

export type Words = ReturnType<typeof wordsOf>;
