import { hash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Rebuilt } from "../manifest/complaints.js";
import { filesOfTail } from "../manifest/artefacts.js";
import { type Both, type Comparison, compareStreams } from "../manifest/compare.js";
import { partTaker } from "../manifest/read.js";
import { bytesOf, isStreamed } from "../formats/content.js";
import type { Content } from "../model/artefact.js";
import type { Checked } from "../model/diagnostic.js";
import type { ArtefactRecord, PaperRecord } from "../model/manifest.js";
import { hashingWriter, measured } from "./hashing-writer.js";
import { linesOf } from "./lines.js";
import type { Plan } from "./load.js";
import { type MakeOptions, make } from "./make.js";
import type { Made } from "../make/make.js";
import { type Growing, MANIFEST, type Sink } from "../make/sink.js";
import { diagnosticsBehind } from "./diagnostics-behind.js";
import { bytesOfFile, digestOfFile, filesBelow } from "./on-disk.js";

export interface Verified extends Rebuilt {
  readonly checked: number;
}

/** Papers of a manifest, and those that today's inputs give. */
export interface ComparedPapers extends Comparison {
  /** Papers that today's inputs give otherwise, or not at all, or in addition. */
  readonly others: readonly Both<PaperRecord | null>[];
  readonly made: Made;
}

/**
 * Makes everything that a manifest records again, in memory, and compares it with the manifest.
 *
 * @param plan today's inputs, with the changes that the manifest records
 * @param sink gets all files but the manifest
 * @throws BadManifest, and whatever keeps the papers from being made
 */
export async function compareWithManifest(
  manifest: string,
  plan: Plan,
  options: MakeOptions,
  sink: Sink = NOWHERE,
): Promise<ComparedPapers> {
  const others: Both<PaperRecord | null>[] = [];
  const recorded = linesOf(manifest);
  const { part } = compareStreams(manifest, recorded, (pair) => others.push(pair));
  const taker = partTaker("the manifest made now");
  let rest = "";
  const compareLines = (bytes: Buffer): void => {
    const lines = `${rest}${bytes.toString("utf8")}`.split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const rebuilt = taker.line(line);
      if (rebuilt !== null) part(rebuilt);
    }
  };
  try {
    const made = await make(plan, options, {
      add: sink.add,
      open: (path) => (path === MANIFEST ? hashingWriter(compareLines) : sink.open(path)),
    });
    return { ...part(taker.end())!, others, made };
  } finally {
    recorded.return(undefined);
  }
}

/** The same, and with the files beside the manifest, byte by byte. Writes nothing. */
export async function verify(manifest: string, plan: Plan, options: MakeOptions): Promise<Checked<Verified>> {
  const disk = comparer(dirname(dirname(manifest)));
  try {
    const { made, ...comparison } = await compareWithManifest(manifest, plan, options, disk);
    return {
      ok: true,
      value: {
        ...comparison,
        files: disk.files(comparison.others, comparison.tails),
        checked: disk.count(),
        digests: { recorded: digestOfFile(manifest)!, rebuilt: made.manifest },
        redressed: disk.redressed,
      },
      warnings: [],
    };
  } catch (cause) {
    const mistakes = diagnosticsBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

/** The digest that was published before the exam: of the manifest before anything was decided about its papers. */
export async function publishedDigest(
  recorded: string,
  plan: Plan,
  { amendments, ...asPrinted }: MakeOptions,
): Promise<string> {
  return amendments === undefined ? recorded : manifestDigest(plan, asPrinted);
}

/** The digest that the manifest of a build would have. */
const manifestDigest = async (plan: Plan, options: MakeOptions): Promise<string> =>
  (await make(plan, options, NOWHERE)).manifest;

/** Files are made, measured and forgotten. */
const NOWHERE: Sink = {
  add: (directory, { path, content }) => ({ path: `${directory}/${path}`, ...measured(piecesOf(content)) }),
  open: () => hashingWriter(() => undefined),
};

/** Compares artefacts with the files of a folder. Most are alike; only the others are kept. */
function comparer(folder: string) {
  const seen = new Set<string>([MANIFEST]);
  /** Digests of files that are not what is made now; null for missing ones. */
  const odd = new Map<string, string | null>();
  const redressed = new Set<string>();
  return {
    redressed,
    count: () => seen.size,
    open(relative: string): Growing {
      seen.add(relative);
      const { write, end } = hashingWriter(() => undefined);
      return {
        write,
        end() {
          const made = end();
          const found = digestOfFile(join(folder, relative));
          if (found !== made.sha256) odd.set(relative, found);
          return made;
        },
      };
    },
    add(directory: string, { path, content }: { readonly path: string; readonly content: Content }) {
      const relative = `${directory}/${path}`;
      seen.add(relative);
      const file = join(folder, relative);
      if (isStreamed(content)) {
        const made = measured(content.pieces);
        const found = digestOfFile(file);
        if (found !== made.sha256) odd.set(relative, found);
        return { path: relative, ...made };
      }
      const bytes = bytesOf(content);
      const found = bytesOfFile(file);
      if (found === null || !found.equals(bytes)) {
        odd.set(relative, found === null ? null : hash("sha256", found, "hex"));
        if (found !== null && path.endsWith(".html") && undressed(found) === undressed(bytes)) redressed.add(relative);
      }
      return { path: relative, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
    },
    files(others: readonly Both<PaperRecord | null>[], tails: Comparison["tails"]): Verified["files"] {
      const pairs = [
        ...others.map(artefactsOf),
        { recorded: filesOfTail(tails.recorded), rebuilt: filesOfTail(tails.rebuilt) },
      ];
      const digests = (side: keyof Both<unknown>): ReadonlyMap<string, string> =>
        new Map(pairs.flatMap((pair) => pair[side].map(({ path, sha256 }) => [path, sha256])));
      const recorded = digests("recorded");
      const rebuilt = digests("rebuilt");
      const found = (path: string): string | null => {
        const other = odd.get(path);
        return other !== undefined ? other : (rebuilt.get(path) ?? digestOfFile(join(folder, path)));
      };
      const wrong = new Map([
        ...[...recorded]
          .map(([path, sha256]) => ({ path, sha256, is: found(path) }))
          .filter((one) => one.is !== one.sha256)
          .map(({ path, is }) => [path, is] as const),
        // The same paper is recorded and made now: what is made is what is recorded.
        ...[...odd].filter(([path]) => !rebuilt.has(path)),
      ]);
      const extra = [...filesBelow(folder)].filter((path) => !seen.has(path) && !recorded.has(path));
      return [
        ...[...wrong].map(([path, is]) => ({ path, state: is === null ? ("missing" as const) : ("changed" as const) })),
        ...extra.toSorted().map((path) => ({ path, state: "extra" as const })),
      ];
    },
  };
}

const artefactsOf = ({ recorded, rebuilt }: Both<PaperRecord | null>): Both<readonly ArtefactRecord[]> => ({
  recorded: recorded?.artefacts ?? [],
  rebuilt: rebuilt?.artefacts ?? [],
});

const piecesOf = (content: Content): Iterable<string | Uint8Array> =>
  isStreamed(content) ? content.pieces : [bytesOf(content)];

/** What a page says: all of it but scripts and styles, and the digests by which it lets them run. */
const undressed = (page: Uint8Array): string =>
  Buffer.from(page)
    .toString("utf8")
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>|'sha256-[\w+/]+=*'/g, "");
