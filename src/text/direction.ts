const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** The primary subtag of a language, `pt` of `pt-BR`, in small letters. */
export function primaryOf(language: string): string {
  const end = language.indexOf("-");
  return (end === -1 ? language : language.slice(0, end)).toLowerCase();
}

/** Writing direction of a language, by its primary subtag. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(primaryOf(language)) ? "rtl" : "ltr";
