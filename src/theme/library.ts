import { didYouMean } from "../reading/suggest.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { ThemeFile, ThemeFiles } from "./files.js";
import { type Linted, type Reference, lintTemplate } from "./lint.js";
import type { Messages } from "./messages.js";
import { TemplateMistake, mistake } from "./mistake.js";

export interface Library {
  /**
   * A template that is free of mistakes, with all that it is made with.
   *
   * @throws TemplateMistake with every mistake there is in these
   */
  readonly find: (name: string) => ThemeFile;
  /** The mistakes in these templates and in what they are made with, each once. */
  readonly mistakes: (names: readonly string[]) => Diagnostic[];
}

/** Templates on the way to another: a name for each, and where the last of the theme's own names the next. */
interface Way {
  readonly names: readonly string[];
  readonly place: Place | undefined;
}

export function libraryOf(files: ThemeFiles, messages: Pick<Messages, "parameters">): Library {
  const linted = new Map<string, Linted>();
  const lintOf = (found: ThemeFile): Linted => {
    const known = linted.get(found.file) ?? lintTemplate(found.file, found.text, messages);
    linted.set(found.file, known);
    return found.isOwn ? known : { ...known, wrong: [] };
  };

  function mistakesFrom(found: ThemeFile, { names, place }: Way, seen: Set<string>): Diagnostic[] {
    const name = nameOf(found);
    if (names.includes(name)) {
      const circle = [...names.slice(names.indexOf(name)), name].join(" → ");
      const ours = found.isOwn && files.find(`default/${name}`) !== undefined;
      return [
        mistake(
          "template/circle",
          `Templates can't be made with each other: ${circle}.`,
          place,
          ours ? `ours is called "default/${name}"` : undefined,
        ),
      ];
    }
    if (seen.has(name)) return [];
    seen.add(name);
    const { wrong, references } = lintOf(found);
    const next = (reference: Reference): Way => ({
      names: [...names, name],
      place: found.isOwn ? reference.place : place,
    });
    return [...wrong, ...references.flatMap((one) => mistakesOf(one.name, next(one), seen))];
  }

  function mistakesOf(name: string, way: Way, seen: Set<string>): Diagnostic[] {
    const found = files.find(name);
    return found === undefined
      ? [mistake("template/missing", `There is no template "${name}".`, way.place, suggestion(name, files))]
      : mistakesFrom(found, way, seen);
  }

  const mistakes = (names: readonly string[]): Diagnostic[] => {
    const seen = new Set<string>();
    return names.flatMap((name) => mistakesOf(name, { names: [], place: undefined }, seen));
  };
  // Ours alone have no mistakes; a test holds them to that.
  const isTheme = files.own.some((name) => name.endsWith(".njk"));
  return {
    mistakes,
    find(name) {
      const found = files.find(name);
      const wrong = isTheme || found === undefined ? mistakes([name]) : [];
      if (wrong.length > 0) throw new TemplateMistake(wrong);
      return found!;
    },
  };
}

const nameOf = ({ name, isOwn }: ThemeFile): string => (isOwn ? name : `default/${name}`);

const suggestion = (name: string, { own, shipped }: ThemeFiles): string | undefined =>
  didYouMean(
    name,
    [...own, ...shipped.flatMap((one) => [one, `default/${one}`])].filter((one) => one.endsWith(".njk")),
  );
