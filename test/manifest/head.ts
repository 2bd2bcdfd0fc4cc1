import type { ManifestHead } from "../../src/model/manifest.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankOf } from "../sample.js";

const blueprint = blueprintOf(bankOf([]));
const {
  id: _id,
  digest: _digest,
  banks: _banks,
  seed: _seed,
  forms: _forms,
  roster: _roster,
  rosterFile: _file,
  marking: _marking,
  ...settings
} = blueprint;

/** A sound head that says as little as can be. */
export const head: ManifestHead = {
  format: "broadsheet-manifest",
  version: 1,
  broadsheet: "0.1.0",
  contract: "bs1",
  seed: "s",
  blueprint: { id: "test", sha256: null },
  banks: [{ id: "bank", sha256: "0".repeat(64) }],
  roster: null,
  locks: {},
  templates: {},
  language: null,
  changes: {},
  embed: false,
  amendments: [],
  settings,
};
