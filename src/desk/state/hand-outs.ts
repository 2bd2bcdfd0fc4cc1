import { minutesProblem } from "../../blueprint/changes.js";
import { MANIFEST } from "../../make/sink.js";
import { readNumber } from "../../text/numbers.js";
import type { HandOut, HandOutKind } from "./work.js";

/** What can be taken away, and the formats that it is made of. */
export const HAND_OUT_FORMATS: Readonly<Record<HandOutKind, readonly string[]>> = {
  quiz: ["practice"],
  papers: ["print", "key"],
  cards: ["apkg", "quizlet", "study"],
};

/** A quiz on a screen is one, and takes as long as it takes; versions, time and sizes are for paper. */
export const forKind = (kind: HandOutKind, handOut: HandOut): HandOut =>
  kind === "papers" ? handOut : { ...handOut, forms: 1, minutes: null, sizes: ORDINARY, sheet: false };

const ORDINARY: HandOut["sizes"] = [11];

/** Ordinary print, with what may come beside it. */
export const SIZES: readonly HandOut["sizes"][] = [ORDINARY, [11, 18], [11, 24], [11, 18, 24]];

/** Minutes as they are typed: null for none, undefined for what no test can take. */
export function minutesTyped(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const minutes = readNumber(text) ?? NaN;
  return minutesProblem(minutes) === undefined ? minutes : undefined;
}

/** Settings of a work that was kept, maybe by an earlier desk or another program: what can't be is as if nobody had set it. */
export function handOutOf(kept: Readonly<Record<string, unknown>>, seed: string): HandOut {
  const { pick, forms, minutes, sizes, sheet } = kept;
  return {
    pick: typeof pick === "number" && pick > 0 ? Math.floor(pick) : null,
    forms: forms === 1 || forms === 3 || forms === 4 ? forms : 2,
    minutes: typeof minutes === "number" && minutesProblem(minutes) === undefined ? minutes : null,
    sizes: SIZES.find((one) => String(one) === String(sizes)) ?? ORDINARY,
    sheet: sheet === true,
    seed,
  };
}

/** The file's name without the folder that says who it is for. */
export const nameOf = (path: string): string => path.slice(path.indexOf("/") + 1);

const STUDENT = "student/";

/**
 * Where files stand in the archive of everything: what each was made with beside the others' of its kind, and what holds answers in
 * no folder that is shared before the test. `student/test` holds sheets alone.
 */
export function pathInArchive(kind: HandOutKind, path: string): string {
  if (path.startsWith(STUDENT))
    return `${STUDENT}${kind === "papers" ? "test" : "after the test"}/${path.slice(STUDENT.length)}`;
  return path === MANIFEST && kind !== "papers" ? `teacher/manifest-${kind}.json` : path;
}
