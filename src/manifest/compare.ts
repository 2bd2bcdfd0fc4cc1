import type { ManifestHead, ManifestTail, PaperRecord } from "../model/manifest.js";
import { type TextPart, headIn, paperIn, tailIn, textParts } from "./read.js";

/** A recorded manifest, and what is built now. */
export interface Both<T> {
  readonly recorded: T;
  readonly rebuilt: T;
}

export interface Comparison {
  readonly heads: Both<ManifestHead>;
  readonly tails: Both<ManifestTail>;
  readonly papers: number;
}

interface Held {
  readonly json: string;
  readonly paper: PaperRecord;
}

/** Gets each paper that is not the same line in both; one of the two is null where its code is in the other alone. */
export type OnOther = (papers: Both<PaperRecord | null>) => void;

/**
 * Holds a recorded manifest against another one while that is written. Papers that are the same cost one comparison
 * of text; the others are matched by code. Memory grows with those that have no match yet.
 *
 * @throws BadManifest
 */
export function compareStreams(file: string, recordedLines: Iterable<string>, onOther: OnOther) {
  const recorded = textParts(file, recordedLines);
  const waiting: Both<Map<string, Held>> = { recorded: new Map(), rebuilt: new Map() };
  const settle = (side: keyof typeof waiting, part: TextPart): void => {
    const held: Held = { json: part.json, paper: paperIn(file, part) };
    const other = waiting[side === "recorded" ? "rebuilt" : "recorded"];
    const match = other.get(held.paper.code);
    if (match === undefined) return void waiting[side].set(held.paper.code, held);
    other.delete(held.paper.code);
    if (match.json === held.json) return;
    const [recordedPaper, rebuiltPaper] = side === "recorded" ? [held, match] : [match, held];
    onOther({ recorded: recordedPaper.paper, rebuilt: rebuiltPaper.paper });
  };
  let heads: Both<ManifestHead> | null = null;
  let tail: TextPart | null = null;
  let papers = 0;
  /** The next recorded paper; null once there are none. */
  const nextPaper = (): TextPart | null => {
    if (tail !== null) return null;
    const { value } = recorded.next() as { value: TextPart };
    if (value.kind === "paper") return value;
    tail = value;
    return null;
  };
  return {
    /** Takes the parts of the other manifest in order; gives the comparison with the last. */
    part(rebuilt: TextPart): Comparison | null {
      switch (rebuilt.kind) {
        case "head":
          heads = {
            recorded: headIn(file, recorded.next().value as TextPart),
            rebuilt: headIn(file, rebuilt),
          };
          return null;
        case "paper": {
          papers += 1;
          const one = nextPaper();
          if (one?.json === rebuilt.json) return null;
          if (one !== null) settle("recorded", one);
          settle("rebuilt", rebuilt);
          return null;
        }
        case "tail": {
          for (let one = nextPaper(); one !== null; one = nextPaper()) settle("recorded", one);
          for (const { paper } of waiting.recorded.values()) onOther({ recorded: paper, rebuilt: null });
          for (const { paper } of waiting.rebuilt.values()) onOther({ recorded: null, rebuilt: paper });
          return { heads: heads!, tails: { recorded: tailIn(file, tail!), rebuilt: tailIn(file, rebuilt) }, papers };
        }
      }
    },
  };
}
