import type { Finding, Path } from "../reading/finding.js";
import type { Flaw, LintRule } from "./rule.js";

/** A flaw as it is said. */
export const finding = ({ code, level }: LintRule, { path, message, hint }: Flaw, before: Path): Finding => ({
  severity: level,
  code,
  path: [...before, ...path],
  message,
  hint,
});
