import type { Person, Role } from "../../model/analysis.js";
import { monthInWords } from "../days.js";
import { isFull, othersLike } from "../people.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { sentenceOf } from "../sentences.js";
import { isCleanRole, shownRole } from "../shown-role.js";
import { capital } from "../facts/fact.js";

interface Holder {
  readonly index: number;
  readonly person: Person;
  readonly role: Role;
  /** As it is shown: `foreign minister of Russia`. */
  readonly says: string;
}

const MOST_PAIRS = 5;
const FEWEST_PAIRS = 3;

/** Who held which office? As pairs where there are three; one by one where others could be thought to hold it. */
export const roles: Rule = (material) => {
  const holders = holdersIn(material);
  // One by one the others are hardly ever thought to hold it: for those who ask for it.
  const single = material.options.kinds?.includes("roles") ?? false;
  return [...pairsOf(holders, material), ...(single ? holders.flatMap((holder) => whoIs(holder, material) ?? []) : [])];
};

/** People with an office that the article gives to nobody else. */
function holdersIn({ analysis }: Material): readonly Holder[] {
  const all = analysis.people.flatMap((person, index): Holder[] => {
    if (!isFull(person)) return [];
    const role = person.roles.find((one) => one.isDefinite && isCleanRole(one.text, person));
    return role === undefined ? [] : [{ index, person, role, says: shownRole(role.text) }];
  });
  return all.filter(
    (one) =>
      !all.some((other) => other !== one && headOf(other.says) === headOf(one.says) && headOf(one.says) !== "") &&
      !analysis.people.some(
        (other, index) =>
          index !== one.index &&
          other.roles.some(({ text }) => shownRole(text).toLowerCase() === one.says.toLowerCase()),
      ),
  );
}

/** The office itself, before `of`: two spokesmen can't be told apart. */
const headOf = (says: string): string =>
  / of | for | at | in /.test(says)
    ? says
        .split(/ (?:of|for|at|in) /)[0]!
        .toLowerCase()
        .split(" ")
        .at(-1)!
    : says.toLowerCase().split(" ").at(-1)!;

function pairsOf(holders: readonly Holder[], { article }: Material): readonly Proposal[] {
  const taken = holders
    .filter((one) => one.person.roles.length > 0)
    .toSorted((a, b) => b.person.salience - a.person.salience)
    .slice(0, MOST_PAIRS);
  const [first, ...rest] = taken;
  if (first === undefined || taken.length < FEWEST_PAIRS) return [];
  const when = article.published === null ? "" : ` in ${monthInWords(article.published)}`;
  return [
    {
      kind: "roles",
      evidence: [first.role, ...rest.map(({ role }) => role)],
      item: {
        stem: `Who held which office or post${when}?`,
        pairs: taken.map(({ person, says }) => ({ left: person.name, right: capital(says) })),
      },
      keys: taken.map(({ says }) => says),
      distractors: [],
      people: taken.map(({ index }) => index),
      reasons: [],
      score: 50 + 5 * taken.length,
    },
  ];
}

function whoIs({ index, person, role, says }: Holder, material: Material): Proposal | null {
  const { analysis, article } = material;
  const sentence = sentenceOf(analysis, role);
  if (sentence === null) return null;
  const others = othersLike(index, material, { shut: [sentence.text], label: `roles-${index}` });
  const fitting = others.people.filter((other) =>
    other.roles.some((one) => person.roles.some((own) => own.class === one.class)),
  );
  if (fitting.length < 2) return null;
  const when = article.published === null ? "" : ` in ${monthInWords(article.published)}`;
  const distractors = fitting.map(({ name }) => name);
  return {
    kind: "roles",
    evidence: [sentence],
    item: { stem: `Who was ${/^\p{Lu}/u.test(says) ? "" : "the "}${says}${when}?`, key: person.name, distractors },
    keys: [person.name],
    distractors,
    people: [index],
    reasons: [],
    score: 40,
  };
}
