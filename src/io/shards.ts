import { BadManifest } from "../manifest/bad-manifest.js";
import { inputDifferences } from "../manifest/differences.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ManifestHead, PaperRecord, Shard } from "../model/manifest.js";
import { manifestIn } from "./manifest-path.js";
import { readHead, readManifest } from "./read-manifest.js";
import { Unmergeable, unmergeable } from "./unmergeable.js";

/** A shard that was built: its folder, and what its manifest says of it. */
export interface BuiltShard {
  readonly folder: string;
  readonly head: ManifestHead & { readonly shard: Shard };
}

/**
 * The shards in these folders, in order: all of one build, each once, none missing.
 *
 * @throws BadManifest
 * @throws Unmergeable
 */
export function shardsIn(folders: readonly string[]): readonly [BuiltShard, ...BuiltShard[]] {
  const heads = folders.map((folder) => ({ folder, head: headIn(folder) }));
  const whole = heads.filter(({ head }) => head.shard === undefined);
  const shards = heads
    .flatMap(({ folder, head }) => (head.shard === undefined ? [] : [{ folder, head: { ...head, shard: head.shard } }]))
    .toSorted((a, b) => a.head.shard.index - b.head.shard.index);
  const found = [
    ...whole.map(({ folder }) => unmergeable("not-a-shard", `${folder} holds a whole build, not a shard.`)),
    ...mixed(shards),
  ];
  if (found.length === 0) found.push(...overlaps(shards), ...gaps(shards));
  if (found.length > 0) throw new Unmergeable(found);
  const [first, ...others] = shards;
  if (first === undefined) throw new Error("no shard was named");
  return [first, ...others];
}

function headIn(folder: string): ManifestHead {
  const head = readHead(manifestIn(folder));
  if (head.ok) return head.value;
  throw new BadManifest(head.diagnostics);
}

/** The papers of shards, one after the other: memory does not grow with their number. */
export function* papersOf(shards: readonly BuiltShard[]): Generator<{ folder: string; paper: PaperRecord }> {
  for (const { folder } of shards)
    for (const part of readManifest(manifestIn(folder))) if (part.kind === "paper") yield { folder, paper: part.paper };
}

function mixed([first, ...others]: readonly BuiltShard[]): Diagnostic[] {
  if (first === undefined) return [];
  return others.flatMap(({ folder, head }) => {
    const differing = inputDifferences(first.head, head).map(({ input }) => input);
    if (head.shard.of !== first.head.shard.of) differing.push("number of shards");
    return differing.length === 0
      ? []
      : [
          unmergeable(
            "mixed",
            `${folder} and ${first.folder} are not of one build; what differs: ${differing.join(", ")}.`,
            "build all shards with the same files, options and version",
          ),
        ];
  });
}

const overlaps = (shards: readonly BuiltShard[]): Diagnostic[] =>
  shards.flatMap(({ folder, head: { shard } }, i) =>
    shards[i - 1]?.head.shard.index === shard.index
      ? [unmergeable("overlap", `${shards[i - 1]!.folder} and ${folder} are both shard ${shard.index} of ${shard.of}.`)]
      : [],
  );

function gaps(shards: readonly BuiltShard[]): Diagnostic[] {
  const { of } = shards[0]!.head.shard;
  const there = new Set(shards.map(({ head }) => head.shard.index));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MAX_NAMED).join(", ") + (missing.length > MAX_NAMED ? ", …" : "");
  return [
    unmergeable(
      "gap",
      missing.length === 1
        ? `Shard ${named} of ${of} is missing.`
        : `${missing.length} of ${of} shards are missing: ${named}.`,
      `build it with --shard ${missing[0]}/${of}`,
    ),
  ];
}

const MAX_NAMED = 20;
