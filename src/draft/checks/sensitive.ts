import type { Analysis, Person } from "../../model/analysis.js";
import { standsIn } from "../stands.js";
import { type Check, quoted } from "./check.js";

const DONE_TO =
  "arrested|detained|charged|accused|suspected|convicted|sentenced|jailed|imprisoned|indicted|prosecuted|extradited|killed|murdered|shot|stabbed|raped|assaulted|attacked|abused|kidnapped|abducted|injured|wounded|hurt|beaten|missing|drowned|executed|tortured|trafficked|slain|hospitali[sz]ed|found (?:dead|guilty)";
const DID =
  "died|pleaded|pled|confessed|shot|stabbed|killed|murdered|raped|assaulted|robbed|stole|fled|surrendered|was on trial|stood trial|faces? (?:\\w+ )?(?:charges|trial|life|years)";
const CRIME =
  /\b(?:murder|homicide|manslaughter|rape|rapist|suspect|suspects|victim|victims|gunman|shooter|killer|attacker|arrest|custody|indictment|sexual(?:ly)? (?:assault|abuse|misconduct|harass\w*)|kidnap\w*|massacre|stabbing|shooting|manhunt|autopsy|overdose|suicide|burglary|robbery|robber|fraud|bribery|felony|felon|inmate|prisoner|prison|jail|sentence|convict\w*|killed|death of|deaths?|dead|died|funeral|mourn\w*|detained|asylum)\b/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** How sentences say of somebody that they are a victim, or under suspicion. */
function sufferingOf(forms: readonly string[]): RegExp {
  const name = `(?:${forms.map(escaped).join("|")})`;
  const near = '(?:(?!\\b(?:said|says|told|that|who|whom|added)\\b)[^.;"]){0,40}?';
  const patterns = [
    `\\b${name}\\b(?:,[^,]{0,80},)?${near}\\b(?:was|were|is|are|been|being|be|got)\\b (?:\\w+ ){0,3}(?:${DONE_TO})\\b`,
    `\\b${name}\\b(?:,[^,]{0,80},)? (?:had |has |also |later |\\w+ly )?(?:${DID})\\b`,
    `\\b(?:${DONE_TO.replace("missing|", "")}|killing|arresting|shooting|stabbing|accusing) (?:\\w+ ){0,4}${name}\\b`,
    `\\b(?:death|murder|killing|shooting|arrest|trial|conviction|rape|body|funeral|charges|allegations|case) (?:of|against) (?:\\w+ ){0,4}${name}\\b`,
    `\\b${name}['’]s? (?:\\w+ )?(?:death|murder|killing|shooting|arrest|trial|body|killer|conviction|funeral|lawyers?|attorneys?|sentence|alleged)\\b`,
    `\\b(?:suspect|victim|gunman|shooter|killer|defendant|inmate|prisoner|convict|felon),? ${name}\\b`,
  ];
  return new RegExp(patterns.join("|"), "i");
}

/** Those who hold an office speak of crimes because it is their work. */
const isOfficial = ({ roles }: Person): boolean =>
  roles.some(
    ({ class: kind, text }) =>
      kind === "politics" ||
      kind === "law" ||
      /\b(?:police|chief|officer|sheriff|spokes\w+|minister|judge|lawyer|attorney|professor|director)\b/i.test(text),
  );

/** Most sentences hold none of these, and are told apart at once. */
const TRIGGER = new RegExp(
  `\\b(?:${DONE_TO}|died|pleaded|pled|confessed|robbed|stole|fled|surrendered|faces?|trial|charges|death|murder|kill|killing|killer|shooting|stabbing|arrest|arresting|accusing|conviction|rape|body|funeral|allegations|case|suspect|victim|gunman|shooter|defendant|inmate|prisoner|convict|felon|lawyers?|attorneys?|sentence|alleged)\\b`,
  "i",
);

/** The indices of people of whom some sentence says so. */
function sufferers({ people, sentences }: Analysis): ReadonlySet<number> {
  const byParagraph = new Map<number, string[]>();
  for (const { paragraph, text } of sentences) {
    if (TRIGGER.test(text)) byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), text]);
  }
  const found = new Set<number>();
  people.forEach((person, index) => {
    const forms = [...new Set([person.name, ...person.aliases, person.surname])].filter((form) => form.length > 2);
    const paragraphs = new Set(person.mentions.map(({ paragraph }) => paragraph));
    const texts = [...paragraphs].flatMap((one) => byParagraph.get(one) ?? []);
    const about = texts.filter((text) => forms.some((form) => text.includes(form)));
    if (about.length === 0) return;
    const suffering = sufferingOf(forms);
    if (about.some((text) => suffering.test(text))) found.add(index);
  });
  return found;
}

const known = new WeakMap<Analysis, ReadonlySet<number>>();
function sufferersOf(analysis: Analysis): ReadonlySet<number> {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const found = sufferers(analysis);
  known.set(analysis, found);
  return found;
}

/** Names that nobody has taken for a person, or for anything else. */
function unknownNames(texts: readonly string[], { people, places, organisations }: Analysis): readonly string[] {
  const names = texts.flatMap((text) => text.match(/\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{Ll}'-]+/gu) ?? []);
  const isKnown = (name: string): boolean =>
    [...people, ...places, ...organisations].some((one) => one.name === name || one.aliases.includes(name));
  return names.filter((name) => !isKnown(name));
}

/** Of a name that nobody has taken for anything; a sentence without any of the words is told at once. */
const isSuffering = (form: string, text: string): boolean => TRIGGER.test(text) && sufferingOf([form]).test(text);

/** Victims, and those whom somebody suspects, are left in peace. */
export const isDecent: Check = {
  cause: "it asks about a victim or a suspect",
  effect: "reject",
  find({ proposal, asked }, { material: { analysis, options } }) {
    if (options.isSensitive) return null;
    const text = [...asked, ...proposal.keys, ...proposal.distractors].join("\n");
    const named = analysis.people.flatMap(({ name, surname }, index) =>
      proposal.people.includes(index) ||
      [name, name.split(" ")[0]!, surname].some(
        (form) => form.length > 2 && text.includes(form) && standsIn(text, form),
      )
        ? [index]
        : [],
    );
    const suffering = sufferersOf(analysis);
    const found = named.find((index) => suffering.has(index));
    if (found !== undefined) return `${quoted(analysis.people[found]!.name)} is a victim, or under suspicion.`;
    const unknown = unknownNames([...asked, ...proposal.keys], analysis).find((form) =>
      proposal.evidence.some((one) => isSuffering(form, one.text)),
    );
    if (unknown !== undefined) return `${quoted(unknown)} is a victim, or under suspicion.`;
    if (!proposal.evidence.some((one) => CRIME.test(one.text))) return null;
    const private_ = named.find((index) => !isOfficial(analysis.people[index]!));
    return private_ === undefined
      ? null
      : `It names ${quoted(analysis.people[private_]!.name)} beside a crime or a death.`;
  },
};
