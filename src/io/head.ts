import { hash } from "node:crypto";
import { lockText } from "../deck/lock.js";
import type { ManifestHead } from "../model/manifest.js";
import { CONTRACT } from "../paper/random.js";
import { VERSION } from "../version.js";
import type { Plan } from "./load.js";
import type { MakeOptions } from "./make.js";

/** What a manifest says of everything that went into its papers. */
export function headOf(
  { banks, blueprint, changes, locks }: Plan,
  { seed, language, shard, amendments, copies }: Omit<MakeOptions, "formats" | "theme">,
  templates: Readonly<Record<string, string>>,
): ManifestHead {
  const { id, digest, banks: _files, seed: _seed, forms: _forms, roster, rosterFile: _path, ...settings } = blueprint;
  return {
    format: "broadsheet-manifest",
    version: 1,
    broadsheet: VERSION,
    contract: CONTRACT,
    seed,
    blueprint: { id, sha256: digest },
    banks: banks.map((bank) => ({ id: bank.id, sha256: bank.digest })),
    roster: roster === null ? null : { sha256: roster.digest, candidates: roster.candidates.length },
    locks: Object.fromEntries([...locks].map(([bank, lock]) => [bank, hash("sha256", lockText(lock), "hex")])),
    templates,
    language: language ?? null,
    changes,
    embed: copies !== undefined,
    amendments: amendments ?? [],
    settings,
    ...(shard !== undefined && { shard }),
  };
}
