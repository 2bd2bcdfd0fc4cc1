import { manifestDigest, verify as verifyPlan, type Verified } from "../io/verify.js";
import { type InputDifference, itemDifferences, inputDifferences } from "../manifest/differences.js";
import type { Both } from "../manifest/lockstep.js";
import { nameOf } from "../manifest/pair-up.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { PaperRecord } from "../model/manifest.js";
import { oneText } from "./given.js";
import { progressOn } from "./progress.js";
import { type RebuildArguments, rebuildOf } from "./rebuild.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

interface VerifyArguments extends RebuildArguments {
  /** The digest that was published before the exam. */
  readonly reveal: unknown;
  readonly json: boolean;
}

/** Makes everything again and compares. Fine only if every byte is what it was. */
export async function verify(args: VerifyArguments, world: World): Promise<number> {
  const reveal = oneText("reveal", args.reveal)?.toLowerCase();
  if (reveal !== undefined && !/^[0-9a-f]{64}$/.test(reveal))
    throw new UsageError("--reveal is the digest that build --commit printed: 64 hexadecimal digits");
  const rebuild = await rebuildOf(args);
  if (!rebuild.ok) return finish(rebuild.diagnostics, null);
  const { plan, options } = rebuild.value;
  const progress = progressOn(world, args.manifest);
  const verified = await verifyPlan(args.manifest, plan, { ...options, signal: world.signal, onPaper: progress.show });
  progress.clear();
  if (!verified.ok) return finish(verified.diagnostics, null);
  const found = complaints(verified.value, args.manifest);
  // What was published is the manifest before anything was decided about given-out papers.
  const { amendments: decided, ...asPrinted } = options;
  const digest =
    reveal !== undefined && decided !== undefined && found.length === 0
      ? await manifestDigest(plan, asPrinted)
      : verified.value.digests.recorded;
  if (reveal !== undefined && digest !== reveal) {
    const message = `The digest of ${args.manifest} is ${digest}, not the one that was published.`;
    found.push(error("not-committed", message, "these are not the papers that were committed to"));
  }
  return finish(found, verified.value);

  function finish(diagnostics: readonly Diagnostic[], result: Verified | null): number {
    report(diagnostics, world);
    const ok = diagnostics.length === 0;
    if (ok && result !== null) {
      world.stderr.write(
        `${args.manifest}: ${result.papers} papers, ${result.checked} files, every byte as it was made\n`,
      );
      if (reveal !== undefined)
        world.stderr.write("The digest is the one that was published: nothing was changed since.\n");
    }
    if (args.json)
      world.stdout.write(
        `${JSON.stringify({ ok, papers: result?.papers ?? 0, checked: result?.checked ?? 0, files: result?.files ?? [], diagnostics }, null, 2)}\n`,
      );
    return ok ? EXIT.fine : EXIT.inputHasErrors;
  }
}

const error = (code: string, message: string, hint?: string): Diagnostic => ({
  severity: "error",
  code: `verify/${code}`,
  message,
  ...(hint !== undefined && { hint }),
});

function complaints(verified: Verified, manifest: string): Diagnostic[] {
  const { heads, tails, others, files, digests } = verified;
  const inputs = inputDifferences(heads.recorded, heads.rebuilt);
  const items = itemDifferences(mapOf(tails.recorded.items), mapOf(tails.rebuilt.items));
  const isManifestOwn = digests.recorded !== digests.rebuilt && inputs.length === 0 && items.size === 0;
  return [
    ...[...items].map(([id, parts]) =>
      error(
        "changed-item",
        `The item ${JSON.stringify(id)} has other ${parts.join(" and ")}. ${touched(withItem(others, id))}`,
      ),
    ),
    ...inputs.map((one) => error("changed-input", `${sentence(one)} ${touched(others)}`)),
    ...(isManifestOwn
      ? [
          error(
            "changed-manifest",
            `${manifest} is not what was written. ${touched(others)}`,
            "keep it as it was, or restore a copy",
          ),
        ]
      : []),
    ...files.map(({ path, state }) =>
      error(
        `${state}-file`,
        { missing: `${path} is missing.`, changed: `${path} was changed.`, extra: `${path} is no file of this build.` }[
          state
        ],
      ),
    ),
  ];
}

const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record));

type Pair = Both<PaperRecord | null>;

const withItem = (pairs: readonly Pair[], id: string): readonly Pair[] =>
  pairs.filter(({ recorded, rebuilt }) =>
    [recorded, rebuilt].some((paper) => paper?.sections.flat().some(({ item }) => item === id)),
  );

function sentence({ input, from, to }: InputDifference): string {
  switch (input.split(" ")[0]) {
    case "broadsheet":
      return `It was made by Broadsheet ${from}; this is ${to}.`;
    case "blueprint":
    case "bank":
    case "roster":
    case "lock":
    case "templates":
      return from === null
        ? `There was no ${input}.`
        : to === null
          ? `There is no ${input} any more.`
          : `The ${input} has changed.`;
    default:
      return `The ${input} was ${from ?? "not given"}, and is ${to ?? "not given"}.`;
  }
}

/** `2 papers would change: form A (7Q2XK-M4TPR), candidate s-0417 (…).` */
function touched(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return "No paper would change.";
  const names = pairs.slice(0, MAX_NAMED).map(({ recorded, rebuilt }) => labelOf((recorded ?? rebuilt)!));
  const more = pairs.length > MAX_NAMED ? ` and ${pairs.length - MAX_NAMED} more` : "";
  return `${pairs.length} ${pairs.length === 1 ? "paper" : "papers"} would change: ${names.join(", ")}${more}.`;
}

const MAX_NAMED = 5;

const labelOf = (paper: PaperRecord): string => `${nameOf(paper)} ${paper.code}`;
