// Nunjucks without its compiler, for a browser. To find the global object it makes code of text where it is bundled as a
// module, and a page that forbids this reports it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const MAKES_CODE = 'Function("return this")() || (1,eval)("this")';
const slim = readFileSync(new URL("node_modules/nunjucks/browser/nunjucks-slim.js", root), "utf8");
if (slim.split(MAKES_CODE).length !== 2) throw new Error("nunjucks-slim finds the global object in another way");
const { outputFiles } = await build({
  stdin: { contents: slim.replace(MAKES_CODE, "globalThis") },
  bundle: true,
  minify: true,
  format: "esm",
  platform: "neutral",
  legalComments: "inline",
  write: false,
});
mkdirSync(new URL(".generated/", root), { recursive: true });
writeFileSync(new URL(".generated/nunjucks-slim.js", root), outputFiles[0].text);
writeFileSync(
  new URL(".generated/nunjucks-slim.d.ts", root),
  `import type nunjucks from "nunjucks";

/** Nunjucks for templates that are compiled already. */
declare const slim: Pick<typeof nunjucks, "Environment" | "runtime">;
export default slim;
`,
);
