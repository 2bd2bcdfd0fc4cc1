import { hash } from "node:crypto";
import { manifestWriter } from "../../src/manifest/write.js";
import type { Amendment } from "../../src/model/amendment.js";
import type { ManifestHead } from "../../src/model/manifest.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankOf, choice } from "../sample.js";

/** The manifest of a build that made these files. */
export function manifestText(files: Readonly<Record<string, string>>, amendments: readonly Amendment[] = []): string {
  let text = "";
  const bank = bankOf([choice("a")]);
  const {
    id,
    digest,
    banks: _b,
    seed: _s,
    forms: _f,
    roster: _r,
    rosterFile: _p,
    marking: _m,
    ...settings
  } = blueprintOf(bank);
  const head: ManifestHead = {
    format: "broadsheet-manifest",
    version: 1,
    broadsheet: "0.1.0",
    contract: "bs1",
    seed: "s",
    blueprint: { id, sha256: digest },
    banks: [{ id: bank.id, sha256: hash("sha256", bank.id, "hex") }],
    roster: null,
    locks: {},
    templates: {},
    language: null,
    changes: {},
    embed: false,
    amendments,
    settings,
  };
  const writer = manifestWriter(head, [bank], (part) => (text += part));
  const shared = Object.entries(files).map(([path, content]) => ({
    audience: path.startsWith("student/") ? ("student" as const) : ("teacher" as const),
    path,
    bytes: Buffer.byteLength(content),
    sha256: hash("sha256", content, "hex"),
  }));
  writer.close({ shared, decks: [] });
  return text;
}
