import { counted } from "../reading/counted.js";
import { publishedDigest, verify as verifyPlan, type Verified } from "../io/verify.js";
import { complaintsAbout, notCommitted } from "../manifest/complaints.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ManifestHead } from "../model/manifest.js";
import { argument } from "../reading/argument.js";
import { findInput } from "../io/find-input.js";
import { copiesBeside } from "../io/inputs.js";
import { parseText } from "./arguments.js";
import { printableJson } from "./printable.js";
import { progressOn } from "./progress.js";
import { type RecordedInputsArguments, kindOf, loadRecordedInputs } from "./recorded-inputs.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";
import { manifestNamed } from "../io/manifest-path.js";

interface VerifyArguments extends RecordedInputsArguments {
  /** The digest that was published before the exam. */
  readonly reveal: unknown;
  readonly json: boolean;
}

/** Makes everything again and compares. Fine only if every byte is what it was. */
export async function verify(given: VerifyArguments, world: World): Promise<number> {
  const args = { ...given, manifest: manifestNamed(given.manifest) };
  const reveal = parseText("reveal", args.reveal)?.toLowerCase();
  if (reveal !== undefined && !/^[0-9a-f]{64}$/.test(reveal))
    throw new UsageError("--reveal is the digest that build --commit printed: 64 hexadecimal digits");
  const rebuild = await loadRecordedInputs(args);
  if (!rebuild.ok) return finish(rebuild.diagnostics, null);
  const { head, plan, options } = rebuild.value;
  const progress = progressOn(world, args.manifest);
  const verified = await verifyPlan(args.manifest, plan, { ...options, signal: world.signal, onPaper: progress.show });
  progress.clear();
  if (!verified.ok) return finish(verified.diagnostics, null);
  const found = complaintsAbout(verified.value, args.manifest).map(withCopies(args.manifest, head, plan.file));
  if (reveal !== undefined) {
    // Of a folder that is not as it was made, nothing else need be made to see that.
    const { recorded } = verified.value.digests;
    const digest = found.every(isWarning) ? await publishedDigest(recorded, plan, options) : recorded;
    if (digest !== reveal) found.push(notCommitted(args.manifest, digest));
  }
  return finish(found, verified.value);

  function finish(diagnostics: readonly Diagnostic[], result: Verified | null): number {
    report(diagnostics, world);
    const ok = diagnostics.every(isWarning);
    if (ok && result !== null) {
      world.stderr.write(
        `${args.manifest}: ${counted(result.papers, "paper")}, ${counted(result.checked, "file")}, every byte as ${diagnostics.some(({ code }) => /^verify\/(?:changed-input|other-build)$/.test(code)) ? "recorded" : "it was made"}\n`,
      );
      if (reveal !== undefined)
        world.stderr.write("The digest is the one that was published: nothing was changed since.\n");
    }
    if (args.json)
      world.stdout.write(
        `${printableJson({ ok, papers: result?.papers ?? 0, checked: result?.checked ?? 0, files: result?.files ?? [], diagnostics })}\n`,
      );
    return ok ? EXIT.fine : EXIT.inputHasErrors;
  }
}

/** Where inputs have changed and the build kept copies of its own, those prove it. */
function withCopies(manifest: string, head: ManifestHead, used: string): (one: Diagnostic) => Diagnostic {
  const copy = findInput(kindOf(head), head.blueprint.id, [copiesBeside(manifest).folder]);
  if (copy === undefined || copy === used) return (one) => one;
  const hint = `against the copies that the build kept: broadsheet verify ${argument(manifest)} ${argument(copy)}`;
  return (one) => (/^verify\/changed-(?:input|item)$/.test(one.code) ? { ...one, hint } : one);
}

const isWarning = ({ severity }: Diagnostic): boolean => severity === "warning";
