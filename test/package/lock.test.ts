import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly version?: string;
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
const own = read("package.json") as Package;
const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Package>> };

test("the lock file is that of package.json: npm ci takes it", () => {
  const { version, engines, dependencies, devDependencies } = own;
  expect(packages[""]).toMatchObject({ version, engines, dependencies, devDependencies });
  for (const [name, wanted] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(packages[`node_modules/${name}`]?.version, name).toBe(wanted);
});

test("the lock file names what every package needs, for all systems and not only the one it was made on", () => {
  /** Where Node looks for a package: beside the one that needs it, then further up. */
  const isLocked = (from: string, name: string): boolean =>
    `${from === "" ? "" : `${from}/`}node_modules/${name}` in packages ||
    (from !== "" && isLocked(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name));
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(path, name))
      .map((name) => `${name}, for ${path}`),
  );
  expect(missing).toEqual([]);
});
