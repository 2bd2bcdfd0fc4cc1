// Installs and builds when needed, and only then, with nothing but Node. Runs before `npm start` and `npm test`.
// With --built-only nothing is installed: what is running has loaded what is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Broadsheet needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const digestOf = (...places) => {
  const hash = createHash("sha256");
  const add = (place) => {
    const path = join(root, place);
    if (!existsSync(path)) return;
    const entries = readdirSyncOrNull(path);
    if (entries === null) hash.update(`${place}\0`).update(readFileSync(path));
    else for (const entry of entries.sort()) add(`${place}/${entry}`);
  };
  places.forEach(add);
  return hash.digest("hex");
};
function readdirSyncOrNull(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

/** Runs a step unless its inputs are those of the last time. */
function step(stamp, inputs, work) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === digestOf(...inputs)) return;
  work();
  writeFileSync(file, digestOf(...inputs));
}

/** Shows what the program says; where it fails, so do we, without a stack of ours. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    ...options,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

step("node_modules/.broadsheet-installed", ["package-lock.json"], () => {
  if (process.argv.includes("--built-only")) {
    console.error("package-lock.json is not that of what is installed. Run: node .build/ready.mjs");
    process.exit(1);
  }
  console.error("Installing …");
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["ci", ...options], { shell: process.platform === "win32" });
});
step("dist/.broadsheet-built", ["src", "templates", ".build", "package-lock.json", "tsconfig.json"], () => {
  console.error("Building …");
  run(process.execPath, [join(root, ".build/build.mjs")]);
});
