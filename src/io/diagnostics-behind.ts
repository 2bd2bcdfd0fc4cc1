import { BadManifest } from "../manifest/bad-manifest.js";
import type { Plan } from "../make/plan.js";
import { buildErrors } from "../make/build-errors.js";
import type { Diagnostic } from "../model/diagnostic.js";

import { TemplateMistake } from "../theme/mistake.js";
import { Unmergeable } from "./unmergeable.js";
import { Unwritable } from "./unwritable.js";

/** What a plan, its templates or a manifest did wrong, where that is why nothing could be made; else undefined. */
export function diagnosticsBehind(cause: unknown, plan: Pick<Plan, "file">): readonly Diagnostic[] | undefined {
  if (
    cause instanceof TemplateMistake ||
    cause instanceof BadManifest ||
    cause instanceof Unmergeable ||
    cause instanceof Unwritable
  )
    return cause.diagnostics;
  return buildErrors(cause, plan);
}
