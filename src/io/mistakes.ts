import { BadManifest } from "../manifest/bad-manifest.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { UnmetBlueprint } from "../paper/pick.js";
import { RepeatedCode } from "../paper/versions.js";
import type { Plan } from "./load.js";
import { TemplateMistake } from "./theme/mistake.js";
import { Unmergeable } from "./unmergeable.js";
import { Unwritable } from "./unwritable.js";

/** What a plan, its templates or a manifest did wrong, where that is why nothing could be made; else undefined. */
export function mistakesBehind(cause: unknown, { file }: Pick<Plan, "file">): readonly Diagnostic[] | undefined {
  if (
    cause instanceof TemplateMistake ||
    cause instanceof BadManifest ||
    cause instanceof Unmergeable ||
    cause instanceof Unwritable
  )
    return cause.diagnostics;
  const place = { file, line: 1, column: 1 };
  if (cause instanceof UnmetBlueprint) {
    const message = `The papers can't be filled: ${cause.message}.`;
    return [
      { severity: "error", code: "plan/unmet", message, hint: "pick fewer, or add items that have no enemies", place },
    ];
  }
  if (cause instanceof RepeatedCode) {
    const message = `With this seed, ${cause.message}.`;
    const hint = "this happens by chance, and hardly ever twice: use another seed";
    return [{ severity: "error", code: "plan/repeated-code", message, hint, place }];
  }
  return undefined;
}
