import { listFirst } from "../reading/suggest.js";
import { tidy } from "../text/tidy.js";
import { candidateNames } from "../io/candidate-names.js";
import { manifestsBelow, readManifest } from "../io/read-manifest.js";
import { BadManifest } from "../manifest/bad-manifest.js";
import { nameOf } from "../manifest/match-papers.js";
import { LETTERS } from "../model/letters.js";
import type { Amendment } from "../model/amendment.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { PaperRecord } from "../model/manifest.js";
import { isNearCode, readCode } from "../seed/paper-code.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";
import { manifestNamed } from "../io/manifest-path.js";

interface Found {
  readonly manifest: string;
  readonly paper: PaperRecord;
  /** Of its candidate; empty where no list tells it. */
  readonly name: string;
  /** What was decided about its questions since it was given out. */
  readonly amendments: readonly Amendment[];
}

/** What was typed, and papers that it names: those of a code or an id, or else those of a name. */
interface Named {
  readonly exact: readonly Found[];
  readonly byName: readonly Found[];
  readonly near: readonly string[];
  /** Lists of candidates that can't be read. */
  readonly unread: readonly string[];
}

/** Looks a code or a candidate up in manifests. For teachers: what it prints holds the key. */
export async function explain(typed: string, files: readonly string[], json: boolean, world: World): Promise<number> {
  const manifests = files.length > 0 ? files.map(manifestNamed) : manifestsBelow("out");
  if (manifests.length === 0)
    throw new UsageError("there is no manifest in out; name one: broadsheet explain CODE MANIFEST");
  try {
    const { exact, byName, near, unread } = papersNamed(typed, manifests);
    const people = new Set(byName.map(({ paper }) => paper.candidate));
    const found = exact.length > 0 ? exact : people.size === 1 ? byName : [];
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
  const [exact, byName, near]: [Found[], Found[], string[]] = [[], [], []];
  const unread: string[] = [];
  for (const manifest of manifests) {
    const { names, unreadable } = candidateNames(manifest);
    if (unreadable !== null) unread.push(unreadable);
    let decided: readonly Amendment[] = [];
    for (const part of readManifest(manifest)) {
      if (part.kind === "head") decided = part.head.amendments;
      if (part.kind !== "paper") continue;
      const { paper } = part;
      const name = names.get(paper.code) ?? "";
      const theirs = wordsOf(name);
      const amendments = decided.filter(({ item }) => paper.sections.flat().some((asked) => asked.item === item));
      const found = { manifest, paper, name, amendments };
      if (paper.code === code || paper.candidate === id) exact.push(found);
      else if (words.length > 0 && words.every((word) => theirs.includes(word))) byName.push(found);
      else if (code === null && isNearCode(paper.code, typed)) near.push(paper.code);
      else if (paper.candidate !== null && isSameNumber(paper.candidate, id)) near.push(paper.candidate);
    }
  }
  const whole = byName.filter(({ name }) => wordsOf(name).length === words.length);
  return { exact, byName: whole.length > 0 ? whole : byName, near, unread };
}

/** A spreadsheet drops the zeros before a number. */
const isSameNumber = (one: string, other: string): boolean =>
  /^\d+$/.test(one) && /^\d+$/.test(other) && one.replace(/^0+/, "") === other.replace(/^0+/, "");

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

function described({ manifest, paper, name, amendments }: Found): string {
  const { code, sections, artefacts } = paper;
  const whose = `${nameOf(paper)}${name === "" ? "" : ` (${name})`}`;
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
  const since = amendments.map((one) => `  decided since: ${one.item}: ${decisionIn(one)}`);
  const lines = [`${code}: ${whose} (${manifest})`, head, ...rows, ...since, `  files: ${files}`];
  return `${lines.map(printable).join("\n")}\n`;
}

/** The letters above are those of the paper as it was given out. */
function decisionIn({ decision, reason, date }: Amendment): string {
  const answers = decision.answers.map((answer) => JSON.stringify(answer)).join(", ");
  const what = { void: "does not count", also: `also right: ${answers}`, key: `right instead: ${answers}` };
  return `${what[decision.kind]} (${date}: ${reason})`;
}
