import type { Sentence } from "../../model/analysis.js";
import { clauseOf, inverted, isOfPresent } from "../facts/clause.js";
import { type Asked, inContext, whyUnclear } from "../facts/asked.js";
import { type Fact, GAP, factOf } from "../facts/fact.js";
import { type NameList, listsIn, othersOf } from "../facts/lists.js";
import { lowered } from "../facts/lowered.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";

const MOST_KEYS = 6;
const MOST_DISTRACTORS = 3;
const COUNTS = ["", "", "two", "three", "four", "five", "six"] as const;

/** Which three countries, people, organisations were it? Of lists of names in one sentence. */
export const enumeration: Rule = (material) =>
  material.analysis.sentences.flatMap((sentence) =>
    listsIn(sentence, material.analysis).flatMap((list) =>
      list.names.length > MOST_KEYS ? [] : (proposalOf(sentence, list, material) ?? []),
    ),
  );

function proposalOf(sentence: Sentence, list: NameList, material: Material): Proposal | null {
  const { analysis } = material;
  const { paragraph, start } = sentence;
  const text = sentence.text.slice(list.start, list.end);
  const fact = factOf(sentence, { paragraph, start: start + list.start, end: start + list.end, text }, analysis);
  if (fact === null || list.class === null) return null;
  const distractors = othersOf(list, sentence, analysis)
    .filter((name) => !isSaidOf(name, fact, material))
    .slice(0, MOST_DISTRACTORS);
  const isMultiple = distractors.length >= 2;
  const asked = asksWhich(
    fact,
    `${COUNTS[list.names.length]} ${isMultiple ? "of the following" : list.class}`,
    material,
  );
  if (asked === null) return null;
  const stem = inContext(asked, fact, material, list.names);
  const keys = list.names.map((name) => name.replace(/^the /, ""));
  return {
    kind: "enumeration",
    evidence: [sentence],
    item: isMultiple ? { stem, keys, distractors } : { stem: `${stem} Name one of them.`, keys },
    keys,
    distractors: isMultiple ? distractors : [],
    people: [],
    reasons: whyUnclear(asked, stem, fact, material),
    score: Math.min(100, 40 + 4 * contentWords(fact.text).size + (isMultiple ? 5 : 0)),
  };
}

/** Whether a sentence names it beside what the question is about. */
function isSaidOf(name: string, { text }: Fact, { analysis }: Material): boolean {
  const names = (clauseOf(text)?.subject ?? text).match(/\p{Lu}[\p{L}&.-]+/gu) ?? [];
  return analysis.sentences.some((other) => other.text.includes(name) && names.some((one) => other.text.includes(one)));
}

/** The list as subject, as object, or behind a preposition or `including`. */
function asksWhich({ text }: Fact, which: string, { analysis }: Material): Asked | null {
  if (text.startsWith(`${GAP} `)) {
    const clause = clauseOf(`Somebody ${text.slice(2)}`);
    if (clause === null || clause.subject !== "Somebody") return null;
    return {
      words: `which ${which} ${clause.verb} ${clause.rest}`,
      lead: "",
      subject: "",
      isInPlace: false,
      isOfPresent: isOfPresent(clause),
    };
  }
  const clause = clauseOf(text);
  if (clause === null || /^Other\b/.test(clause.subject) || clause.subject.includes(GAP) || clause.lead.includes(GAP))
    return null;
  const subject = lowered(clause.subject, analysis);
  const lead = clause.lead.replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase());
  const [, before = "", preposition = "", after = ""] =
    new RegExp(`^(.*?)(?:\\b(in|with|from|to|by|for|against|at|between|on) )?${GAP}(.*)$`).exec(clause.rest) ?? [];
  if (/[,]|\b(?:including|such as|like|and|of|that|which|who|where)\b/.test(before) || after.includes(",")) return null;
  const question = inverted({ ...clause, subject, rest: `${before.trim()}${after}`.trim() });
  return question === null
    ? null
    : {
        words: `${preposition === "" ? "" : `${preposition} `}which ${which} ${question.trim()}`,
        lead,
        subject: clause.subject,
        isInPlace: false,
        isOfPresent: isOfPresent(clause),
      };
}
