export type Fields = Readonly<Record<string, unknown>>;

/** What becomes of a question: fields of an item as people write them, or why it becomes none. */
export type Outcome = { readonly fields: Fields } | { readonly why: string };

/** Notes what a question says and a bank can't, as a noun phrase. */
export type Lose = (what: string) => void;

/** Only what is said. */
export const ifAny = (name: string, text: string): Fields => (text === "" ? {} : { [name]: text });
