import { counted } from "../reading/counted.js";
import { buildAgain } from "../io/build.js";
import { findInput } from "../io/find-input.js";
import { copiesBeside } from "../io/inputs.js";
import { readHead } from "../io/read-manifest.js";
import { parseText } from "./arguments.js";
import { progressOn } from "./progress.js";
import { kindOf, loadRecordedInputs } from "./recorded-inputs.js";
import { report } from "./report.js";
import { besides } from "./summary.js";
import { EXIT, UsageError, type World } from "./world.js";
import { manifestNamed } from "../io/manifest-path.js";

const TAKES = new Set(["from-manifest", "out", "theme", "roster-id", "roster-name"]);

/** Makes the papers of a manifest again from the copies of their inputs beside it. */
export async function buildFromManifest(
  given: {
    readonly manifest: unknown;
    readonly out: unknown;
    readonly theme: unknown;
    readonly rosterId: unknown;
    readonly rosterName: unknown;
    readonly files: readonly string[];
    /** All that was parsed. */
    readonly args: Readonly<Record<string, unknown>>;
  },
  world: World,
): Promise<number> {
  const manifest = manifestNamed(parseText("from-manifest", given.manifest)!);
  if (given.files.length > 0) throw new UsageError("--from-manifest takes its inputs from the copies; name no file");
  const others = optionsGiven(given.args)
    .filter((name) => !TAKES.has(name))
    .map((name) => `--${name}`);
  if (others.length > 0)
    throw new UsageError(`--from-manifest makes what the manifest records; leave out ${others.join(", ")}`);
  const out = parseText("out", given.out) ?? "out";
  const head = readHead(manifest);
  if (!head.ok) return refuse(head.diagnostics);
  const { folder, roster } = copiesBeside(manifest);
  const file = findInput(kindOf(head.value), head.value.blueprint.id, [folder]);
  if (file === undefined)
    throw new UsageError(`there is no copy of ${head.value.blueprint.id} in ${folder}; build with --embed keeps one`);
  const rebuild = await loadRecordedInputs({ ...given, manifest, file, roster });
  if (!rebuild.ok) return refuse(rebuild.diagnostics);
  const { plan, options } = rebuild.value;
  const progress = progressOn(world, manifest);
  const built = await buildAgain(plan, { ...options, out, signal: world.signal, onPaper: progress.show });
  progress.clear();
  if (!built.ok) return refuse(built.diagnostics);
  const said = `Made ${counted(built.value.papers, "paper")} again in ${built.value.folder}, from the copies in ${folder}`;
  world.stderr.write(`${[said, ...besides(built.value, plan.blueprint.to)].join("\n")}\n`);
  return EXIT.fine;

  function refuse(diagnostics: Parameters<typeof report>[0]): number {
    report(diagnostics, world);
    return EXIT.inputHasErrors;
  }
}

/** Names of the options on the command line: what is not said is undefined, or false. */
const optionsGiven = (args: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(args).flatMap(([name, value]) =>
    /^[a-z][a-z-]*$/.test(name) && name !== "files" && value !== undefined && value !== false ? [name] : [],
  );
