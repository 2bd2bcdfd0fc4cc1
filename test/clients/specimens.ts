import { hash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadMarkdown } from "../../src/text/inline.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { formats, pages } from "../../src/formats/index.js";
import { loadFormats } from "../../src/formats/load-formats.js";
import { loadPlan } from "../../src/io/load.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Artefact } from "../../src/model/artefact.js";
import type { Bank } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import { bankFile, deckOf, papersOf } from "../sample.js";

await Promise.all([loadMarkdown(), loadFormats(formats)]);

/** The kinds of page. `key-matrix` is the key of all forms side by side; that and `report` are made of two forms. */
export const kinds = ["practice", "exam", "print", "key", "key-matrix", "report", "study"] as const;
export type Kind = (typeof kinds)[number];

for (const { name } of pages)
  if (!kinds.some((kind) => kind === name)) throw new Error(`no client looks at ${name} pages: add it to kinds`);

const plan = await loadPlan(new URL("../fixtures/rich.yaml", import.meta.url).pathname);
if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));

const [rich] = plan.value.banks as [Bank];

/** One item of each type; and what items may carry besides: passages, pictures, Markdown, another language. */
export const banks = {
  types: bankFile("fixtures/eight-types.yaml"),
  rich,
  /** From right to left, question and answer. */
  arabic: {
    ...rich,
    title: "ميناء نورثويك",
    language: "ar",
    items: rich.items.filter(({ lang }) => lang === "ar").map((item) => ({ ...item, lang: null })),
  },
  sochi: bankFile("../questions/sochi-2019.yaml"),
} as const;

export interface Making {
  /** Of the messages; the questions keep their own. */
  readonly language?: string;
  readonly seed?: string;
  readonly blueprint?: Partial<Blueprint>;
}

/** The page of a kind, as Broadsheet makes it. */
export function htmlOf(kind: Kind, bank: Bank, making: Making = {}): string {
  const [page] = pagesOf(kind, bank, making);
  if (page === undefined) throw new Error(`no ${kind} page`);
  return Buffer.from(bytesOf(page.content)).toString("utf8");
}

function pagesOf(kind: Kind, bank: Bank, { language = "en", seed = "specimen", blueprint = {} }: Making): Artefact[] {
  const kit = templateKit(null, language);
  const format = formats.find(({ name }) => name === (kind === "key-matrix" ? "key" : kind))!;
  const isPage = ({ mediaType }: Artefact) => mediaType === "text/html";
  if (format.from === "deck") return [...format.render(deckOf(bank), kit, DECK_OPTIONS)].filter(isPage);
  const render = format.renderer(kit);
  const isShared = kind === "key-matrix" || kind === "report";
  const papers = papersOf(bank, seed, { forms: isShared ? ["A", "B"] : ["B"], ...blueprint });
  if (!isShared) return papers.flatMap((paper) => [...render(paper)]).filter(isPage);
  for (const paper of papers) render.whole!.add(paper);
  return [...render.whole!.end()].filter(isPage);
}

/** A page whose script was taken out: what a browser shows that runs none, but axe can still look at it. */
export const withoutScript = (html: string): string => html.replace(/<script>[\s\S]*?<\/script>/g, "");

/** A changed page with a policy that lets its own style and script run, as if Broadsheet had made it so. */
export function signed(html: string): string {
  const sources = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))]
      .map(([, text]) => `&#39;sha256-${hash("sha256", text!, "base64")}&#39;`)
      .join(" ") || "&#39;none&#39;";
  return html
    .replace(/script-src (?:&#39;[^&]*&#39; ?)+/, `script-src ${sources("script")}`)
    .replace(/style-src (?:&#39;[^&]*&#39; ?)+/, `style-src ${sources("style")}`);
}

/** A folder for pages; `done` deletes it. */
export function shelf(): { readonly put: (html: string, name?: string) => string; readonly done: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  let count = 0;
  return {
    put(html, name = `${(count += 1)}.html`) {
      const file = join(folder, name);
      writeFileSync(file, html);
      return file;
    },
    done: () => rmSync(folder, { recursive: true }),
  };
}
