import { loadMarkdown } from "../../src/text/inline.js";
import { formats } from "../../src/formats/index.js";
import type { Kit } from "../../src/formats/format.js";
import { templateKit } from "../../src/io/templates.js";

await loadMarkdown();
for (const format of formats) await format.load?.();

export const kit: Kit = templateKit();
/** The same templates, treated as if they were somebody else's: every paper is rendered whole. */
export const slowKit: Kit = { ...kit, builtIn: false };
