import { join } from "node:path";
import { manifestHead } from "../make/head.js";
import { inputDifferences } from "../manifest/differences.js";
import type { Checked } from "../model/diagnostic.js";
import type { ManifestHead } from "../model/manifest.js";
import { type BuildOptions, type Built, published } from "./build.js";
import type { Plan } from "./load.js";
import { make } from "./make.js";
import { type BuiltShard, papersOf } from "./shards.js";
import { templateKit } from "./templates.js";
import { Unmergeable, unmergeable } from "./unmergeable.js";

/**
 * Joins all shards of a build: the same files come out as if it had been built in one. The papers are drawn again,
 * which costs little, and what is made of all of them is made; the files of each are taken from its shard, held
 * against their digests.
 *
 * @param plan from the same files as the shards, with their changes
 * @param shards all of them, in order (see `shardsIn`)
 */
export function merge(
  plan: Plan,
  shards: readonly [BuiltShard, ...BuiltShard[]],
  options: Omit<BuildOptions, "shard">,
): Promise<Checked<Built>> {
  const whole = { ...options, shard: undefined };
  return published(plan, whole, async (folder) => {
    // Copies of the inputs are kept with all papers, or not at all: no shard has them.
    const inputs = { ...whole, copies: undefined };
    refuseOtherInputs(shards[0].head, manifestHead(plan, inputs, templateKit(options.theme).digests));
    const papers = papersOf(shards);
    try {
      const made = await make(plan, whole, folder, (paper) => {
        const { value: next } = papers.next();
        if (next?.paper.code !== paper.code) throw stranger(paper.code, next?.folder ?? shards.at(-1)!.folder);
        for (const artefact of next.paper.artefacts) {
          const file = join(next.folder, artefact.path);
          if (!folder.take(file, artefact)) throw damaged(file);
        }
        return next.paper.artefacts;
      });
      const { value: left } = papers.next();
      if (left !== undefined) throw surplus(left.paper.code, left.folder);
      return made;
    } finally {
      papers.return(undefined);
    }
  });
}

function refuseOtherInputs(shards: ManifestHead, here: ManifestHead): void {
  const differing = inputDifferences(shards, here).map(({ input }) => input);
  if (differing.length === 0) return;
  const message = `The shards were not built from what is here; what differs: ${differing.join(", ")}.`;
  throw new Unmergeable([unmergeable("mixed", message, "merge with the files that the shards were built from")]);
}

const stranger = (code: string, folder: string): Unmergeable =>
  new Unmergeable([
    unmergeable("stranger", `${folder} does not hold paper ${code} in its place.`, "build that shard again"),
  ]);

const surplus = (code: string, folder: string): Unmergeable =>
  new Unmergeable([
    unmergeable("stranger", `${folder} holds paper ${code}, which the build has not.`, "build that shard again"),
  ]);

const damaged = (file: string): Unmergeable =>
  new Unmergeable([
    unmergeable("damaged", `${file} is missing, or not as it was built.`, "copy it again, or build its shard again"),
  ]);
