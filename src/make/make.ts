import { loadFormats } from "../formats/load-formats.js";
import { deckOf } from "../deck/deck.js";
import { candidateList } from "../formats/pages/candidate-list.js";
import type { DeckFormat, Format, Kit, PaperFormat, PaperRenderer } from "../formats/format.js";
import { manifestWriter } from "../manifest/write.js";
import type { Artefact, Audience } from "../model/artefact.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ArtefactRecord, ManifestTail } from "../model/manifest.js";
import type { Paper } from "../model/paper.js";
import { assemble } from "../paper/assemble.js";
import { shareOf } from "../blueprint/shard.js";
import { paperCount } from "../blueprint/versions.js";
import { type Recorded, manifestHead } from "./head.js";
import type { Plan } from "./plan.js";
import { CANDIDATES, MANIFEST, type Sink } from "./sink.js";
import type { ThemeKit } from "./theme-kit.js";
import { countingDeck } from "./counting-deck.js";

/** What is asked for. */
export interface Wanted extends Recorded {
  readonly formats: readonly Format[];
  /** Makes the papers from this index to before that one alone, for somebody who only looks. */
  readonly only?: { readonly from: number; readonly to: number } | undefined;
  /** Stops between two papers. */
  readonly signal?: AbortSignal;
  readonly onPaper?: (done: number, total: number) => void;
  /** Of a deck that is being written. */
  readonly onItem?: (done: number, total: number) => void;
}

/** What a build is done with. */
export interface Means {
  /** What pages are made with, with headings and buttons in a language (a BCP 47 tag). */
  readonly kitIn: (language: string) => ThemeKit;
  /** Lets the outside world have its turn. */
  readonly pause: () => Promise<unknown>;
}

/** What came of it. */
export interface Made {
  readonly papers: number;
  /** Flashcards, each once, in however many formats. */
  readonly cards: number;
  /** Paths: those of the first papers, and what is made of all together. Enough to say what to open. */
  readonly artefacts: readonly string[];
  /** SHA-256 of the manifest. */
  readonly manifest: string;
  /** Remarks on the theme. */
  readonly warnings: readonly Diagnostic[];
}

/** Papers between two looks at the outside world. */
const YIELD_EVERY = 50;
const MAX_NAMED = 100;

/**
 * Makes all artefacts of a plan, one after the other, and the manifest of them.
 *
 * @param filesOf gives the files of a paper where they are made already
 */
export async function make(
  plan: Plan,
  options: Wanted,
  { kitIn, pause }: Means,
  sink: Sink,
  filesOf?: (paper: Paper) => readonly ArtefactRecord[],
): Promise<Made> {
  const { banks, blueprint } = plan;
  const { shard } = options;
  const kit = kitIn(options.language ?? banks[0]!.language);
  const named: string[] = [];
  const write: Write = (audience, artefacts) =>
    Array.from(artefacts, (artefact) => {
      const { path, bytes, sha256 } = sink.add(audience, artefact);
      return { audience, path, bytes, sha256 };
    });
  const note = (files: readonly ArtefactRecord[]) => void named.push(...files.map(({ path }) => path));

  const forPapers = options.formats.filter((format): format is PaperFormat => format.from === "paper");
  await loadFormats(forPapers);
  const { renderers, renderersFor } = renderersByLanguage(forPapers, kit, kitIn);
  const rendered = (paper: Paper) =>
    renderersFor(paper).flatMap(({ format, render }) => write(format.audience, render(paper)));
  const listFile = blueprint.roster === null || shard !== undefined ? null : sink.open(CANDIDATES);
  const list = listFile === null ? null : candidateList(listFile.write);
  const manifestFile = sink.open(MANIFEST);
  const manifest = manifestWriter(manifestHead(plan, options, kit.digests), banks, manifestFile.write);
  const total = renderers.length > 0 ? paperCount(blueprint) : 0;
  const { from, to } = shard === undefined ? (options.only ?? { from: 0, to: total }) : shareOf(total, shard);
  let papers = 0;
  for (const printed of from < to ? assemble(banks, blueprint, options.seed, from, to) : []) {
    const paper = options.amendments === undefined ? printed : { ...printed, amendments: options.amendments };
    const files = (filesOf ?? rendered)(paper);
    manifest.addPaper(paper, files);
    if (named.length < MAX_NAMED) note(files);
    list?.add(paper, files);
    if (shard === undefined) for (const { render } of renderers) render.whole?.add(paper);
    papers += 1;
    if (papers % YIELD_EVERY === 0) {
      options.onPaper?.(papers, to - from);
      await pause();
      options.signal?.throwIfAborted();
    }
  }
  // What is made of all papers, or of none, is left to the merge of shards.
  const shared =
    shard === undefined
      ? renderers.flatMap(({ format, render }) => write(format.audience, render.whole?.end() ?? []))
      : [];
  if (listFile !== null) shared.push({ audience: "teacher", path: CANDIDATES, ...listFile.end() });
  if (shard === undefined) shared.push(...write("teacher", options.copies ?? []));
  const { decks, cards } = shard === undefined ? await writeDecks(plan, options, kit, write) : { decks: [], cards: 0 };
  for (const files of [shared, ...decks.map(({ artefacts }) => artefacts)]) note(files);
  manifest.close({ shared, decks });
  return { papers, cards, artefacts: named, manifest: manifestFile.end().sha256, warnings: kit.warnings };
}

type Write = (audience: Audience, artefacts: Iterable<Artefact>) => ArtefactRecord[];

/** The decks of the banks in each format; a card is one card, in however many formats. */
async function writeDecks(
  { banks, blueprint, locks }: Plan,
  { formats, onItem }: Wanted,
  kit: ThemeKit,
  write: Write,
): Promise<Pick<ManifestTail, "decks"> & { readonly cards: number }> {
  const { today, cards: setting } = blueprint;
  const ofBanks = banks.map((bank) => ({
    bank,
    whole: deckOf(bank, kit.wordsIn, { today, decks: setting.decks, changes: locks.get(bank.id) ?? new Map() }),
  }));
  const decks: ManifestTail["decks"][number][] = [];
  const cards = new Map<string, number>();
  for (const format of formats.filter((one): one is DeckFormat => one.from === "deck")) {
    await format.load?.();
    for (const { bank, whole } of ofBanks) {
      const { deck, cards: counted } = countingDeck(whole, bank.items.length, onItem);
      decks.push({ name: deck.name, artefacts: write(format.audience, format.render(deck, kit, setting)) });
      cards.set(bank.id, counted());
    }
  }
  return { decks, cards: [...cards.values()].reduce((all, count) => all + count, 0) };
}

interface FormatRenderer {
  readonly format: PaperFormat;
  readonly render: PaperRenderer;
}

/** Renderers in the build's language, and for candidates who asked for another one, in theirs. Keys stay in the former. */
function renderersByLanguage(formats: readonly PaperFormat[], kit: Kit, kitIn: Means["kitIn"]) {
  const renderers = formats.map((format): FormatRenderer => ({ format, render: format.renderer(kit) }));
  const others = new Map<string, readonly FormatRenderer[]>();
  const inLanguage = (language: string): readonly FormatRenderer[] => {
    const other = kitIn(language);
    return renderers.map((one) =>
      one.format.audience === "teacher" ? one : { format: one.format, render: one.format.renderer(other) },
    );
  };
  return {
    renderers,
    renderersFor({ candidate }: Paper): readonly FormatRenderer[] {
      const language = candidate?.accommodation.language ?? null;
      if (language === null) return renderers;
      const known = others.get(language) ?? inLanguage(language);
      others.set(language, known);
      return known;
    },
  };
}
