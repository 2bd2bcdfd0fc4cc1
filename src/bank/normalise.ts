import { LINES } from "../model/lines.js";
import { sha256 } from "#platform";
import type { Item, Match, Option, StatementsAsk } from "../model/bank.js";
import { canonical } from "./canonical.js";
import { parseCloze } from "./cloze.js";
import { cardsOf, evidenceOf, lintOf, option, originOf, saysOf, tidyOr } from "./normalise-parts.js";
import { keyPlaces, placementOf } from "./placement.js";
import { daysOf, normaliseStatement } from "./statement.js";
import { readNumber } from "../text/numbers.js";
import { tidy } from "../text/tidy.js";
import type { CompleteItem } from "./complete-item.js";

/** Most items have none of these: they share them. */
const NO_NAMES: readonly string[] = [];
const WHICH: readonly StatementsAsk[] = ["which"];
/** More are too many to keep in mind at once. */
const MAX_SHOWN = 5;
const MAX_PAIRS = 4;
const LENIENT: Match = { case: "ignore", diacritics: "ignore", punctuation: "ignore" };

/** From what is written to what everybody else uses. */
export function normaliseItem(written: CompleteItem): Item {
  const base = {
    id: written.id,
    points: written.points ?? 1,
    difficulty: written.difficulty ?? null,
    topics: written.topics ?? NO_NAMES,
    tags: written.tags ?? NO_NAMES,
    lang: written.lang ?? null,
    media: written.media === undefined ? null : { ...written.media, alt: tidy(written.media.alt), content: null },
    group: written.group ?? null,
    enemies: written.enemies ?? NO_NAMES,
    evidence: evidenceOf(written),
    asOf: written.asOf ?? null,
    volatility: written.volatility ?? null,
    reviewBy: written.reviewBy ?? null,
    formerly: written.formerly ?? null,
    retired: written.retired ?? false,
    supersededBy: written.supersededBy ?? null,
    explanation: tidyOr(written.explanation),
    cards: cardsOf(written.cards),
    lint: lintOf(written.lint),
    origin: originOf(written),
    digest: sha256(canonical(written)),
  };
  // Not by spreading: Node 20 would give each copy a shape of its own, at twice the memory and several times the time.
  switch (written.type) {
    case "choice":
    case "multiple": {
      const keys = written.type === "choice" ? [written.key] : written.keys;
      const options = [
        ...keys.map((key) => option("key", key)),
        ...written.distractors.map((distractor) => option("distractor", distractor)),
      ];
      const placement = placementOf(written, options);
      const stem = tidy(written.stem);
      const { shows = null } = written;
      const keyAt = shows !== null && written.order === "fixed" ? keyPlaces(written) : null;
      return written.type === "choice"
        ? Object.assign(base, {
            type: written.type,
            stem,
            options,
            placement,
            shows,
            keyAt,
            says: saysOf(written.says),
          })
        : Object.assign(base, { type: written.type, stem, options, placement, shows, keyAt });
    }
    case "true-false":
      return Object.assign(base, {
        type: "true-false" as const,
        stem: tidy(written.stem),
        key: written.key,
        correction: tidyOr(written.correction),
      });
    case "short":
      return Object.assign(base, {
        type: "short" as const,
        stem: tidy(written.stem),
        keys: written.keys.map(tidy),
        match: written.match === undefined ? LENIENT : { ...LENIENT, ...written.match },
        says: saysOf(written.says),
      });
    case "numeric": {
      const { key, tolerance = 0, unit, decimal = "point", accept = [] } = written;
      const number = typeof key === "number" ? key : (readNumber(key, decimal) ?? Number.NaN);
      return Object.assign(base, {
        type: "numeric" as const,
        stem: tidy(written.stem),
        key: number,
        shown: typeof key === "string" ? key : String(key).replace(".", decimal === "comma" ? "," : "."),
        tolerance:
          typeof tolerance === "number" ? tolerance : (Math.abs(number) * Number(tolerance.slice(0, -1))) / 100,
        unit: tidyOr(unit),
        decimal,
        accept: accept.map(tidy),
      });
    }
    case "ordering":
      return Object.assign(base, {
        type: "ordering" as const,
        stem: tidy(written.stem),
        options: written.sequence.map((step) => option("key", step)),
        placement: null,
        coded: written.asks !== undefined,
      });
    case "matching": {
      const rights = new Map<string, Option>();
      for (const { right } of written.pairs) rights.set(tidy(right), rights.get(tidy(right)) ?? option("key", right));
      return Object.assign(base, {
        type: "matching" as const,
        stem: tidy(written.stem),
        options: [...rights.values(), ...(written.extras ?? []).map((extra) => option("distractor", extra))],
        placement: null,
        pairs: written.pairs.map(({ left, right }) => ({ left: tidy(left), right: rights.get(tidy(right))! })),
        coded:
          written.asks === undefined
            ? null
            : {
                asks: written.asks,
                shows: written.shows ?? Math.min(written.pairs.length, MAX_PAIRS),
                alsoTrue: (written.alsoTrue ?? []).map(([left, right]) => [tidy(left), tidy(right)] as const),
              },
      });
    }
    case "statements": {
      let from = written.evidence?.length ?? 0;
      const statements = written.statements.map((one) => {
        const statement = normaliseStatement(one, from);
        from += statement.evidence.length;
        return statement;
      });
      const shows = written.shows ?? Math.min(statements.length, MAX_SHOWN);
      return Object.assign(base, daysOf(statements, shows), {
        type: "statements" as const,
        stem: tidy(written.head),
        statements,
        asks: written.asks ?? WHICH,
        truth: written.truth ?? ("drawn" as const),
        shows,
        order: written.order ?? ("drawn" as const),
        numbering: written.numbering ?? null,
      });
    }
    case "explains": {
      let from = written.evidence?.length ?? 0;
      const [statement, ...reasons] = [written.statement, ...written.reasons].map((one) => {
        const made = normaliseStatement(one, from);
        from += made.evidence.length;
        return made;
      });
      const shows = written.shows ?? 1;
      return Object.assign(base, daysOf([statement!, ...reasons], 1 + reasons.length), {
        type: "explains" as const,
        stem: tidy(written.head ?? ""),
        statement: statement!,
        reasons: reasons.map((reason, i) => ({ ...reason, explains: written.reasons[i]!.explains ?? true })),
        shows,
        style: written.style ?? ("statements" as const),
      });
    }
    case "open": {
      const { stem, lines = LINES, answer, rubric = [] } = written;
      return Object.assign(base, {
        type: "open" as const,
        stem: tidy(stem),
        lines,
        answer: tidyOr(answer),
        rubric: rubric.map(({ points, for: what }) => ({ points, for: tidy(what) })),
      });
    }
    case "cloze": {
      const { segments } = parseCloze(tidy(written.text));
      const stem = segments.map((part) => (typeof part === "string" ? part : "____")).join("");
      return Object.assign(base, { type: "cloze" as const, stem, segments });
    }
  }
}
