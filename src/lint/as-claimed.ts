/** A text without what no reader takes for another: case, spaces, marks around words. What changes a value stays: `-5`, `5 %`, `C++`. */
export const alike = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, "-")
    // Between the sides of a pair.
    .replace(/\s\|\s/gu, " ")
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}\p{Sm}%°#&-]+|-(?!\d)|(?<=[\p{L}\p{N}])-/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
