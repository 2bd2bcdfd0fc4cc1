import { didYouMean } from "../../bank/suggest.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { TEMPLATES } from "../package-files.js";
import { type ThemeFile, type ThemeFiles, filesIn } from "./files.js";
import { type Reference, lintTemplate } from "./lint.js";
import type { Messages } from "./messages.js";
import { TemplateMistake, mistake } from "./mistake.js";

/** Finds a template that is free of mistakes, with all that it is made with. */
export type Library = (name: string) => ThemeFile;

/** @throws TemplateMistake (the library, when it is asked for a template) with every mistake there is in what that is made with */
export function libraryOf(files: ThemeFiles, messages: Pick<Messages, "parameters">): Library {
  const seen = new Set<string>();

  /** @param way the templates that led here, each by the name that it has in the one before */
  function mistakesFrom(found: ThemeFile, way: readonly string[]): Diagnostic[] {
    if (!found.isOwn || seen.has(found.name)) return [];
    seen.add(found.name);
    const { wrong, references } = lintTemplate(found.file, found.text, messages);
    return [...wrong, ...references.flatMap((reference) => mistakesOf(reference, [...way, found.name]))];
  }

  function mistakesOf({ name, place }: Reference, way: readonly string[]): Diagnostic[] {
    const found = files.find(name);
    if (found === undefined)
      return [mistake("template/missing", `There is no template "${name}".`, place, suggestion(name, files))];
    if (found.isOwn && way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name].join(" → ");
      const hint = files.find(`default/${name}`) === undefined ? undefined : `ours is called "default/${name}"`;
      return [mistake("template/circle", `Templates can't be made with each other: ${circle}.`, place, hint)];
    }
    return mistakesFrom(found, way);
  }

  return (name) => {
    const found = files.find(name);
    if (found === undefined)
      throw new TemplateMistake([
        mistake("template/missing", `There is no template "${name}".`, undefined, suggestion(name, files)),
      ]);
    const wrong = mistakesFrom(found, []);
    if (wrong.length === 0) return found;
    // Asked again, it complains again.
    seen.clear();
    throw new TemplateMistake(wrong);
  };
}

const suggestion = (name: string, { own }: ThemeFiles): string | undefined =>
  didYouMean(
    name,
    [...own, ...filesIn(TEMPLATES).flatMap((one) => [one, `default/${one}`])].filter((one) => one.endsWith(".njk")),
  );
