import { didYouMean } from "../../bank/suggest.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Plan } from "../load.js";
import { TEMPLATES } from "../package-files.js";
import { templateKit } from "../templates.js";
import { dressOf } from "./dress.js";
import { filesIn, themeFiles } from "./files.js";
import { lintTemplate } from "./lint.js";
import { libraryOf } from "./library.js";
import { isLanguageTag, messagesFor } from "./messages.js";
import { TemplateMistake, mistake } from "./mistake.js";
import { rehearse } from "./rehearse.js";

/**
 * Everything that is wrong with a theme: in each of its files, and then in each page that can be made with it.
 *
 * @param plans what to make pages of; together they should show everything there is
 * @throws TemplateMistake for a folder that is not there
 */
export function checkTheme(theme: string, plans: readonly Plan[]): Diagnostic[] {
  // Without its folder there is nothing to look at.
  const files = themeFiles(theme);
  const english = messagesFor(themeFiles(null), "en");
  const languages = files.own.flatMap((name) => languageNamed(name) ?? []);
  const templates = files.own.filter((name) => name.endsWith(".njk"));
  const inFiles = [
    ...libraryOf(files, english).mistakes(templates),
    ...languages.flatMap((language) => mistakesIn(() => messagesFor(files, language))),
    ...mistakesIn(() => dressOf(files)),
    ...strays(theme, files.own),
  ];
  if (inFiles.some(({ severity }) => severity === "error")) return inFiles;
  const inPages = ["en", ...languages].flatMap((language) => {
    const kit = templateKit(theme, language);
    const faint = kit.warnings.map((one) => ({ ...one, severity: "error" as const }));
    return [...faint, ...plans.flatMap((plan) => mistakesIn(() => rehearse(plan, kit).wrong))];
  });
  return [...inFiles, ...languages.flatMap((language) => gaps(theme, language)), ...once(inPages)];
}

/** `pt-BR` for `strings/pt-BR.json`. */
function languageNamed(name: string): string | undefined {
  const tag = /^strings\/([\w-]+)\.json$/.exec(name)?.[1];
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

/** The mistakes that a piece of work gives, or is stopped by. */
function mistakesIn(work: () => unknown): Diagnostic[] {
  try {
    const found = work();
    return Array.isArray(found) ? (found as Diagnostic[]) : [];
  } catch (cause) {
    if (cause instanceof TemplateMistake) return [...cause.diagnostics];
    throw cause;
  }
}

const once = (found: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
];

/** Files that stand where no page looks. A template that another one names is no stray. */
function strays(theme: string, own: readonly string[]): Diagnostic[] {
  const shipped = filesIn(TEMPLATES);
  const files = themeFiles(theme);
  const messages = messagesFor(themeFiles(null), "en");
  const named = new Set(
    own
      .filter((name) => name.endsWith(".njk"))
      .flatMap((name) => lintTemplate(name, files.find(name)!.text, messages).references.map((one) => one.name)),
  );
  return own
    .filter((name) => !shipped.includes(name) && !named.has(name))
    .filter((name) => name !== "styles/extra.css" && languageNamed(name) === undefined)
    .map((name) => ({
      ...mistake(
        "theme/stray",
        `No page uses ${name}.`,
        { file: files.find(name)!.file, line: 1, column: 1 },
        didYouMean(name, [...shipped, "styles/extra.css"]),
      ),
      severity: "warning" as const,
    }));
}

/** A language of the theme's own is shown in English where it lacks a message. */
function gaps(theme: string, language: string): Diagnostic[] {
  const files = themeFiles(theme);
  const base = language.split("-")[0]!;
  if (filesIn(TEMPLATES).includes(`strings/${base}.json`)) return [];
  const { file, text } = files.find(`strings/${language}.json`)!;
  const own = Object.keys(JSON.parse(text) as object);
  const lacking = [...messagesFor(themeFiles(null), "en").parameters.keys()].filter((key) => !own.includes(key));
  return lacking.length === 0
    ? []
    : [
        {
          ...mistake(
            "theme/incomplete",
            `${lacking.length} messages are not in ${language}, and will be in English: ${lacking.slice(0, 8).join(", ")}${lacking.length > 8 ? " …" : ""}.`,
            { file, line: 1, column: 1 },
          ),
          severity: "warning",
        },
      ];
}
