// Builds everything: compiled schemas, the library as plain modules, the command as one bundle per lazy part.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./messages.mjs";
import { bundle } from "./bundle.mjs";
import { writeDesk } from "./desk.mjs";
import "./nunjucks-slim.mjs";
import { writeHelp, beginHelp } from "./help.mjs";
import "./scripts.mjs";
import "./templates.mjs";
import { together } from "./together.mjs";
import "./validators.mjs";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

rmSync(path("dist"), { recursive: true, force: true });
beginHelp();
const { status } = spawnSync(process.execPath, [path("node_modules/typescript/bin/tsc")], {
  cwd: path("."),
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
mkdirSync(path("dist/schema"), { recursive: true });
for (const name of readdirSync(path("src/schema")).filter((file) => file.endsWith(".schema.json")))
  copyFileSync(path(`src/schema/${name}`), path(`dist/schema/${name}`));

await writeHelp();
// What a warning says of the command comes out when somebody runs it.
const { warnings } = await build({ ...bundle, plugins: [await together(bundle)] });
if (warnings.length > 0) process.exit(1);
const bin = path("dist/bin/broadsheet.js");
chmodSync(bin, 0o755);
if (!readFileSync(bin, "utf8").startsWith("#!")) throw new Error(`${bin} lost its first line`);
await writeDesk();
