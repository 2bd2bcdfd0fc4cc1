import { loadMarkdown } from "./bank/inline.js";

// The program loads Markdown when a bank needs it; a library can't know.
await loadMarkdown();

export { hashOf, locate } from "./article/locate.js";
export { normalise as normaliseQn1 } from "./article/qn1.js";
export { type ArticleText, textOf } from "./article/text.js";
export { loadBank } from "./bank/load.js";
export { deckOf, type DeckSetting } from "./deck/deck.js";
export { DECK_OPTIONS } from "./deck/options.js";
export type { DeckFormat, Format, Kit, Objection, PaperFormat, PaperRenderer } from "./formats/format.js";
export { formats } from "./formats/index.js";
export { Markup } from "./formats/markup.js";
export { type BuildOptions, type Built, build } from "./io/build.js";
export { readArticle } from "./io/article.js";
export { type LoadOptions, type Plan, loadPlan } from "./io/load.js";
export { readManifest, usedItems } from "./io/read-manifest.js";
export { TemplateMistake, templateKit } from "./io/templates.js";
export { BadManifest } from "./manifest/bad-manifest.js";
export type { ManifestPart } from "./manifest/read.js";
export * from "./model/artefact.js";
export { lint, lintRules } from "./lint/index.js";
export type * from "./model/article.js";
export type * from "./model/bank.js";
export type * from "./model/blueprint.js";
export type * from "./model/deck.js";
export type * from "./model/diagnostic.js";
export type * from "./model/manifest.js";
export type * from "./model/paper.js";
export { assemble } from "./paper/assemble.js";
export { blueprintOf, loadBlueprint } from "./paper/blueprint.js";
export { answerKey } from "./paper/key.js";
export { checkPlan } from "./paper/plan.js";
export { CONTRACT } from "./paper/random.js";
export { decodeResponse, encodeResponse, fieldsOf, type Marked, type ResponseField } from "./paper/response.js";
export { seedProblem } from "./paper/seed.js";
export { VERSION } from "./version.js";
