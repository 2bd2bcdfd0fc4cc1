// Compiles the shipped templates, so that making one page costs no template compilation. Each carries the text it
// was made of: one that has changed since is compiled anew.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

const root = fileURLToPath(new URL("../templates/", import.meta.url));
const names = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".njk"))
  .sort();
// The same options as in src/io/templates.ts.
const env = new nunjucks.Environment(null, {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
});
const entries = names.map((name) => {
  const text = readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n");
  const wrapper = ([{ template }]) => `(function(){${template}})()`;
  const code = nunjucks.precompileString(text, { name, env, wrapper });
  return `${JSON.stringify(name)}: { text: ${JSON.stringify(text)}, code: ${code} }`;
});
const target = new URL("../src/io/shipped.js", import.meta.url);
writeFileSync(target, `// Generated from templates/.\nexport const shipped = {\n${entries.join(",\n")}\n};\n`);
