import { manifestsBelow, readManifest } from "../io/read-manifest.js";
import { BadManifest } from "../manifest/bad-manifest.js";
import { LETTERS } from "../model/letters.js";
import type { PaperRecord } from "../model/manifest.js";
import { isNearCode, readCode } from "../paper/code.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

interface Found {
  readonly manifest: string;
  readonly paper: PaperRecord;
}

/** Looks a code up in manifests. For teachers: what it prints holds the key. */
export async function explain(typed: string, named: readonly string[], json: boolean, world: World): Promise<number> {
  const manifests = named.length > 0 ? named : manifestsBelow("out");
  if (manifests.length === 0)
    throw new UsageError("there is no manifest in out; name one: broadsheet explain CODE MANIFEST");
  const code = readCode(typed);
  try {
    const found: Found[] = [];
    for (const manifest of manifests)
      for (const part of readManifest(manifest))
        if (part.kind === "paper" && (code === null ? isNearCode(part.paper.code, typed) : part.paper.code === code))
          found.push({ manifest, paper: part.paper });
    if (code !== null && found.length > 0) {
      if (json) world.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else for (const one of found) world.stdout.write(described(one));
      return EXIT.fine;
    }
    const near = found.map(({ paper }) => paper.code);
    const message =
      code === null
        ? `${JSON.stringify(typed)} is no code of a paper: its check character does not fit.`
        : `${code} is a code, but of no paper in ${manifests.join(", ")}.`;
    const hint =
      near.length > 0
        ? `did you mean ${near.join(" or ")}?`
        : "read it again from the sheet, or name the exam's manifest";
    report(
      [{ severity: "error", code: code === null ? "explain/no-code" : "explain/unknown-code", message, hint }],
      world,
    );
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    report(cause.diagnostics, world);
  }
  return EXIT.inputHasErrors;
}

function described({ manifest, paper }: Found): string {
  const { code, form, candidate, sections, artefacts } = paper;
  const whose =
    candidate !== null ? `candidate ${JSON.stringify(candidate)}` : form !== null ? `form ${form}` : "the only paper";
  const questions = sections.flat();
  const width = Math.max(...questions.map(({ item }) => item.length), 4);
  const rows = questions.map(({ item, key, order }, i) => {
    const options = [...order].map((option, at) => `${LETTERS[at]}=${Number(option) + 1}`).join(" ");
    return `  ${String(i + 1).padStart(3)}  ${item.padEnd(width)}  ${(key || "–").padEnd(5)}  ${options}`.trimEnd();
  });
  const head = `  ${"no.".padStart(3)}  ${"item".padEnd(width)}  key    options, as numbered in the bank`;
  const files = artefacts.map(({ path }) => path).join(", ");
  return `${code}: ${whose} (${manifest})\n${head}\n${rows.join("\n")}\n  files: ${files}\n`;
}
