import { edited } from "../reading/edit.js";
import { lookUpEvidence, pinnedHashes } from "../bank/evidence.js";
import { placedEdits } from "../bank/places.js";
import { loadPlan } from "../io/load.js";
import { rewrite } from "../io/rewrite.js";
import { matchTexts, readGivenTexts } from "../io/source-texts.js";
import { report } from "./report.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Pins the evidence of a bank to the words of its sources: hashes for items that give a quote or a paragraph. */
export async function evidence(file: string, sources: readonly string[], world: World): Promise<number> {
  if (sources.length === 0) throw new UsageError("evidence needs the text of the source: --source FILE");
  const given = await readGivenTexts(sources);
  if (!given.ok) return refused(given.diagnostics, {}, world);
  report(given.warnings, world);
  const plan = await loadPlan(file);
  if (!plan.ok) return refused(plan.diagnostics, {}, world);
  if (plan.value.kind === "blueprint") throw new UsageError(`${file} is a blueprint; name a bank`);
  const source = plan.value.sources[0]!;
  const bank = plan.value.banks[0]!;
  if (bank.sources.length === 0)
    throw new UsageError(
      `${file} names no source; write one above its items: sources: { news: { title: …, publisher: …, published: 2026-01-31, licence: … } }`,
    );
  const texts = matchTexts(bank, given.value);
  if (texts.size === 0) {
    throw new UsageError(
      `none of these texts is a source of ${file}; say which: --source ${bank.sources[0]!.id}=${given.value[0]!.file}`,
    );
  }
  const edits = placedEdits(source, pinnedHashes(bank, texts));
  if (edits.length > 0) await rewrite(source, edited(source, edits));
  const hashes = edits.filter(({ path }) => path[0] === "items").length;
  const open = lookUpEvidence(bank, texts).filter(({ status }) =>
    ["moved", "ambiguous", "missing"].includes(status),
  ).length;
  world.stderr.write(`${file}: ${hashes} ${hashes === 1 ? "hash" : "hashes"} filled in\n`);
  if (open > 0) world.stderr.write(`${open} could not be: see ${world.command} check --source\n`);
  return open > 0 ? EXIT.inputHasErrors : EXIT.fine;
}
