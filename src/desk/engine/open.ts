import type { Checked } from "../../model/diagnostic.js";
import { parseCopied } from "../../bank/copied/parse.js";
import { slug } from "../../typing/meant-value.js";
import { isWorkFile, readWork } from "../state/work-file.js";
import type { DeskArticle, Work } from "../state/work.js";
import { readArticle } from "./article.js";
import { isBankName } from "../../text/bank-name.js";

/** What a file turned out to be. */
export type Opened =
  | { readonly kind: "bank"; readonly text: string; readonly title: string }
  | { readonly kind: "article"; readonly article: DeskArticle }
  | { readonly kind: "work"; readonly work: Work };

/** @param taken ids of articles that are there already */
export async function open(name: string, bytes: Uint8Array, taken: readonly string[]): Promise<Checked<Opened>> {
  if (isBankName(name)) {
    const text = new TextDecoder().decode(bytes);
    if (isWorkFile(text)) {
      const work = readWork(text);
      if (work !== null) return { ok: true, value: { kind: "work", work }, warnings: [] };
      const message = "It is a saved work of another version, or was changed by something else.";
      return { ok: false, diagnostics: [{ severity: "error", code: "desk/work", message }] };
    }
    const read = parseCopied(name, text);
    if (!read.ok) return { ok: false, diagnostics: read.diagnostics };
    const { title } = (read.value.value ?? {}) as { title?: unknown };
    return {
      ok: true,
      value: { kind: "bank", text, title: typeof title === "string" ? title : "" },
      warnings: [],
    };
  }
  const read = await readArticle(name, bytes);
  if (!read.ok) return read;
  const article = { ...read.value, id: freshId(read.value.title, taken) };
  return { ok: true, value: { kind: "article", article }, warnings: read.warnings };
}

/** From the first words of the headline, and unlike any other. */
function freshId(title: string, taken: readonly string[]): string {
  const words = slug(title).split("-").slice(0, 5).join("-");
  const base = /^[a-z]/.test(words) ? words : "article";
  let id = base;
  for (let n = 2; taken.includes(id); n += 1) id = `${base}-${n}`;
  return id;
}
