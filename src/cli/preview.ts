import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { evidenceFindings, forbiddenQuotes } from "../bank/evidence.js";
import { staleItems } from "../bank/freshness.js";
import type { Finding } from "../bank/finding.js";
import { pages } from "../formats/index.js";
import { build } from "../io/build.js";
import { type Inspector, type Plan, loadPlan } from "../io/load.js";
import { preview } from "../io/preview.js";
import type { Previewed } from "../io/preview-page.js";
import { type GivenText, matchTexts, named, readGivenTexts } from "../io/source-texts.js";
import { lint } from "../lint/index.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { EXIT, UsageError, type World } from "./world.js";

/** As yargs hands them over. */
export interface PreviewArguments {
  readonly file: string;
  readonly theme: unknown;
  readonly source: readonly string[];
}

/** Serves the pages of a bank or blueprint until it is interrupted, and shows them anew when a file is saved. */
export async function servePreview({ file, theme, source }: PreviewArguments, world: World): Promise<number> {
  if (theme !== undefined && typeof theme !== "string") throw new UsageError("--theme is given more than once");
  const made = await preview((out) => previewed(file, theme ?? null, source, out, world.signal));
  world.stderr.write(`Open ${made.url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    if (world.signal.aborted) done();
    world.signal.addEventListener("abort", () => done(), { once: true });
  });
  await made.close();
  return EXIT.fine;
}

async function previewed(
  file: string,
  theme: string | null,
  sources: readonly string[],
  out: string,
  signal: AbortSignal,
): Promise<Previewed> {
  const given = await readGivenTexts(sources);
  const plan = await loadPlan(file, { theme, inspectors: inspectorsFor(given.ok ? given.value : []) });
  const always = [file, ...sources.map((one) => named(one).file)].map(dirname);
  const mistakes = (found: readonly Diagnostic[], folders: readonly string[]): Previewed => ({
    artefacts: [],
    diagnostics: found,
    digest: null,
    // A bank that can't be read is not in the plan; but it is what is to be mended.
    folders: [...always, ...folders, ...found.flatMap(({ place }) => (place === undefined ? [] : dirname(place.file)))],
  });
  const themed = theme === null ? [] : foldersIn(theme);
  if (!plan.ok) return mistakes(plan.diagnostics, themed);
  const folders = [...themed, ...foldersOf(plan.value)];
  if (!given.ok) return mistakes(given.diagnostics, folders);
  const { blueprint } = plan.value;
  const seed = blueprint.seed ?? blueprint.id;
  const built = await build(plan.value, { seed, formats: pages, out, theme, signal });
  if (!built.ok) return mistakes(built.diagnostics, folders);
  return {
    artefacts: built.value.artefacts.map((path) => `${blueprint.id}/${path}`),
    diagnostics: [...plan.warnings, ...built.value.warnings],
    digest: built.value.manifest,
    folders: [...always, ...folders],
  };
}

/** What `check` says, but for remarks; none of it keeps pages from being shown. */
const inspectorsFor = (given: readonly GivenText[]): Inspector[] => [
  (bank) => [...lint(bank), ...forbiddenQuotes(bank)].filter(({ severity }) => severity !== "info").map(asWarning),
  (bank, { today }) => (today === null ? [] : staleItems(bank, today, "warning")),
  (bank) => (given.length === 0 ? [] : evidenceFindings(bank, matchTexts(bank, given)).map(asWarning)),
];

const asWarning = (found: Finding): Finding => (found.severity === "error" ? { ...found, severity: "warning" } : found);

/** Where the banks of a plan are, their pictures, and its roster. */
function foldersOf({ file, kind, banks, blueprint }: Plan): string[] {
  const home = dirname(file);
  const bankFolders = banks.map((_, i) => (kind === "bank" ? home : dirname(join(home, blueprint.banks[i]!))));
  const pictures = banks.flatMap(({ items }, i) =>
    items.flatMap(({ media }) => (media === null ? [] : dirname(join(bankFolders[i]!, media.image)))),
  );
  return [
    ...bankFolders,
    ...pictures,
    ...(blueprint.rosterFile === null ? [] : [dirname(join(home, blueprint.rosterFile))]),
  ];
}

/** A theme's folder and those in it. */
const foldersIn = (theme: string): string[] => {
  try {
    const entries = readdirSync(theme, { recursive: true, withFileTypes: true });
    return [theme, ...entries.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name))];
  } catch {
    return [dirname(theme)];
  }
};
