import { didYouMean } from "../reading/suggest.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ThemeKit } from "../make/theme-kit.js";
import { assetsOf } from "./assets.js";
import { lintTemplate } from "./lint.js";
import { libraryOf } from "./library.js";
import { type Messages, isLanguageTag, messagesFor } from "./messages.js";
import { TemplateMistake, mistake } from "./mistake.js";
import { type PagePlan, renderEveryPage } from "./dry-run.js";
import type { ThemeFiles } from "./files.js";

/** A theme that is looked at. */
export interface ThemeSources {
  readonly files: ThemeFiles;
  /** What Broadsheet ships, without the theme. */
  readonly shipped: ThemeFiles;
  /** The theme's kit for a language, a BCP 47 tag. */
  readonly kitIn: (language: string) => ThemeKit;
}

/**
 * Everything that is wrong with a theme: in each of its files, and then in each page that can be made with it.
 *
 * @param plans what to make pages of; together they should show everything there is
 */
export function checkTheme({ files, shipped, kitIn }: ThemeSources, plans: readonly PagePlan[]): Diagnostic[] {
  const english = messagesFor(shipped, "en");
  const languages = files.own.flatMap((name) => languageNamed(name) ?? []);
  const templates = files.own.filter((name) => name.endsWith(".njk"));
  const inFiles = [
    ...libraryOf(files, english).mistakes(templates),
    ...languages.flatMap((language) => mistakesIn(() => messagesFor(files, language))),
    ...mistakesIn(() => assetsOf(files)),
    ...strays(files, english),
  ];
  if (inFiles.some(({ severity }) => severity === "error")) return inFiles;
  const inPages = ["en", ...languages].flatMap((language) => {
    const kit = kitIn(language);
    const faint = kit.warnings.map((one) => ({ ...one, severity: "error" as const }));
    return [...faint, ...plans.flatMap((plan) => mistakesIn(() => renderEveryPage(plan, kit).wrong))];
  });
  return [...inFiles, ...languages.flatMap((language) => gaps(files, english, language)), ...once(inPages)];
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
function strays({ own, shipped, find }: ThemeFiles, english: Messages): Diagnostic[] {
  const named = new Set(
    own
      .filter((name) => name.endsWith(".njk"))
      .flatMap((name) => lintTemplate(name, find(name)!.text, english).references.map((one) => one.name)),
  );
  return (
    own
      // What topics are called is no matter of a theme.
      .filter((name) => (!shipped.includes(name) || name.startsWith("topics/")) && !named.has(name))
      .filter((name) => name !== "styles/extra.css" && languageNamed(name) === undefined)
      .map((name) => ({
        ...mistake(
          "theme/stray",
          `No page uses ${name}.`,
          { file: find(name)!.file, line: 1, column: 1 },
          didYouMean(name, [...shipped, "styles/extra.css"]),
        ),
        severity: "warning" as const,
      }))
  );
}

/** A language of the theme's own is shown in English where it lacks a message. */
function gaps({ shipped, find }: ThemeFiles, english: Messages, language: string): Diagnostic[] {
  const base = language.split("-")[0]!;
  if (shipped.includes(`strings/${base}.json`)) return [];
  const { file, text } = find(`strings/${language}.json`)!;
  const own = Object.keys(JSON.parse(text) as object);
  const lacking = [...english.parameters.keys()].filter((key) => !own.includes(key));
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
