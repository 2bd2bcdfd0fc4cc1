/** What options are called, on paper and screen: as many as an answer sheet holds. */
export const LETTERS = "ABCDEFGHIJ";
