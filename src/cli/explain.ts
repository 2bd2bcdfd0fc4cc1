import { listFirst } from "../reading/suggest.js";
import { tidy } from "../text/tidy.js";
import { candidateNames } from "../io/candidate-names.js";
import { manifestsBelow, readManifest } from "../io/read-manifest.js";
import { BadManifest } from "../manifest/bad-manifest.js";
import { nameOf } from "../manifest/match-papers.js";
import { LETTERS } from "../model/letters.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { PaperRecord } from "../model/manifest.js";
import { isNearCode, readCode } from "../seed/paper-code.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

interface Found {
  readonly manifest: string;
  readonly paper: PaperRecord;
}

/** What was typed, and papers that it names: those of a code or an id, or else those of a name. */
interface Named {
  readonly exact: readonly Found[];
  readonly byName: readonly (Found & { readonly name: string })[];
  readonly near: readonly string[];
  /** Lists of candidates that can't be read. */
  readonly unread: readonly string[];
}

/** Looks a code or a candidate up in manifests. For teachers: what it prints holds the key. */
export async function explain(typed: string, files: readonly string[], json: boolean, world: World): Promise<number> {
  const manifests = files.length > 0 ? files : manifestsBelow("out");
  if (manifests.length === 0)
    throw new UsageError("there is no manifest in out; name one: broadsheet explain CODE MANIFEST");
  try {
    const { exact, byName, near, unread } = papersNamed(typed, manifests);
    const people = new Set(byName.map(({ paper }) => paper.candidate));
    const found =
      exact.length > 0 ? exact : people.size === 1 ? byName.map(({ manifest, paper }) => ({ manifest, paper })) : [];
    if (found.length > 0) {
      if (json) world.stdout.write(`${printableJson(found)}\n`);
      else for (const one of found) world.stdout.write(described(one));
      return EXIT.fine;
    }
    report([people.size > 1 ? several(typed, byName) : unknown(typed, manifests, near, unread)], world);
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    report(cause.diagnostics, world);
  }
  return EXIT.inputHasErrors;
}

function papersNamed(typed: string, manifests: readonly string[]): Named {
  const code = readCode(typed);
  const id = tidy(typed);
  const words = wordsOf(typed);
  const [exact, byName, near]: [Found[], (Found & { readonly name: string })[], string[]] = [[], [], []];
  const unread: string[] = [];
  for (const manifest of manifests) {
    const { names, unreadable } = candidateNames(manifest);
    if (unreadable !== null) unread.push(unreadable);
    for (const part of readManifest(manifest)) {
      if (part.kind !== "paper") continue;
      const { paper } = part;
      const name = names.get(paper.code) ?? "";
      const theirs = wordsOf(name);
      if (paper.code === code || paper.candidate === id) exact.push({ manifest, paper });
      else if (words.length > 0 && words.every((word) => theirs.includes(word))) byName.push({ manifest, paper, name });
      else if (code === null && isNearCode(paper.code, typed)) near.push(paper.code);
    }
  }
  return { exact, byName, near, unread };
}

/** Names are told apart by their words, in any order and case. */
const wordsOf = (name: string): readonly string[] =>
  tidy(name)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");

function several(typed: string, found: Named["byName"]): Diagnostic {
  const people = new Map(
    found.map(({ paper, name }) => [paper.candidate, `${paper.candidate} (${name}, ${paper.code})`]),
  );
  const message = `${JSON.stringify(typed)} fits ${people.size} candidates: ${listFirst([...people.values()], 20)}.`;
  return { severity: "error", code: "explain/several", message, hint: "name one by id or code" };
}

function unknown(
  typed: string,
  manifests: readonly string[],
  near: readonly string[],
  unread: readonly string[],
): Diagnostic {
  const code = readCode(typed);
  // What has the length of a code was probably read from a sheet.
  const isCode = typed.replace(/[\s-]/g, "").length === 10 && /\d/.test(typed);
  const message =
    code !== null
      ? `${code} is a valid code, but of no paper in ${manifests.join(", ")}.`
      : isCode
        ? `${JSON.stringify(typed)} is not a paper code: its check character is wrong.`
        : `${JSON.stringify(typed)} is not a paper code, nor the id or name of a candidate in ${manifests.join(", ")}.`;
  const hint =
    near.length > 0
      ? `did you mean ${near.join(" or ")}?`
      : unread.length > 0
        ? `no names can be read in ${unread.join(", ")}: build again, or look for the code or the id`
        : "read it again from the sheet, or name the exam's manifest";
  return { severity: "error", code: code === null ? "explain/no-code" : "explain/unknown-code", message, hint };
}

function described({ manifest, paper }: Found): string {
  const { code, sections, artefacts } = paper;
  const questions = sections.flat();
  const width = Math.max(...questions.map(({ item }) => item.length), 4);
  const rows = questions.map(({ item, key, order, statements }, i) => {
    const places =
      statements?.options ??
      (order.includes(",") ? order.split(",") : [...order]).map((option) => String(Number(option) + 1));
    const shown = statements === undefined ? [] : [`${statements.asks}:`, ...statements.shows];
    const options = [...places.map((place, at) => `${LETTERS[at]}=${place}`), ...shown].join(" ");
    return `  ${String(i + 1).padStart(3)}  ${item.padEnd(width)}  ${(key || "–").padEnd(5)}  ${options}`.trimEnd();
  });
  const head = `  ${"no.".padStart(3)}  ${"item".padEnd(width)}  key    options, as numbered in the bank`;
  const files = artefacts.map(({ path }) => path).join(", ");
  const lines = [`${code}: ${nameOf(paper)} (${manifest})`, head, ...rows, `  files: ${files}`];
  return `${lines.map(printable).join("\n")}\n`;
}
