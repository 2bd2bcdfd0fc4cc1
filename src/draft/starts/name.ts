import type { Analysis, Mention, Organisation, Place, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import { mainClause } from "../clause.js";
import type { Ground } from "../checks/check.js";
import { datedText } from "../dated.js";
import { dayInWords } from "../days.js";
import { clauseOf } from "../facts/clause.js";
import { otherWrongAnswers } from "../other-wrong-answers.js";
import { inOwnWords } from "../own-words.js";
import { isNamedIn, othersLike, pronounIn } from "../people.js";
import { standsIn } from "../stands.js";
import { type Doing, LEADING, doings } from "../subject.js";
import { blankStem, gapItem } from "./gap.js";
import { isClosed, ownWords, stemOf } from "./ground.js";
import { namesYear } from "../names-year.js";

const FEWEST_WORDS = 4;
const FEWEST_WRONG = 2;
const MOST_WRONG = 3;

/** `Who …?` of what somebody did, else their name is the gap; to choose from where others of the article could be meant. */
export function fromPerson(index: number, mention: Mention, sentence: Sentence, ground: Ground): DraftFields {
  const { material } = ground;
  const person = material.analysis.people[index]!;
  const asked = whoDid(index, mention, sentence, ground);
  const stem = asked ?? blankStem(mention, sentence, ground);
  const others = othersLike(index, material, {
    shut: [sentence.text, stem],
    label: `start-${mention.paragraph}-${mention.start}`,
    pronoun: pronounIn(stem),
  });
  const isHidden = !isNamedIn(person, stem);
  if (others.isEnough && isHidden)
    return { type: "choice", stem, key: person.name, distractors: others.people.map(({ name }) => name) };
  if (asked === null || !isHidden) return gapItem(mention, sentence, ground);
  return { type: "short", stem, keys: [...new Set([person.name, person.surname])] };
}

const known = new WeakMap<Analysis, readonly Doing[]>();
function doingsOf(analysis: Analysis): readonly Doing[] {
  const found = known.get(analysis) ?? doings(analysis);
  known.set(analysis, found);
  return found;
}

/** The clause behind a name that its sentence begins with. */
function whoDid(index: number, mention: Mention, sentence: Sentence, ground: Ground): string | null {
  const { analysis } = ground.material;
  const doing = doingsOf(analysis).find(
    (one) => one.person === index && one.naming === null && one.sentence === sentence && mention.start < one.from,
  );
  if (doing === undefined) return null;
  const { paragraph, end } = sentence;
  const clause = clauseFrom({ paragraph, start: doing.from, end }, sentence, ground);
  if (clause === null || isNamedIn(analysis.people[index]!, clause)) return null;
  const { lead } = doing;
  return stemOf([lead === null ? null : `${lead.length === 10 ? "on" : "in"} ${dayInWords(lead)}`, `who ${clause}`]);
}

function clauseFrom(
  stretch: { readonly paragraph: number; readonly start: number; readonly end: number },
  sentence: Sentence,
  ground: Ground,
): string | null {
  const { analysis } = ground.material;
  const words =
    datedText(analysis, stretch) ?? analysis.paragraphs[stretch.paragraph - 1]!.slice(stretch.start, stretch.end);
  const clause = mainClause(inOwnWords(words), { least: FEWEST_WORDS, isClosed: isClosed(ground) });
  return clause === null ? null : ownWords(clause, sentence, ground);
}

/** A name that is not a person's. */
export type Named =
  | { readonly kind: "organisation"; readonly one: Organisation }
  | { readonly kind: "place"; readonly one: Place };

/** `Which country …?` where it does something, else its name is the gap; to choose from where there are others of its class. */
export function fromName(named: Named, mention: Mention, sentence: Sentence, ground: Ground): DraftFields {
  const forms = [...new Set([named.one.name, ...named.one.aliases])];
  const asked = whichDid(named, forms, sentence, ground);
  const stem = asked ?? blankStem(mention, sentence, ground);
  const wrong = wrongNames(named, mention, stem, ground);
  const isHidden = !forms.some((form) => standsIn(stem, form));
  if (wrong.length >= FEWEST_WRONG && isHidden)
    return { type: "choice", stem, key: asked === null ? mention.text : named.one.name, distractors: wrong };
  if (asked === null || !isHidden) return gapItem(mention, sentence, ground);
  return { type: "short", stem, keys: forms.filter((form) => /^\p{Lu}/u.test(form)) };
}

function whichDid({ kind, one }: Named, forms: readonly string[], sentence: Sentence, ground: Ground): string | null {
  const what = kind === "organisation" ? "organisation" : one.kind === "country" ? "country" : null;
  if (what === null || sentence.text.includes('"')) return null;
  const skipped = LEADING.exec(sentence.text)?.[0] ?? "";
  if (namesYear(skipped)) return null;
  const clause = clauseOf(sentence.text.slice(skipped.length));
  if (clause === null || clause.lead !== "" || !forms.includes(clause.subject.replace(/^The /, ""))) return null;
  // Of a plural nobody can tell here: `which country have`.
  if (/^(?:are|were|have)$/.test(clause.verb)) return null;
  const { paragraph, start, end } = sentence;
  const words = clauseFrom(
    { paragraph, start: start + skipped.length + clause.subject.length + 1, end },
    sentence,
    ground,
  );
  return words === null ? null : stemOf([`which ${what} ${words}`]);
}

/** Others of its class: places of its kind, bodies whose names end alike. */
function wrongNames({ kind, one }: Named, mention: Mention, stem: string, ground: Ground): readonly string[] {
  if (kind === "place" && one.kind === "other") return [];
  const others = otherWrongAnswers(
    { stem, key: one.name, wrong: [...one.aliases], paragraphs: [mention.paragraph] },
    ground.material.analysis,
  );
  const alike = kind === "place" ? others : others.filter((name) => lastWord(name) === lastWord(one.name));
  return alike.slice(0, MOST_WRONG);
}

const lastWord = (name: string): string => name.split(" ").at(-1)!;
