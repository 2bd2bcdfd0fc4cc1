import { Refusal } from "../state/refusal.js";
import type { Work } from "../state/work.js";
import type { Say } from "../words/say.js";
import type { Given } from "./files.js";
import { addressOfOwnScript } from "./trusted.js";
import { type Core, startDocx } from "./worker.js";

let docx: ReturnType<typeof startDocx> | null = null;

/** A Word file as the text that is in it; any other file as it is. */
async function plain({ name, bytes }: Given, say: Say): Promise<Given> {
  if (!/\.docx$/i.test(name)) return { name, bytes };
  docx ??= startDocx(addressOfOwnScript("docx"));
  const text = await docx.textOf(bytes).catch(() => {
    throw new Refusal(`${say("file_refused", { file: name })} ${say("not_word")}`);
  });
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(text) };
}

/**
 * A work with a file in it: a bank takes the place of the one that is there, an article joins the others.
 *
 * @throws Refusal where the file can't be opened
 */
export async function opened(now: Work, given: Given, core: Core, say: Say): Promise<Work> {
  const { name, bytes } = await plain(given, say);
  const taken = now.articles.map(({ id }) => id);
  const said = await core.open(name, bytes, taken);
  if (!said.ok) {
    const why = said.diagnostics.map(({ message, hint = "" }) => `${message} ${hint}`.trim());
    throw new Refusal(`${say("file_refused", { file: given.name })} ${why.join(" ")}`);
  }
  const { value } = said;
  switch (value.kind) {
    case "bank":
      return { ...now, bank: value.text, file: name, title: now.title || value.title };
    case "work":
      return value.work;
    case "article":
      return { ...now, title: now.title || value.article.title, articles: [...now.articles, value.article] };
  }
}
