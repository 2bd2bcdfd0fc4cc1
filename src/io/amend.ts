import { basename, dirname } from "node:path";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { type NewFolder, newFolder } from "./folder.js";
import type { Plan } from "./load.js";
import { type Made, type MakeOptions, make } from "./make.js";
import { mistakesBehind } from "./mistakes.js";
import { readManifest } from "./read-manifest.js";

/** A file that candidates have would not be the same any more. */
class OtherPaper extends Error {
  override readonly name = "OtherPaper";
}

/**
 * Makes the folder of a manifest anew with decisions in its keys. What candidates have must come out byte by byte
 * as it was given out, or nothing is changed.
 *
 * @param options with all amendments, the earlier ones too
 */
export async function amend(manifest: string, plan: Plan, options: MakeOptions): Promise<Checked<Made>> {
  const target = dirname(dirname(manifest));
  const given = givenOut(manifest);
  let folder: NewFolder | undefined;
  try {
    if (basename(target) !== plan.blueprint.id)
      throw new OtherPaper(`The folder ${target} is not called ${plan.blueprint.id}, as it was when it was made.`);
    folder = newFolder(dirname(target), basename(target));
    const { add, open } = folder;
    const made = await make(plan, options, {
      open,
      add(directory, artefact) {
        const written = add(directory, artefact);
        if (directory === "student" && given.get(written.path) !== written.sha256)
          throw new OtherPaper(`${written.path} would not be the file that was given out.`);
        given.delete(written.path);
        return written;
      },
    });
    const [lost] = given.keys();
    if (lost !== undefined) throw new OtherPaper(`${lost}, which was given out, would be gone.`);
    folder.publish();
    return { ok: true, value: made, warnings: [] };
  } catch (cause) {
    folder?.discard();
    if (cause instanceof OtherPaper) return { ok: false, diagnostics: [refused(cause.message, manifest)] };
    const mistakes = mistakesBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

const refused = (message: string, manifest: string): Diagnostic => ({
  severity: "error",
  code: "amend/other-paper",
  message,
  hint: `broadsheet verify ${manifest} says what has changed; amend with the inputs as they were`,
});

/** What candidates have, by path. */
function givenOut(manifest: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const part of readManifest(manifest)) {
    const artefacts =
      part.kind === "paper"
        ? part.paper.artefacts
        : part.kind === "tail"
          ? [...part.tail.shared, ...part.tail.decks.flatMap((deck) => deck.artefacts)]
          : [];
    for (const { audience, path, sha256 } of artefacts) if (audience === "student") given.set(path, sha256);
  }
  return given;
}
