const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** Writing direction of a language, by its primary subtag. */
export function directionOf(language: string): "ltr" | "rtl" {
  const end = language.indexOf("-");
  const primary = end === -1 ? language : language.slice(0, end);
  return RIGHT_TO_LEFT.has(primary.toLowerCase()) ? "rtl" : "ltr";
}
