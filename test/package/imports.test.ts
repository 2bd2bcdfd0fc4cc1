import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { bundle } from "../../.build/bundle.mjs";
import { together } from "../../.build/together.mjs";

const root = new URL("../../", import.meta.url).pathname;
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { dependencies: object };
const plugins = [await together(bundle)];
const { metafile } = await build({ ...bundle, plugins, write: false, metafile: true as const });

const page = await build({
  ...bundle,
  entryPoints: { browser: `${root}src/browser.ts` },
  external: [],
  platform: "browser",
  banner: {},
  charset: "utf8",
  legalComments: "none",
  write: false,
  metafile: true as const,
});

/** `node_modules/@mozilla/readability/index.js` is of `@mozilla/readability`. */
const packageOf = (path: string): string | undefined =>
  /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

describe("a package has the same names in the bundled command as in the modules that are tested", () => {
  const lazy = Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
    entryPoint !== undefined && packageOf(entryPoint) !== undefined ? [{ name: packageOf(entryPoint)!, exports }] : [],
  );
  test("some are bundled as a part of their own", () => expect(lazy.length).toBeGreaterThan(0));

  // esbuild gives such a part of a CommonJS package a default export alone: import it with a statement, in a module that is loaded lazily.
  test.each(lazy)("$name", ({ name, exports }) => {
    const script = "console.log(JSON.stringify(Object.keys(await import(process.argv[1]))))";
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script, name], { cwd: root });
    // What Node adds to every CommonJS package, from version 23 on.
    const names = (JSON.parse(stdout.toString()) as string[]).filter((one) => one !== "module.exports");
    expect(exports.toSorted()).toEqual(names.toSorted());
  });
});

test("Node loads every module of the library, with all that it imports by name", () => {
  const modules = readdirSync(`${root}dist`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".js") && !file.startsWith("bin/") && file !== "cli.js");
  expect(modules).toContain("index.js");
  const script = "for (const file of JSON.parse(process.argv[1])) await import(file)";
  const files = JSON.stringify(modules.map((file) => `${root}dist/${file}`));
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script, files]);
  expect([status, stderr.toString()]).toEqual([0, ""]);
});

test("the bench still finds in the library what it measures", () => {
  const { status, stderr } = spawnSync(process.execPath, [`${root}test/bench/run.mjs`, "draws"]);
  expect([status, stderr.toString()]).toEqual([0, ""]);
});

test("every package that the program imports is bundled, or left out by name and installed beside it", () => {
  const ours = [...Object.entries(metafile.inputs), ...Object.entries(page.metafile.inputs)].filter(
    ([path]) => packageOf(path) === undefined,
  );
  const imported = ours.flatMap(([, { imports }]) => imports.filter(({ path }) => !isBuiltin(path)));
  const outside = imported.flatMap(({ path, external }) => (external === true && path !== "<runtime>" ? [path] : []));
  const inside = imported.flatMap(({ path }) => packageOf(path) ?? []);
  expect(new Set(outside)).toEqual(new Set(bundle.external));
  // Whatever is imported is a dependency, and every dependency is imported.
  expect([...new Set([...inside, ...outside])].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

describe("a command loads no package that only others need", () => {
  const { outputs } = metafile;
  const partOf = (entry: string) => Object.keys(outputs).find((part) => outputs[part]!.entryPoint === entry)!;
  const loaded = (part: string): string[] =>
    outputs[part]!.imports.flatMap(({ path, kind }) =>
      kind === "import-statement" && path in outputs ? [path, ...loaded(path)] : [],
    );
  const packagesOf = (entry: string): Set<string | undefined> =>
    new Set(
      [partOf(entry), ...loaded(partOf(entry))].flatMap((part) => Object.keys(outputs[part]!.inputs)).map(packageOf),
    );

  /** Node takes half a millisecond for each. */
  test.each(["check", "build"])("%s and the command line are few files", (name) => {
    const parts = ["src/cli/start.ts", `src/cli/${name}.ts`].flatMap((entry) => loaded(partOf(entry)));
    expect(new Set(parts).size).toBeLessThan(30);
  });
  test("the help needs none at all", () => expect([...packagesOf("src/cli.ts")]).toEqual([undefined]));
  test.each(["js-yaml", "nunjucks", "yalps"])("the command line itself, without %s", (name) =>
    expect(packagesOf("src/cli/start.ts")).not.toContain(name),
  );
  test.each(["nunjucks", "markdown-it", "linkedom", "diff"])("check, without %s", (name) =>
    expect(packagesOf("src/cli/check.ts")).not.toContain(name),
  );
  test.each(["markdown-it", "linkedom", "diff"])("build, without %s", (name) =>
    expect(packagesOf("src/cli/build.ts")).not.toContain(name),
  );
});

/**
 * 197 kB and 309 kB before complaints pointed to the bank's schema instead of bringing copies; 197 kB and 310 kB before lint knew options that stand in stems, sums and riddles; 154 kB and 229 kB before questions with codes,
 * what answers earn, and lists of topics: their schemas and rules are the rest;
 * with pages 287 kB before answers in sentences, pools, and what papers for Word say, in six languages.
 */
test("what a page loads has at most 196 kB before pages are made, and at most 309 kB with them, as gzip", () => {
  const { outputs } = page.metafile;
  const sizes = new Map(
    page.outputFiles.map(({ path, contents }) => [path.slice(bundle.absWorkingDir.length), gzipSync(contents).length]),
  );
  /** Bytes of a part and of all that it imports by statement. */
  const loaded = (part: string, seen: Set<string> = new Set()): Set<string> => {
    seen.add(part);
    for (const { path, kind } of outputs[part]!.imports)
      if (kind === "import-statement" && !seen.has(path)) loaded(path, seen);
    return seen;
  };
  const named = (entry: RegExp): string =>
    Object.keys(outputs).find((part) => entry.test(outputs[part]!.entryPoint ?? ""))!;
  const size = (parts: Iterable<string>): number => [...parts].reduce((sum, part) => sum + sizes.get(part)!, 0);
  const core = loaded(named(/^src\/browser\.ts$/));
  expect(size(core)).toBeLessThan(196_000);
  const more = [/shipped-kit\.ts$/, /apkg\/entries\.ts$/, /report-files\.ts$/].flatMap((entry) => [
    ...loaded(named(entry)),
  ]);
  expect(size(new Set([...core, ...more]))).toBeLessThan(308_900);
});
