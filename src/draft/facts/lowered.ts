import type { Analysis } from "../../model/analysis.js";

interface Words {
  readonly small: ReadonlySet<string>;
  /** With a capital in the middle of a sentence. */
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Analysis, Words>();

function wordsOf(analysis: Analysis): Words {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const [small, names] = [new Set<string>(), new Set<string>()];
  // A headline may give every word a capital.
  for (const paragraph of analysis.paragraphs.slice(1)) {
    for (const [word] of paragraph.matchAll(/(?<![\p{L}'])\p{Ll}[\p{L}'-]*/gu)) small.add(word);
    for (const [, word] of paragraph.matchAll(/(?<=[\p{Ll},] )(\p{Lu}[\p{L}'-]*)/gu)) names.add(word!);
  }
  const found = { small, names };
  known.set(analysis, found);
  return found;
}

const NEVER_NAMES =
  /^(?:The|A|An|His|Her|Its|Their|Some|Many|Most|All|Each|Every|Both|No|Several|Other|More|Fewer|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/;

/** Words that began a sentence, as they are written inside one: names keep their capital. */
export function lowered(text: string, analysis: Analysis): string {
  const first = /^\p{Lu}[\p{L}'-]*/u.exec(text)?.[0];
  if (first === undefined || first === "I") return text;
  const small = first[0]!.toLowerCase() + first.slice(1);
  const { small: smalls, names } = wordsOf(analysis);
  const isWord =
    NEVER_NAMES.test(first) || (!names.has(first) && (smalls.has(small) || /^\p{Lu}\p{Ll}+s$/u.test(first)));
  return isWord ? small + text.slice(first.length) : text;
}
