import type { Checked } from "../../model/diagnostic.js";
import { parseSource } from "../../reading/source.js";
import { slug } from "../../typing/meant-value.js";
import type { DeskArticle } from "../state/work.js";
import { readArticle } from "./article.js";

/** What a file turned out to be. */
export type Opened =
  | { readonly kind: "bank"; readonly text: string }
  | { readonly kind: "article"; readonly article: DeskArticle };

const BANK = /\.(?:ya?ml|json|jsonl)$/i;

/** @param taken ids of articles that are there already */
export async function open(name: string, bytes: Uint8Array, taken: readonly string[]): Promise<Checked<Opened>> {
  if (BANK.test(name)) {
    const text = new TextDecoder().decode(bytes);
    const read = parseSource(name, text);
    if (!read.ok) return { ok: false, diagnostics: read.diagnostics };
    return { ok: true, value: { kind: "bank", text }, warnings: [] };
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
