import type { Diagnostic } from "../model/diagnostic.js";
import { INPUTS, type InputForm } from "../model/input.js";
import { bytesAsText } from "../text/charset.js";

export type ArticleForm = InputForm<"article">;

const ENDINGS: Readonly<Record<ArticleForm, readonly string[]>> = INPUTS.article;
const NAMES: Readonly<Record<ArticleForm, string>> = {
  page: "a web page",
  archive: "a web archive",
  markdown: "Markdown",
  text: "plain text",
};

/** How files begin that are often given another's name, and what they are; null where no form of ours holds it. */
const BEGINNINGS: readonly (readonly [what: string, beginning: RegExp, form: ArticleForm | null])[] = [
  ["a PDF", /^%PDF-/, null],
  ["a packed document, as Word and e-books are", /^PK\x03\x04/, null],
  ["an old Word document", /^\xD0\xCF\x11\xE0/, null],
  ["Rich Text", /^\{\\rtf/, null],
  ["a web archive of Safari", /^bplist00/, null],
  [NAMES.archive, /^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}MIME-Version:/, "archive"],
  [NAMES.page, /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i, "page"],
];

/** Which form of article a file is, by the ending of its name, and by its beginning where that is another's; or why it is none. */
export function formOf(name: string, bytes: Uint8Array): ArticleForm | Omit<Diagnostic, "place" | "severity"> {
  const forms = Object.keys(ENDINGS) as ArticleForm[];
  const form = forms.find((one) => ENDINGS[one].some((ending) => name.toLowerCase().endsWith(ending)));
  if (form === undefined) {
    const ending = /[^/\\](\.[A-Za-z0-9]{1,12})$/.exec(name)?.[1];
    const what =
      ending === undefined ? "Its name has no ending that says what it is" : `No article is read from ${ending} files`;
    return {
      code: "article/unknown-form",
      message: `${what}; allowed: ${Object.values(ENDINGS).flat().join(", ")}.`,
      hint: "save the page as a web page (.html or .mhtml), or its text as .txt, a paragraph a line",
    };
  }
  const start = bytesAsText(bytes.subarray(0, 2048)).replace(/^\u00EF\u00BB\u00BF/, "");
  const found = BEGINNINGS.find(([, beginning]) => beginning.test(start));
  if (found === undefined || found[2] === form) return form;
  const [what, , other] = found;
  return {
    code: "article/other-form",
    message: `Its name says ${NAMES[form]}, but it holds ${what}.`,
    hint:
      other === null
        ? "copy the text into a .txt file, a paragraph a line"
        : `give it a name that ends in ${ENDINGS[other][0]}`,
  };
}
