import type { Name } from "./names.js";
import { knownOrganisation } from "./organisation-words.js";
import { kindByWords } from "./places.js";
import { isSpeechVerb } from "./speech.js";

export interface FoundOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly names: readonly Name[];
}

/** Short forms in capitals that name no body. */
const NO_BODY =
  /^(?:CEO|CFO|COO|CTO|MP|MPs|MEP|DNA|RNA|TV|PM|AM|AI|IT|ID|DVD|CD|HIV|AIDS|GDP|USB|GPS|VIP|OK|QC|SC|UFO|WMD|WWI|WWII|PhD|MD|BA|MA|BC|AD|GMT|EST|PST|EDT|PDT|UTC|CET|HTML|CPU|PC|IQ|SUV|ATM|PR|HR|VR|AR|FAQ|URL|DIY|LGBT|LGBTQ|COVID|SARS|MERS|II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XVII|SOS|CV|EV|DJ|MC|JPEG|PDF|LED|LCD|MRI|CT|ICU|BBQ|POTUS|UNLESS|NOT|OUT|IN|R|D|IE|CEOs|PCs|TVs|CDs|DVDs|UFOs)$/;
/** What belongs to bodies and says so after their names. */
const BELONGS =
  /^(?:official|officials|spokesman|spokeswoman|spokesperson|member|members|leader|leaders|executive|executives|employee|employees|headquarters|shares|director|chairman|chief|representative|representatives|lawmaker|lawmakers|supporters|activists|fighters|militants|users|staff|management|customers|group|organization|organisation|party)$/;

/** The bodies of an article, in order: by their words, as known ones, or by what is said of a short form. */
export function organisationsOf(
  names: readonly Name[],
  isTaken: (name: Name) => boolean,
): readonly FoundOrganisation[] {
  const short = shortForms(names);
  const behaving = behavingIn(names, isTaken);
  const found = new Map<string, Name[]>();
  for (const name of names) {
    if (isTaken(name)) continue;
    const key = keyOf(name, short, behaving);
    if (key === null) continue;
    const own = found.get(key);
    if (own === undefined) found.set(key, [name]);
    else own.push(name);
  }
  return [...found].map(([name, mentions]) => ({
    name,
    aliases: [...new Set(mentions.map(({ text }) => text))].filter((form) => form !== name),
    names: mentions,
  }));
}

function keyOf({ kind, text }: Name, short: ReadonlyMap<string, string>, behaving: ReadonlySet<string>): string | null {
  if (kind !== "organisation" && kind !== "name") return null;
  const long = short.get(text);
  if (long !== undefined) return long;
  if (kind === "organisation") return knownOrganisation(text) ?? text;
  return behaving.has(text) ? text : null;
}

/** `World Food Programme (WFP)`: the short form, with the long one. */
function shortForms(names: readonly Name[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  names.forEach((name, i) => {
    const next = names[i + 1];
    if (next === undefined || next.paragraph !== name.paragraph || !isShortForm(next.text)) return;
    const { text } = name.paragraph;
    if (!/^ \("?$/.test(text.slice(name.end, next.start)) || !/^"?\)/.test(text.slice(next.end))) return;
    if (name.kind === "organisation" || (name.kind === "name" && abbreviates(next.text, name.text)))
      short.set(next.text, name.text);
  });
  return short;
}

const isShortForm = (text: string): boolean => /^\p{Lu}[\p{Lu}\d&-]{1,6}s?$/u.test(text) && !NO_BODY.test(text);

/** Whether the capitals of a name begin with those of its short form. */
function abbreviates(short: string, long: string): boolean {
  const capitals = (long.match(/\p{Lu}/gu) ?? []).join("");
  return capitals.startsWith(short.replace(/[^\p{Lu}]/gu, "").slice(0, 3)) || capitals === short;
}

/** Names that behave as bodies do: their officials and members are spoken of, or a short form says or does something after `the`. */
function behavingIn(names: readonly Name[], isTaken: (name: Name) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const name of names) {
    if (name.kind !== "name" || isTaken(name) || kindByWords(name.text) !== null) continue;
    if (isShortForm(name.text) && seen.has(name.text) && !/\d/.test(name.text)) found.add(name.text);
    seen.add(name.text);
    const { paragraph, from, to, text } = name;
    const next = paragraph.tokens[to];
    const before = paragraph.text.slice(Math.max(0, name.start - 24), name.start);
    if (next !== undefined && paragraph.text.slice(name.end, next.start).length > 3) continue;
    const isShort = isShortForm(text);
    const belongs = next !== undefined && BELONGS.test(next.text);
    if (/\d/.test(text)) continue;
    if (belongs && (isShort || to - from > 1 || /\bthe $/i.test(before))) found.add(text);
    else if (
      /\b(?:members?|leaders?|officials?|head|director|chairman|president|spokes\p{L}+) of (?:the )?$/iu.test(before)
    )
      found.add(text);
    else if (isShort && before.endsWith("(") && paragraph.text[name.end] === ")") found.add(text);
    else if (isShort && (/\b[Tt]he $/.test(before) || (next !== undefined && isSpeechVerb(next.text)))) found.add(text);
  }
  return found;
}
