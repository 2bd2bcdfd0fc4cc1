import { codeIn, countIn } from "../../src/lint/coded.js";
import { leadsOn } from "../../src/lint/heads.js";
import type { Numbered } from "../../src/lint/numbered.js";
import { arabic, isOrder } from "./options.js";
import { type Converted, type Form, type Question, choice, says } from "./public-item.js";
import { partsOf } from "./stem.js";

interface Lined extends Question, Numbered {
  /** What is asked of the lines. */
  readonly asked: string;
  readonly arePairs: boolean;
}

/** Numbered lines, and options that name them, count them or put them in order; null for a stem without such lines. */
export function convertLines(question: Question): Converted | null {
  const parts = partsOf(question.stem);
  if (parts === null) return null;
  const lined = linedOf(question, parts);
  const { options, lines, key, asked, arePairs } = lined;
  const codes = options.map((option) => codeIn(option, lines.length));
  if (codes.every((code) => code !== null && isOrder(code, lines.length))) return ordered(lined);
  const areCodes = codes.every((code) => code !== null);
  const counts = options.map((option) => countIn(option, lines.length));
  if (/\bhow many\b/i.test(question.stem) || (!areCodes && counts.every((count) => count !== null)))
    return counted(lined, counts[options.indexOf(key)]!);
  if (!areCodes)
    return codes.filter((code) => code !== null).length < 2
      ? choice("direct", lined)
      : { form: "which", refused: "an option is no code of the lines" };
  if (/\b(?:arrange|chronological|sequence|(?:ascending|descending|increasing|decreasing) order)\b/i.test(asked))
    return { form: "order", refused: "an option is no order of all lines" };
  const isNot = /\b(?:not|incorrect(?:ly)?|wrong(?:ly)?|false)\b/i.test(asked);
  const form = isNot ? "which-not" : arePairs ? "pairs-which" : "which";
  const right = codes[options.indexOf(key)]!;
  // Asked for what is not so, the key names the false ones.
  return asStatements(
    form,
    lined,
    lines.map((_, i) => right.includes(i) !== isNot),
  );
}

function linedOf(question: Question, parts: Numbered): Lined {
  const { above, lines, below } = parts;
  const options = question.options.map(arabic);
  const isFormula = below === "" || /^\W*(?:codes?\W*|(?:select|choose)[^?]*(?:answer|code)[^?]*)$/i.test(below);
  return {
    ...parts,
    stem: [above, ...lines.map((line, i) => `${i + 1}. ${line}`), below].filter((line) => line !== "").join("\n"),
    options,
    key: options[question.options.indexOf(question.key)]!,
    asked: isFormula ? above : below,
    arePairs: /\bpairs?\b|correctly matched|\brows\b/i.test(`${above} ${below}`),
  };
}

function counted(lined: Lined, count: number | null): Converted {
  const { lines, arePairs } = lined;
  const form = arePairs ? "pairs-how-many" : "how-many";
  if (count === null) return { form, refused: "how many the key means is not clear" };
  if (count > lines.length) return { form, refused: "the key counts more lines than there are" };
  return count === lines.length || count === 0
    ? asStatements(
        form,
        lined,
        lines.map(() => count > 0),
      )
    : choice(form, lined, "which lines are right is not said");
}

function ordered({ above, below, lines, key }: Lined): Converted {
  const sequence = codeIn(key, lines.length)!.map((place) => lines[place]);
  const asks = lines.length <= 5 ? { asks: ["codes"] } : {};
  return { form: "order", item: { stem: above === "" ? below : above, sequence, ...asks }, kept: null };
}

/** With what is true of each line. Pairs of which one is wrong are statements: nobody says what belongs there. */
function asStatements(form: Form, lined: Lined, truth: readonly boolean[]): Converted {
  const { lines, above, below, asked, arePairs } = lined;
  if (below === "" && !leadsOn(above) && !/\?|\bwhich\b|\bhow many\b/i.test(above))
    return choice(form, lined, "what is asked is not said");
  if (lines.length > 5) return choice(form, lined, "more lines than a paper shows");
  if (lines.length < 3 && (arePairs || form === "how-many")) return choice(form, lined, "two lines are too few");
  if (arePairs && !truth.includes(false)) return paired(form, lined);
  // That some statements are correct is asked of all of them; of lines that are none it must be said.
  const isSaid = asked === above || /\b(?:correct|true)\b/i.test(asked);
  const asks = form === "pairs-which" ? "which" : form === "pairs-how-many" ? "how-many" : form;
  const head = [above, isSaid ? "" : asked].filter((one) => one !== "").join(" ");
  return {
    form,
    item: {
      head: head === "" ? asked : head,
      statements: lines.map((line, i) => (truth[i]! ? says(line) : { false: [says(line)] })),
      ...(asks === "which" ? {} : { asks: [asks] }),
      truth,
      order: "fixed",
    },
    kept: null,
  };
}

const SIDES = /^(.*?[^\s:–—-])\s*(?::|[–—]+|\s-+|-+\s)\s*([^\s:–—-].*)$/u;

function paired(form: Form, lined: Lined): Converted {
  const pairs = lined.lines.map((line) => {
    const [, left, right] = SIDES.exec(line) ?? [];
    return { left, right };
  });
  if (pairs.some(({ left }) => left === undefined)) return choice(form, lined, "a pair without two sides");
  const asks = [form === "pairs-how-many" ? form : "pairs-which"];
  return { form, item: { stem: lined.above === "" ? "Consider these pairs." : lined.above, pairs, asks }, kept: null };
}
