import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly installed: Installed;
  }
}

export interface Installed {
  /** A project of somebody who uses the package, in a place whose name has spaces and letters of three scripts. */
  readonly project: string;
  readonly tarball: string;
}

const root = new URL("../../", import.meta.url).pathname;

/** With the Node that runs the tests in front, whatever else there is. */
export const ENVIRONMENT = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}`,
};

export const npm = (folder: string, ...argv: readonly string[]): string =>
  execFileSync("npm", [...argv, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });

/** Packs, and installs the tarball in an empty folder. */
export default function install(vitest: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  const project = join(folder, "Schüler 试卷 и тесты");
  mkdirSync(project);
  // It is built already: `npm run test:package` sees to that.
  npm(root, "pack", "--ignore-scripts", "--pack-destination", folder);
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".tgz"))!,
  );
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(project, "install", tarball);
  vitest.provide("installed", { project, tarball });
  return () => rmSync(folder, { recursive: true });
}
