/** A text without what no reader takes for another: case, spaces, marks around words. What changes a value stays: `-5`, `5 %`, `C++`. */
const alike = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, "-")
    // Between the sides of a pair.
    .replace(/\s\|\s/gu, " ")
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}\p{Sm}%°#&-]+|-(?!\d)|(?<=[\p{L}\p{N}])-/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * The same, and without what two hands write otherwise of one question: articles, words apart or with a hyphen, `organise` and
 * `organize`. What is equal so says the same; what is shown stays as it is written.
 */
export const asAsked = (text: string): string =>
  alike(text)
    .replace(/(?<![\p{L}\p{N}])(?:the|an?) (?=\p{L}{2})/gu, "")
    .replace(/(?<=[\p{L}\p{M}]) (?=\p{L})/gu, "")
    .replace(/is(?=e|ing|ation)/gu, "iz");
