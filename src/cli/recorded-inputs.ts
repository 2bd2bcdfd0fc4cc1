import { formatsNamed } from "../formats/cards/named.js";
import { findInput } from "../io/find-input.js";
import { copiesBeside, copiesOf } from "../io/inputs.js";
import { type Plan, loadPlan } from "../io/load.js";
import type { MakeOptions } from "../io/make.js";
import { readHead } from "../io/read-manifest.js";
import type { Checked } from "../model/diagnostic.js";
import type { ManifestHead } from "../model/manifest.js";
import { CONTRACTS } from "../seed/random.js";
import { parseText, parseRosterColumns } from "./arguments.js";
import { UsageError } from "./world.js";
import { argument } from "../reading/argument.js";

/** What a manifest was made of, found again. */
export interface RecordedInputs {
  readonly head: ManifestHead;
  readonly plan: Plan;
  readonly options: MakeOptions;
}

export interface RecordedInputsArguments {
  readonly manifest: string;
  /** The blueprint or bank; sought by its id where it is not named. */
  readonly file: string | undefined;
  readonly roster: unknown;
  readonly rosterId: unknown;
  readonly rosterName: unknown;
  readonly theme: unknown;
}

/** Loads today's inputs of a manifest, with everything that its command asked for. */
export async function loadRecordedInputs({
  manifest,
  file,
  ...given
}: RecordedInputsArguments): Promise<Checked<RecordedInputs>> {
  const copies = copiesBeside(manifest);
  const roster = parseText("roster", given.roster) ?? copies.roster;
  const theme = parseText("theme", given.theme) ?? null;
  const head = readHead(manifest);
  if (!head.ok) return head;
  const { blueprint, contract, changes, seed, settings, language, shard } = head.value;
  if (!CONTRACTS.some((known) => known === contract))
    throw new UsageError(
      `${manifest} follows the seed contract ${contract}; this version draws by ${CONTRACTS.join(" and ")}`,
    );
  const kind = kindOf(head.value);
  const input =
    file ?? findInput(kind, blueprint.id, [".", "questions"]) ?? findInput(kind, blueprint.id, [copies.folder]);
  if (input === undefined)
    throw new UsageError(
      `the ${kind} ${blueprint.id} is not in this folder or in questions; name it after the manifest: ${argument(manifest)} FILE`,
    );
  if (head.value.templates["own"] !== undefined && theme === null)
    throw new UsageError("these papers were made in a theme of your own; name its folder: --theme DIR");
  const loaded = await loadPlan(input, {
    changes: { ...changes, ...parseRosterColumns(given) },
    roster,
    theme,
    defaults: { balance: settings.balance },
  });
  if (!loaded.ok) return loaded;
  // Columns that are named now say how to read today's roster; what the build was told stays as it is recorded.
  const plan = { ...loaded, value: { ...loaded.value, changes } };
  if (plan.value.blueprint.id !== blueprint.id)
    throw new UsageError(`${manifest} is about ${blueprint.id}; ${input} is ${plan.value.blueprint.id}`);
  if (head.value.roster !== null && plan.value.blueprint.roster === null)
    throw new UsageError("these papers were made for the candidates of a roster; name it: --roster FILE");
  const formats = formatsNamed(plan.value.blueprint.to);
  const { amendments, embed } = head.value;
  // A roster that the blueprint names is copied as such, even if somebody names it here, too.
  const copied = embed ? copiesOf(plan.value, copies.roster === undefined ? undefined : roster) : null;
  if (copied?.ok === false) return copied;
  const options: MakeOptions = {
    ...(amendments.length > 0 && { amendments }),
    copies: copied?.value,
    seed,
    formats,
    theme,
    language: language ?? undefined,
    shard,
  };
  return { ok: true, value: { head: head.value, plan: plan.value, options }, warnings: [] };
}

export const kindOf = ({ blueprint }: ManifestHead): "bank" | "blueprint" =>
  blueprint.sha256 === null ? "bank" : "blueprint";
