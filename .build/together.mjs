// Joins what commands load together into few parts. Node takes half a millisecond for each file that it loads, and the bundler
// makes a part of its own of whatever any two commands share: seventy files for `check`, more work than starting Node is.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** What all of these load, less what a group before it has. */
const GROUPS = {
  "broadsheet:banks": ["src/cli/check.ts", "src/cli/build.ts"],
  "broadsheet:remarks": ["src/cli/check.ts"],
  "broadsheet:papers": ["src/cli/build.ts"],
};
/** Who needs less of a group than this share of its bytes is better off with parts of its own. */
const ENOUGH = 1 / 8;

/**
 * @param {import("esbuild").BuildOptions & { absWorkingDir: string }} options of the bundle
 * @returns {Promise<import("esbuild").Plugin>}
 */
export async function together(options) {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const { loadedWith, lazy } = graphOf(metafile.inputs);
  const bytes = (files) => files.reduce((sum, file) => sum + metafile.inputs[file].bytes, 0);
  const taken = new Set();
  const groups = Object.entries(GROUPS).map(([name, commands]) => {
    const [first, ...others] = commands.map(loadedWith);
    const files = [...first].filter((file) => !taken.has(file) && others.every((one) => one.has(file)));
    files.forEach((file) => taken.add(file));
    const has = new Set(files);
    const needs = (entry) => bytes([...loadedWith(entry)].filter((file) => has.has(file))) > bytes(files) * ENOUGH;
    // Who is loaded from a group finds all of it loaded.
    const comesLater = (entry) => has.has(entry) || lazy.get(entry).every((file) => has.has(file));
    const users = [...lazy.keys()].filter((entry) => isOurs(entry) && (needs(entry) || comesLater(entry)));
    return { name, files: files.filter(isOurs), users };
  });
  return { name: "together", setup: (bundler) => groupsIn(bundler, options.absWorkingDir, groups) };
}

const isOurs = (file) => !file.includes("node_modules/");

/** Whoever loads one file of a group loads them all: that makes one part of it. */
function groupsIn(bundler, root, groups) {
  const filter = /^broadsheet:/;
  bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: "group" }));
  bundler.onLoad({ filter, namespace: "group" }, ({ path }) => ({
    contents: imports(groups.find(({ name }) => name === path).files.map((file) => join(root, file))),
    resolveDir: root,
  }));
  bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const needed = groups.filter(({ users }) => users.some((file) => join(root, file) === path));
    if (needed.length === 0) return undefined;
    return { contents: imports(needed.map(({ name }) => name)) + (await readFile(path, "utf8")), loader: "ts" };
  });
}

const imports = (paths) => paths.map((path) => `import ${JSON.stringify(path)};`).join("");

/** What is loaded with a file, and which files are loaded when they are called for, with those that call for them. */
function graphOf(inputs) {
  const importsOf = (file) => inputs[file].imports.filter(({ path }) => path in inputs);
  const add = (file, seen) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path, kind } of importsOf(file)) if (kind !== "dynamic-import") add(path, seen);
    return seen;
  };
  const lazy = new Map();
  for (const file of Object.keys(inputs))
    for (const { path, kind } of importsOf(file))
      if (kind === "dynamic-import") lazy.set(path, [...(lazy.get(path) ?? []), file]);
  return { loadedWith: (file) => add(file, new Set()), lazy };
}
