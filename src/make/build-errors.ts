import type { Diagnostic } from "../model/diagnostic.js";
import { Uncomposed } from "../selection/uncomposed.js";
import { UnmetBlueprint } from "../selection/unmet-blueprint.js";
import { RepeatedCode } from "../blueprint/versions.js";
import type { Plan } from "./plan.js";

/** What is wrong with a plan, where that is why its papers can't be made; else undefined. */
export function buildErrors(cause: unknown, { file }: Pick<Plan, "file">): readonly Diagnostic[] | undefined {
  const place = { file, line: 1, column: 1 };
  if (cause instanceof UnmetBlueprint) {
    const message = `The papers can't be filled: ${cause.message}.`;
    const hint = cause instanceof Uncomposed ? cause.lacks[0]!.hint : "pick fewer, or add items that have no enemies";
    return [{ severity: "error", code: "plan/unmet", message, hint, place }];
  }
  if (cause instanceof RepeatedCode) {
    const message = `With this seed, ${cause.message}.`;
    const hint = "this happens by chance, and hardly ever twice: use another seed";
    return [{ severity: "error", code: "plan/repeated-code", message, hint, place }];
  }
  return undefined;
}
