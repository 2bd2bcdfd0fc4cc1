// Compiles the shipped templates, so that making one page costs no template compilation. Each carries the digest of the
// text it was made of: one that has changed since is compiled anew. Beside them, all else that is shipped, for a browser.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import { isOfCards } from "./messages.mjs";
// They are shipped too. A module does not wait for another one that is merely imported beside it.
import "./scripts.mjs";

const root = fileURLToPath(new URL("../templates/", import.meta.url));
const target = fileURLToPath(new URL("../.generated/", import.meta.url));
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
// The same files, in the same order, as in src/io/theme-files.ts.
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:njk|css|json|js|ts)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n")]);
const files = filesIn(root);
const scripts = filesIn(join(target, "templates"));
const isTemplate = ([name]) => name.endsWith(".njk");
// The same options as in src/theme/renderer.ts.
const env = new nunjucks.Environment(null, {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
});
// A line finds the place in a shipped template; columns are a kilobyte of every page that loads them.
const withoutColumns = (code) =>
  code.replace(/(ensureDefined\(.*?),(\d+),\d+\)/g, "$1,$2,0)").replaceAll(/colno = [1-9]\d*/g, "colno = 0");
const entries = files.filter(isTemplate).map(([name, text]) => {
  const wrapper = ([{ template }]) => `(function(){${template}})()`;
  const code = withoutColumns(nunjucks.precompileString(text, { name, env, wrapper }));
  return `${JSON.stringify(name)}: { sha256: "${sha256(text)}", code: ${code} }`;
});
const some = (isOne) => JSON.stringify(Object.fromEntries([...files, ...scripts].filter(([name]) => isOne(name))));
const digest = sha256(files.map(([name, text]) => `${name}\0${text}\0`).join(""));
const HEAD = "// Generated from templates/.\n";
const write = (name, types, code) => {
  writeFileSync(join(target, `${name}.js`), `${HEAD}${code}\n`);
  writeFileSync(join(target, `${name}.d.ts`), `${HEAD}${types}\n`);
};
write(
  "templates",
  `/** The shipped templates as compiled code, with the SHA-256 of the text each was made of. */
export declare const shipped: Readonly<Record<string, { readonly sha256: string; readonly code: object }>>;`,
  `export const shipped = {\n${entries.join(",\n")}\n};`,
);
const strings = (isOne) =>
  files
    .filter(([name]) => name.startsWith("strings/"))
    .map(([name, text]) => [name, Object.entries(JSON.parse(text)).filter(([key]) => isOne(key))])
    .map(([name, messages]) => [name, JSON.stringify(Object.fromEntries(messages))]);
for (const [what, isOne] of [
  ["card", isOfCards],
  ["page", (key) => !isOfCards(key)],
])
  write(
    `${what}-strings`,
    `/** The messages that are shipped for ${what}s, by the name of their file. */
export declare const strings: Readonly<Record<string, string>>;`,
    `export const strings = ${JSON.stringify(Object.fromEntries(strings(isOne)))};`,
  );
write(
  "texts",
  `/** Styles and scripts that are shipped, by name. */
export declare const texts: Readonly<Record<string, string>>;
/** SHA-256 of all that people wrote of it, templates and messages too, as manifests have it. */
export declare const digest: string;`,
  `export const texts = ${some((name) => /\.(?:css|js)$/.test(name))};\nexport const digest = "${digest}";`,
);
