import { basename, dirname, resolve } from "node:path";
import { artefactsIn } from "../manifest/artefacts.js";
import { changesSince } from "../manifest/changes-since.js";
import type { Amendment } from "../model/amendment.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { ManifestHead } from "../model/manifest.js";
import { linesOf } from "./lines.js";
import type { Plan } from "./load.js";
import type { Made } from "../make/make.js";
import { type MakeOptions, make } from "./make.js";
import { manifestIn } from "./manifest-path.js";
import { diagnosticsBehind } from "./diagnostics-behind.js";
import { publish } from "./publish.js";
import { readManifest } from "./read-manifest.js";
import { compareWithManifest } from "./verify.js";
import { argument } from "../reading/argument.js";

/** Something beside what was decided would not be the same any more. */
class NotTheSame extends Error {
  override readonly name = "NotTheSame";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}

/**
 * Makes the folder of a manifest anew with one more decision in its keys. A decision changes what was decided and
 * nothing else: with the decisions so far, everything must come out as the manifest records it, item by item and
 * byte by byte, and what candidates have stays so with the new one. If not, nothing is changed.
 *
 * @param head what was read of the manifest; refused if it was amended since
 * @param options without decisions
 */
export async function amend(
  manifest: string,
  head: ManifestHead,
  decision: Amendment,
  plan: Plan,
  options: Omit<MakeOptions, "amendments">,
): Promise<Checked<Made>> {
  const target = dirname(dirname(manifest));
  const amendments = [...head.amendments, decision];
  try {
    if (resolve(manifest) !== resolve(manifestIn(target)))
      throw notTheSame(`${manifest} is not where a build puts its manifest.`, manifest);
    if (basename(target) !== plan.blueprint.id)
      throw notTheSame(
        `The folder ${target} is not called ${plan.blueprint.id}, as it was when it was made.`,
        manifest,
      );
    // Whoever waited for another's decision is told of it, and not that there are decisions.
    const inspect = () => refuseIfAmendedSince(manifest, head);
    const { made } = await publish(dirname(target), basename(target), { amendments, inspect }, async (folder) => {
      const before = head.amendments.length > 0 ? { ...options, amendments: head.amendments } : options;
      const changes = changesSince(await compareWithManifest(manifest, plan, before), hintFor(manifest));
      if (changes.length > 0) throw new NotTheSame(changes);
      const given = givenOut(manifest);
      const made = await make(
        plan,
        { ...options, amendments },
        {
          open: folder.open,
          add(directory, artefact) {
            const written = folder.add(directory, artefact);
            if (directory === "student" && given.get(written.path) !== written.sha256)
              throw notTheSame(`${written.path} would not be the file that was given out.`, manifest);
            given.delete(written.path);
            return written;
          },
        },
      );
      const [lost] = given.keys();
      if (lost !== undefined) throw notTheSame(`${lost}, which was given out, would be gone.`, manifest);
      return made;
    });
    return { ok: true, value: made, warnings: [] };
  } catch (cause) {
    const mistakes = cause instanceof NotTheSame ? cause.diagnostics : diagnosticsBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

const hintFor = (manifest: string): string =>
  `broadsheet verify ${argument(manifest)} says what has changed; amend with the inputs as they were`;

const notTheSame = (message: string, manifest: string): NotTheSame =>
  new NotTheSame([{ severity: "error", code: "amend/other-paper", message, hint: hintFor(manifest) }]);

function refuseIfAmendedSince(manifest: string, { amendments }: ManifestHead): void {
  for (const part of readManifest(manifest)) {
    if (part.kind === "head" && JSON.stringify(part.head.amendments) === JSON.stringify(amendments)) return;
    const message = `${manifest} was amended by somebody else just now.`;
    throw new NotTheSame([{ severity: "error", code: "amend/meanwhile", message, hint: "run this again" }]);
  }
}

/** What candidates have: the digest of each file by its path. */
function givenOut(manifest: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const { audience, path, sha256 } of artefactsIn(manifest, linesOf(manifest)))
    if (audience === "student") given.set(path, sha256);
  return given;
}
