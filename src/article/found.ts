import type { Article } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Undecoded } from "./charset.js";

/** What is to be said of a file; it is about all of it. */
export type Found = Omit<Diagnostic, "place" | "severity">;

/** An article and what is to be said of how it was read, or why there is none. */
export type Read =
  | { readonly ok: true; readonly article: Article; readonly remarks: readonly Found[] }
  | { readonly ok: false; readonly why: Found };

export const undecodable = (found: Undecoded): Found => ({
  code: "article/charset",
  message: whyUndecodable(found),
  hint: "save it as UTF-8 in your editor",
});

function whyUndecodable(found: Undecoded): string {
  switch (found.why) {
    case "unknown":
      return `It says that it is in ${JSON.stringify(found.charset)}, which is no known charset.`;
    case "misread":
      return `It is not ${found.charset.toUpperCase()} text${found.charset === "utf-8" ? "" : ", though it says so"}.`;
    case "binary":
      return "It holds binary data, or UTF-16 text without a byte order mark.";
  }
}
