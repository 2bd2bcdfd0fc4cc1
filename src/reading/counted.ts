/** `1 paper`, `2 papers`: of nouns that take an s. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
