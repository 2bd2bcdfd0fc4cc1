/** Canonical text: NFC, no white space at the ends. */
export const tidy = (text: string): string => text.normalize("NFC").trim();
