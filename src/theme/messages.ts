import { located, parseSource } from "../reading/source.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { type Finding, error } from "../reading/finding.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Words, WordsIn } from "../words/words.js";
import type { ThemeFile, ThemeFiles } from "./files.js";
import { canonicalTag, pluralCategories, pluralCategory } from "./languages.js";
import { TemplateMistake } from "./mistake.js";

/** A message, or one for each plural category of its language (CLDR: zero, one, two, few, many, other). */
type Message = string | Readonly<Record<string, string>>;

export interface Messages {
  /** A message that its language lacks comes from the next one of the chain, with the plurals of that one. */
  readonly words: Words;
  /** The parameters of every message there is. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
}

/** From the one asked for to English: `fr-CA`, `fr`, `en` (RFC 4647, lookup). */
function chainOf(language: string): string[] {
  const parts = language.split("-");
  const tags = parts.map((_, i) => parts.slice(0, parts.length - i).join("-"));
  return [...new Set([...tags, "en"])];
}

/** Whether messages may be in a file of that name: any other would never be looked for. */
export const isLanguageTag = (name: string): boolean => canonicalTag(name) === name;

/** @throws TemplateMistake for messages of a theme that can't be used */
export function messagesFor(files: ThemeFiles, wanted: string): Messages {
  // A bank may hold a tag that is none.
  const chain = chainOf(canonicalTag(wanted) ?? wanted);
  const messages = new Map<string, { readonly text: Message; readonly language: string }>();
  for (const language of chain.toReversed()) {
    for (const file of files.both(`strings/${language}.json`)) {
      const entries = file.isOwn ? checked(file, files, language) : (JSON.parse(file.text) as Record<string, Message>);
      for (const [key, text] of Object.entries(entries)) messages.set(key, { text, language });
    }
  }
  const message: Words["message"] = (key, n) => {
    const found = messages.get(key);
    // Templates are no programs: what they name may not be there.
    if (found === undefined) throw new Error(`there is no message "${key}"`);
    const { text, language } = found;
    if (typeof text === "string") return text;
    return text[pluralCategory(language, n ?? NaN)] ?? text["other"]!;
  };
  let parameters: Messages["parameters"] | undefined;
  return {
    words: { language: chain.find((one) => files.find(`strings/${one}.json`) !== undefined)!, message },
    // Only a theme's own templates are held against them.
    get parameters() {
      return (parameters ??= new Map([...messages].map(([key, { text }]) => [key, parametersOf(text)])));
    },
  };
}

/** What cards say, in the messages of these files. */
export const wordsIn =
  (files: ThemeFiles): WordsIn =>
  (language) =>
    messagesFor(files, language).words;

/** Which of several forms is meant is told by `n`. */
const parametersOf = (message: Message): string[] => {
  const text = typeof message === "string" ? message : `{n}${Object.values(message).join()}`;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
};

/** The English messages are complete, and say which parameters each has. */
function checked(file: ThemeFile, files: ThemeFiles, language: string): Record<string, Message> {
  const english = JSON.parse(files.find("default/strings/en.json")!.text) as Record<string, Message>;
  const source = parseSource(file.file, file.text, "theme/message");
  const refuse = (found: readonly Diagnostic[]) => new TemplateMistake(found);
  if (!source.ok) throw refuse(source.diagnostics);
  const { value } = source.value;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw refuse(located(source.value, [wrong([], 'Messages are written as { "name": "Name", … }.')]));
  const wrongs = Object.entries(value).flatMap(([key, message]) => problemsOf(key, message, english, language));
  if (wrongs.length > 0) throw refuse(located(source.value, wrongs));
  return value as Record<string, Message>;
}

const wrong = (path: Finding["path"], message: string, hint?: string): Finding =>
  error("theme/message", path, message, hint);

function problemsOf(key: string, message: unknown, english: Record<string, Message>, language: string): Finding[] {
  if (!Object.hasOwn(english, key))
    return [{ ...wrong([key], `There is no message "${key}".`, didYouMean(key, Object.keys(english))), atKey: true }];
  const isForms = typeof message === "object" && message !== null && !Array.isArray(message);
  if (typeof message !== "string" && !isForms)
    return [wrong([key], `The message "${key}" must be text.`, 'write "…", or { "one": "…", "other": "…" }')];
  const categories = pluralCategories(language);
  const forms: [Finding["path"], unknown][] = isForms
    ? Object.entries(message as object).map(([form, text]) => [[key, form], text])
    : [[[key], message]];
  const allowed = parametersOf(english[key]!);
  const inForms = forms.flatMap(([path, text]): Finding[] => {
    const form = path[1];
    if (form !== undefined && !categories.includes(String(form)))
      return [
        {
          ...wrong(path, `"${form}" is not a plural form of ${language}.`, `it has ${listed(categories)}`),
          atKey: true,
        },
      ];
    if (typeof text !== "string") return [wrong(path, `The message "${key}" must be text.`)];
    return parametersOf(text)
      .filter((name) => !allowed.includes(name))
      .map((name) =>
        wrong(
          path,
          `The message "${key}" has no parameter {${name}}.`,
          allowed.length === 0 ? "it has none" : `it has ${allowed.map((one) => `{${one}}`).join(", ")}`,
        ),
      );
  });
  const lacksOther = isForms && !Object.hasOwn(message as object, "other");
  return [...inForms, ...(lacksOther ? [wrong([key], `The message "${key}" has no form "other".`)] : [])];
}
