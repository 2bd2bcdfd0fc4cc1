type Values = Readonly<Record<string, string | number>>;

/** Says a message that stands in an element's `data-text-…`, with its `{places}` filled. */
export const wordsOf =
  ({ dataset }: HTMLElement) =>
  (name: string, values: Values = {}): string =>
    (dataset[`text${name}`] ?? "").replace(/\{(\w+)\}/g, (whole, place: string) => String(values[place] ?? whole));

export type Words = ReturnType<typeof wordsOf>;
