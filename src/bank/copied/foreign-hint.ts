import { argument } from "../../reading/argument.js";
import type { Foreign } from "../../typing/foreign.js";

/** A hint with the file's name in it; what is named as banks are would be overwritten by the bank that is made of it. */
export function hintFor({ hint, message }: Foreign, file: string): string {
  const article = /\.(?:html?|xhtml|mht(?:ml)?|md|markdown|te?xt)$/i.test(file)
    ? null
    : file.replace(/\.\w+$/, "") + (/web page/.test(message) ? (/MHTML/.test(message) ? ".mhtml" : ".html") : ".txt");
  const name = argument(file);
  const out = /\.ya?ml$/i.test(file) ? ` --out ${name.replace(/\.ya?ml(?="?$)/i, "-bank.yaml")}` : "";
  return hint
    .replace("broadsheet article FILE", (whole) =>
      article === null ? whole : `name it ${article}; broadsheet article ${argument(article)}`,
    )
    .replace("import FILE", () => `import ${name}${out}`)
    .replace("FILE", () => name);
}
