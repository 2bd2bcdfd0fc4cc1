/** To write an answer in sentences on, where its question names no number of lines. */
export const LINES = 8;
