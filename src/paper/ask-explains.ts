import type { ExplainsItem } from "../model/bank.js";
import type { PlacedOption, Shown } from "../model/paper.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";
import { type Asker, lettered } from "./asker.js";
import { byRank } from "./codes.js";
import { type Showable, showableStatement } from "./showable.js";

interface ShowableReason extends Showable {
  readonly explains: boolean;
}

interface PickedReason {
  readonly reason: ShowableReason;
  readonly isTrue: boolean;
}

/** A way in which the reasons can be shown: with which code, and each as it is true, or not. */
interface Pattern {
  readonly code: string;
  readonly statement: boolean;
  readonly reasons: readonly { readonly explains: boolean | null; readonly isTrue: boolean }[];
}

const TRUE = { explains: null, isTrue: true } as const;
const FALSE = { explains: null, isTrue: false } as const;
const EXPLAINS = { explains: true, isTrue: true } as const;
const OTHER = { explains: false, isTrue: true } as const;

/** In the order of their options, which never changes. */
const PATTERNS: Readonly<Record<ExplainsItem["shows"], readonly Pattern[]>> = {
  1: [
    { code: "explains", statement: true, reasons: [EXPLAINS] },
    { code: "both", statement: true, reasons: [OTHER] },
    { code: "first", statement: true, reasons: [FALSE] },
    { code: "second", statement: false, reasons: [TRUE] },
  ],
  2: [
    { code: "both-explain", statement: true, reasons: [EXPLAINS, EXPLAINS] },
    { code: "one-explains", statement: true, reasons: [EXPLAINS, OTHER] },
    { code: "one-true", statement: true, reasons: [EXPLAINS, FALSE] },
    { code: "none-true", statement: true, reasons: [FALSE, FALSE] },
  ],
};

/** The options where each of the codes is right: all items share them. */
const OPTIONS: Record<string, readonly PlacedOption[]> = {};

/**
 * Asks whether a statement and its reason are true, and whether the one explains the other; or the same of two reasons. Each
 * pattern that the wordings allow is as likely as any other.
 */
export function explainsAsker({ id, statement, reasons, shows, style }: ExplainsItem): Asker {
  const head = showableStatement(id, statement, 0);
  const showables = reasons.map((reason, i): ShowableReason => ({
    ...showableStatement(id, reason, i + 1),
    explains: reason.explains,
  }));
  const patterns = PATTERNS[shows];
  const possible = patterns.filter(
    (pattern) => canBe(head, pattern.statement) && reasonsFor(pattern.reasons, showables) !== null,
  );
  const codes = patterns.map(({ code }) => code);
  const pattern = hashOfName(id, "pattern");
  return (draw) => {
    const drawn = possible[rank(draw, pattern) % possible.length]!;
    const picked = reasonsFor(
      drawn.reasons,
      byRank(showables, ({ shown }) => rank(draw, shown)),
    )!;
    const placed = byRank(picked, ({ reason }) => rank(draw, reason.order));
    const shown = [
      wordingOf(head, drawn.statement, draw),
      ...placed.map(({ reason, isTrue }) => wordingOf(reason, isTrue, draw)),
    ];
    return { asked: { ask: "explains", style, shown }, options: (OPTIONS[drawn.code] ??= lettered(codes, drawn.code)) };
  };
}

/** A reason for each place of a pattern: each time the first that fits and leaves enough for the others; null where there are not enough. */
function reasonsFor(
  [wanted, ...others]: Pattern["reasons"],
  reasons: readonly ShowableReason[],
): readonly PickedReason[] | null {
  if (wanted === undefined) return [];
  const { explains, isTrue } = wanted;
  for (const reason of reasons) {
    if ((explains !== null && reason.explains !== explains) || !canBe(reason, isTrue)) continue;
    const rest = reasonsFor(
      others,
      reasons.filter((one) => one !== reason),
    );
    if (rest !== null) return [{ reason, isTrue }, ...rest];
  }
  return null;
}

/** Of a false sentence nobody may know what is true in its place. */
const canBe = ({ right, wrong }: Showable, isTrue: boolean): boolean => (isTrue ? right.text !== "" : wrong.length > 0);

const wordingOf = ({ right, wrong }: Showable, isTrue: boolean, draw: Hash128): Shown =>
  isTrue ? right : byRank(wrong, ({ words }) => rank(draw, words))[0]!.value;
