// Compiles the shipped templates, so that making one page costs no template compilation. Each carries the digest of the
// text it was made of: one that has changed since is compiled anew. Beside them, all else that is shipped, for a browser.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
// They are shipped too. A module does not wait for another one that is merely imported beside it.
import "./scripts.mjs";

const root = fileURLToPath(new URL("../templates/", import.meta.url));
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
// The same files, in the same order, as in src/io/theme/files.ts.
const names = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.(?:njk|css|json|js)$/.test(name))
  .sort();
const files = names.map((name) => [name, readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n")]);
const isTemplate = ([name]) => name.endsWith(".njk");
// The same options as in src/io/theme/renderer.ts.
const env = new nunjucks.Environment(null, {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
});
const entries = files.filter(isTemplate).map(([name, text]) => {
  const wrapper = ([{ template }]) => `(function(){${template}})()`;
  const code = nunjucks.precompileString(text, { name, env, wrapper });
  return `${JSON.stringify(name)}: { sha256: "${sha256(text)}", code: ${code} }`;
});
const some = (isOne) => JSON.stringify(Object.fromEntries(files.filter(([name]) => isOne(name))));
const digest = sha256(files.map(([name, text]) => `${name}\0${text}\0`).join(""));
const write = (name, code) =>
  writeFileSync(new URL(`../src/io/${name}.js`, import.meta.url), `// Generated from templates/.\n${code}\n`);
write("shipped", `export const shipped = {\n${entries.join(",\n")}\n};`);
write("shipped-strings", `export const strings = ${some((name) => name.startsWith("strings/"))};`);
write(
  "shipped-texts",
  `export const texts = ${some((name) => /\.(?:css|js)$/.test(name))};\nexport const digest = "${digest}";`,
);
