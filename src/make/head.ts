import { sha256 } from "#platform";
import { contractFor } from "../blueprint/contract.js";
import { lockText } from "../deck/lock.js";
import { recordedMarking } from "../blueprint/marking.js";
import type { Amendment } from "../model/amendment.js";
import type { Artefact } from "../model/artefact.js";
import type { ManifestHead, Shard } from "../model/manifest.js";
import { VERSION } from "../version.js";
import type { Plan } from "./plan.js";

/** What a command decides beside its plan, and its manifest records. */
export interface Recorded {
  /** A valid seed (see `seedProblem`). */
  readonly seed: string;
  /** Of headings, buttons and notices; left out: that of the first bank. */
  readonly language?: string | undefined;
  /** Makes a share of the papers, and nothing that is made of all of them. */
  readonly shard?: Shard | undefined;
  /** Decisions about items of papers that were given out. */
  readonly amendments?: readonly Amendment[];
  /** Copies of the inputs, for the teacher's folder. */
  readonly copies?: readonly Artefact[] | undefined;
}

/** What a manifest says of everything that went into its papers. */
export function manifestHead(
  { banks, blueprint, changes, locks }: Plan,
  { seed, language, shard, amendments, copies }: Recorded,
  templates: Readonly<Record<string, string>>,
): ManifestHead {
  const { id, digest, banks: _files, seed: _seed, forms: _forms, roster, rosterFile: _path, ...rest } = blueprint;
  const { marking, ...settings } = rest;
  return {
    format: "broadsheet-manifest",
    version: 1,
    broadsheet: VERSION,
    contract: contractFor(banks, blueprint),
    seed,
    blueprint: { id, sha256: digest },
    banks: banks.map((bank) => ({ id: bank.id, sha256: bank.digest })),
    roster: roster === null ? null : { sha256: roster.digest, candidates: roster.candidates.length },
    locks: Object.fromEntries([...locks].map(([bank, lock]) => [bank, sha256(lockText(lock))])),
    templates,
    language: language ?? null,
    changes,
    embed: copies !== undefined,
    amendments: amendments ?? [],
    settings: { ...settings, ...(marking !== null && { marking: recordedMarking(marking) }) },
    ...(shard !== undefined && { shard }),
  };
}
