/** Whether a text names a year of the last thousand: what it tells needs no other day. */
export const namesYear = (text: string): boolean => /\b(?:1\d|20)\d\d\b/.test(text);
