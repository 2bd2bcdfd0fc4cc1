import type { ExportedQuestion } from "../formats/exports/exported.js";
import type { Saying } from "../formats/exports/kinds.js";
import type { Format, PaperFormat } from "../formats/format.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { counted } from "../reading/counted.js";
import { listFirst } from "../reading/suggest.js";

/** Formats that have something to say against questions. */
export const criticalFormats = (formats: readonly Format[]): readonly PaperFormat[] =>
  formats.filter((format): format is PaperFormat => format.from === "paper" && format.objections !== undefined);

/** What is said of an item; null for what is said of all. */
export interface Said extends Pick<Diagnostic, "severity" | "code" | "message" | "hint"> {
  readonly item: string | null;
}

/** How a question of an item fares in a format. */
export interface Fate {
  readonly loses: ReadonlySet<string>;
  /** Null where it is asked. */
  readonly refused: string | null;
}

/** By formats, and there by ids of items: of an item that several papers ask, all that any of them loses. */
export type Fates = ReadonlyMap<string, ReadonlyMap<string, Fate>>;

/** Holds the questions of papers against formats. One that several papers share is looked at once. */
export function fatesOf(
  papers: Iterable<readonly ExportedQuestion[]>,
  formats: readonly PaperFormat[],
  kit: Saying,
): { readonly fates: Fates; readonly counts: ReadonlyMap<string, ReadonlySet<number>> } {
  const fates = new Map(formats.map(({ name }) => [name, new Map<string, Fate>()]));
  const counts = new Map(formats.map(({ name }) => [name, new Set<number>()]));
  for (const questions of papers)
    for (const { name, objections } of formats) {
      const known = fates.get(name)!;
      let asked = 0;
      for (const question of questions) {
        const before = known.get(question.id);
        const loses = new Set(before?.loses);
        let refused: string | null = null;
        for (const limit of objections?.(question, kit) ?? []) {
          if ("loses" in limit) loses.add(limit.loses);
          else refused ??= limit.refused;
        }
        if (refused === null) asked += 1;
        known.set(question.id, { loses, refused: before?.refused ?? refused });
      }
      counts.get(name)!.add(asked);
    }
  return { fates, counts };
}

/**
 * What is said of exports before anything is written: once of an item, not of every paper that asks it.
 *
 * @param leaveOut goes on without the questions that are refused
 */
export function objectionsToExports({ fates, counts }: ReturnType<typeof fatesOf>, leaveOut: boolean): Said[] {
  return [...fates].flatMap(([format, items]): Said[] => [
    ...refusals(format, items, leaveOut),
    ...(leaveOut ? leftOver(format, items, counts.get(format)!) : []),
    ...losses(format, items),
  ]);
}

const refusals = (format: string, items: ReadonlyMap<string, Fate>, leaveOut: boolean): Said[] =>
  [...items].flatMap(([item, { refused }]): Said[] => {
    if (refused === null) return [];
    const name = JSON.stringify(item);
    if (leaveOut) {
      const message = `Item ${name} is left out of "${format}": ${refused}.`;
      return [{ severity: "warning", code: "export/left-out", item, message }];
    }
    const message = `Item ${name} can't be asked in "${format}": ${refused}.`;
    const hint = "leave such questions out with --leave-out, or choose another format";
    return [{ severity: "error", code: "export/refused", item, message, hint }];
  });

/** How many questions the files of a format are left with, where that is not all. */
function leftOver(format: string, items: ReadonlyMap<string, Fate>, counts: ReadonlySet<number>): Said[] {
  if ([...items.values()].every(({ refused }) => refused === null)) return [];
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least === 0) {
    const message = `Nothing is left to ask in "${format}": all questions of a paper are refused.`;
    return [{ severity: "error", code: "export/nothing-left", item: null, message, hint: "choose another format" }];
  }
  const many = least === most ? counted(least, "question") : `${least} to ${most} questions`;
  const message = `"${format}" asks ${many}; those that it can't ask are left out.`;
  return [{ severity: "info", code: "export/left-with", item: null, message }];
}

/** What several items lose alike is said in one sentence. */
function losses(format: string, items: ReadonlyMap<string, Fate>): Said[] {
  const losers = new Map<string, string[]>();
  for (const [item, { loses, refused }] of items)
    if (refused === null)
      for (const what of loses) {
        const others = losers.get(what);
        if (others === undefined) losers.set(what, [item]);
        else others.push(item);
      }
  return [...losers].map(([what, [first, ...others]]) => {
    const names = [first!, ...others].map((one) => JSON.stringify(one));
    const message =
      others.length === 0
        ? `Item ${names[0]!} loses ${what} in "${format}".`
        : `${names.length} items lose ${what} in "${format}": ${listFirst(names, 3)}.`;
    return { severity: "warning", code: "export/loss", item: first!, message };
  });
}
