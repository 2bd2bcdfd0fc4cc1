import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { deckOf } from "../deck/notes.js";
import type { DeckFormat, Format, PaperFormat } from "../formats/format.js";
import type { Artefact } from "../model/artefact.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { assemble } from "../paper/assemble.js";
import { UnmetBlueprint } from "../paper/pick.js";
import { type NewFolder, UnusableFolder, newFolder } from "./folder.js";
import type { Plan } from "./load.js";
import { type WrittenArtefact, type WrittenDeck, manifestOf } from "./manifest.js";
import { TemplateMistake, templateKit } from "./templates.js";

export interface BuildOptions {
  /** A valid seed (see `seedProblem`). */
  readonly seed: string;
  readonly formats: readonly Format[];
  /** Gets one folder per bank or blueprint. */
  readonly out: string;
  /** A folder of templates that win over the shipped ones. */
  readonly templates: string | null;
  /** Of headings, buttons and notices; left out: that of the first bank. */
  readonly language?: string | undefined;
  /** Stops the build between two papers; nothing of it stays. */
  readonly signal?: AbortSignal;
  readonly onPaper?: (done: number, total: number) => void;
}

export interface Built {
  readonly folder: string;
  readonly papers: number;
  readonly cards: number;
  readonly artefacts: readonly string[];
}

/** Papers between two looks at the outside world. */
const BREATH = 50;

/** Makes all artefacts of a plan and publishes them at once: either all of them are there, or the old ones. */
export async function build(plan: Plan, options: BuildOptions): Promise<Checked<Built>> {
  const { banks, blueprint } = plan;
  let folder: NewFolder | undefined;
  try {
    const kit = templateKit(options.templates, options.language ?? banks[0]!.language);
    folder = newFolder(options.out, blueprint.id);
    const { add } = folder;
    const written: string[] = [];
    const write = (format: Format, artefacts: readonly Artefact[]): WrittenArtefact[] =>
      artefacts.map((artefact) => {
        const { path, bytes, sha256 } = add(format.audience, artefact);
        if (written.length < MAX_NAMED) written.push(path);
        return { audience: format.audience, path, bytes, sha256 };
      });

    const forPapers = options.formats.filter((format): format is PaperFormat => format.from === "paper");
    const renderers = forPapers.map((format) => ({ format, render: format.renderer(kit) }));
    const manifest = manifestOf(plan, options.seed, kit.digests, folder.open("teacher/manifest.json"));
    let papers = 0;
    for (const paper of renderers.length > 0 ? assemble(banks, blueprint, options.seed) : []) {
      manifest.addPaper(
        paper,
        renderers.flatMap(({ format, render }) => write(format, render(paper))),
      );
      papers += 1;
      if (papers % BREATH === 0) {
        options.onPaper?.(papers, blueprint.forms.length);
        await setImmediate();
        options.signal?.throwIfAborted();
      }
    }
    const shared = renderers.flatMap(({ format, render }) => write(format, render.end?.() ?? []));
    const decks: WrittenDeck[] = [];
    let cards = 0;
    for (const format of options.formats.filter((one): one is DeckFormat => one.from === "deck")) {
      for (const deck of banks.map((bank) => deckOf(bank, blueprint.today))) {
        decks.push({ name: deck.name, artefacts: write(format, format.render(deck, kit)) });
        cards += deck.notes.length;
      }
    }
    manifest.close(decks, shared);
    folder.publish();
    return {
      ok: true,
      value: { folder: join(options.out, blueprint.id), papers, cards, artefacts: written },
      warnings: [],
    };
  } catch (cause) {
    folder?.discard();
    if (cause instanceof TemplateMistake) return { ok: false, diagnostics: cause.diagnostics };
    if (cause instanceof UnmetBlueprint) return { ok: false, diagnostics: [unmet(cause, plan)] };
    const problem = folderProblem(cause, options.out);
    if (problem === undefined) throw cause;
    return { ok: false, diagnostics: [problem] };
  }
}

const unmet = (cause: UnmetBlueprint, { file }: Plan): Diagnostic => ({
  severity: "error",
  code: "plan/unmet",
  message: `The papers can't be filled: ${cause.message}.`,
  hint: "pick fewer, or add items that have no enemies",
  place: { file, line: 1, column: 1 },
});

/** Enough to say what to open. */
const MAX_NAMED = 100;

function folderProblem(cause: unknown, out: string): Diagnostic | undefined {
  const error = (message: string, hint?: string): Diagnostic => ({
    severity: "error",
    code: "io/unwritable",
    message,
    ...(hint !== undefined && { hint }),
  });
  if (cause instanceof UnusableFolder) return error(`Can't write: ${cause.message}.`);
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOSPC":
    case "EDQUOT":
      return error(`The disk of ${out} is full.`, "free some space; the previous build is still whole");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return error(`You may not write to ${out}.`, "choose another folder with --out");
    case "ENOTDIR":
    case "EEXIST":
      return error(`${out} is a file, not a folder.`, "choose another folder with --out");
    default:
      return undefined;
  }
}
