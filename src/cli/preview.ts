import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "../reading/finding.js";
import { pages } from "../formats/index.js";
import { build } from "../io/build.js";
import { type Inspector, type Plan, loadPlan } from "../io/load.js";
import type { MakeOptions } from "../io/make.js";
import { preview } from "../io/preview.js";
import type { Previewed } from "../io/preview-page.js";
import { type GivenText, matchTexts, named, readGivenTexts } from "../io/source-texts.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Changes } from "../model/manifest.js";
import { defaultSeed } from "../seed/seed.js";
import { loadWords } from "../io/words.js";
import { remarksOn } from "../policy/remarks.js";
import { parseText, parseRosterColumns } from "./arguments.js";
import { EXIT, type World } from "./world.js";

/** As yargs hands them over. */
export interface PreviewArguments {
  readonly file: string;
  readonly theme: unknown;
  readonly candidate: unknown;
  readonly rosterId: unknown;
  readonly rosterName: unknown;
  readonly source: readonly string[];
}

/** Serves the pages of a bank or blueprint until it is interrupted, and shows them anew when a file is saved. */
export async function servePreview(args: PreviewArguments, world: World): Promise<number> {
  const theme = parseText("theme", args.theme) ?? null;
  const candidate = parseText("candidate", args.candidate);
  const changes = parseRosterColumns(args);
  const made = await preview((out) => previewed({ ...args, theme, candidate, changes }, out, world.signal));
  world.stderr.write(`Open ${made.url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    if (world.signal.aborted) done();
    world.signal.addEventListener("abort", () => done(), { once: true });
  });
  await made.close();
  return EXIT.fine;
}

interface Wanted extends PreviewArguments {
  readonly theme: string | null;
  readonly candidate: string | undefined;
  readonly changes: Changes;
}

async function previewed(
  { file, theme, candidate, changes, source: sources }: Wanted,
  out: string,
  signal: AbortSignal,
): Promise<Previewed> {
  const given = await readGivenTexts(sources);
  const plan = await loadPlan(file, { theme, changes, inspectors: [inspectorFor(given.ok ? given.value : [])] });
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
  const seed = defaultSeed(blueprint);
  const chosen = papersFor(blueprint, candidate);
  if (!chosen.ok) return mistakes(chosen.diagnostics, folders);
  const built = await build(plan.value, {
    seed,
    formats: pages,
    out,
    theme,
    signal,
    only: chosen.value,
    // Nobody is examined with a page that is looked at here; that it is stale is said above it.
    allowStale: true,
  });
  if (!built.ok) return mistakes(built.diagnostics, folders);
  return {
    artefacts: built.value.artefacts.map((path) => `${blueprint.id}/${path}`),
    diagnostics: [...given.warnings, ...plan.warnings, ...chosen.warnings, ...built.value.warnings],
    digest: built.value.manifest,
    folders: [...always, ...folders],
  };
}

/** Nobody looks through the papers of a whole roster: so many are made, or that of the candidate who is asked for. */
const FEW = 5;

/** Which papers are shown; undefined for all of them. */
function papersFor({ roster }: Blueprint, candidate: string | undefined): Checked<MakeOptions["only"]> {
  const all = roster?.candidates;
  if (candidate !== undefined) {
    const at = all?.findIndex(({ id }) => id === candidate) ?? -1;
    if (at >= 0) return { ok: true, value: { from: at, to: at + 1 }, warnings: [] };
    const message = `There is no candidate ${JSON.stringify(candidate)} ${all === undefined ? "without a roster" : "on the roster"}.`;
    return { ok: false, diagnostics: [{ severity: "error", code: "preview/no-candidate", message }] };
  }
  if (all === undefined || all.length <= FEW) return { ok: true, value: undefined, warnings: [] };
  const message = `These are the papers of the first ${FEW} of ${all.length} candidates.`;
  const hint = "preview --candidate ID shows another one's";
  return {
    ok: true,
    value: { from: 0, to: FEW },
    warnings: [{ severity: "info", code: "preview/few", message, hint }],
  };
}

/** What `check` says, but for remarks; none of it keeps pages from being shown. */
const inspectorFor =
  (given: readonly GivenText[]): Inspector =>
  (bank, { today }) =>
    remarksOn(bank, null, {
      today,
      texts: given.length === 0 ? null : matchTexts(bank, given),
      shippedWords: loadWords(null),
    })
      .filter(({ severity }) => severity !== "info")
      .map(asWarning);

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
