import { didYouMean } from "../reading/suggest.js";
import type { RosterColumns } from "../model/roster.js";
import { HALF_NAMES, HEADERS, ROLES, type Role, foldHeader } from "./names.js";

/** What a roster may say of a candidate. */
export type Column = "id" | "name" | "class" | "size" | "extra time" | "language";

/** The columns of a roster by their place in its rows. */
export interface Columns {
  /** One each, but for a name that stands in several; empty where there is none. */
  readonly at: Readonly<Record<Column, readonly number[]>>;
  /** What stands in for an id, where no column is known to hold ids. */
  readonly guessed: "login" | "email" | null;
  /** Columns that say what another one says already. */
  readonly repeated: readonly { readonly at: number; readonly column: Column }[];
  /** Columns that could hold the ids, and don't. */
  readonly otherIds: readonly number[];
}

interface Meaning {
  readonly role: Role;
  /** Whether it is one of the names that win over all others. */
  readonly wins: boolean;
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  ROLES.flatMap((role) =>
    Object.entries(HEADERS[role]).flatMap(([language, names]) =>
      names.map((name) => [name, { role, wins: language === "any" }] as const),
    ),
  ),
);

/** A column of that name would have been known. */
export const likelyColumn = (cell: string): string | undefined =>
  didYouMean(
    foldHeader(cell),
    Object.values(HEADERS).flatMap(({ any = [] }) => any),
  );

/** Whether a header cell is the one that somebody chose. */
const isChosen = (cell: string, chosen: string): boolean => foldHeader(cell) === foldHeader(chosen);

/** The columns of a header; undefined where none holds ids, so that it is no header. */
export function columnsIn(header: readonly string[], chosen: RosterColumns): Columns | undefined {
  const meanings = header.map((cell) => MEANINGS.get(foldHeader(cell)));
  const all = (role: Role): number[] => header.flatMap((_, i) => (meanings[i]?.role === role ? [i] : []));
  const best = (role: Role): number[] => {
    const found = all(role);
    const first = found.find((i) => meanings[i]!.wins) ?? found[0];
    return first === undefined ? [] : [first];
  };
  const named = chosen.id === undefined ? undefined : header.findIndex((cell) => isChosen(cell, chosen.id!));
  const roles = ["id", "login", "email"] as const;
  const role = roles.find((one) => all(one).length > 0);
  const id = named ?? (role === undefined ? -1 : best(role)[0]!);
  if (id < 0) return undefined;
  const at = {
    id: [id],
    name: (chosen.name === undefined ? undefined : columnsNamed(header, chosen.name)) ?? namesIn(header, best),
    class: best("class"),
    size: best("size"),
    "extra time": best("extra time"),
    language: best("language"),
  };
  const repeated = (Object.keys(at) as Column[]).flatMap((column) =>
    (column === "id" && chosen.id !== undefined) || (column === "name" && chosen.name !== undefined)
      ? []
      : all(column)
          .filter((i) => meanings[i]!.wins && !at[column].includes(i) && meanings[at[column][0]!]?.role === column)
          .map((i) => ({ at: i, column })),
  );
  return {
    at,
    guessed: named === undefined && role !== "id" ? role! : null,
    repeated,
    otherIds: roles.flatMap(all).filter((i) => i !== id),
  };
}

/** The columns that somebody chose: one by its name, or several with a plus sign between; undefined where one is not there. */
export function columnsNamed(header: readonly string[], chosen: string): readonly number[] | undefined {
  const whole = header.findIndex((cell) => isChosen(cell, chosen));
  if (whole >= 0) return [whole];
  const parts = chosen.split("+").map((part) => header.findIndex((cell) => isChosen(cell, part)));
  return parts.every((at) => at >= 0) ? parts : undefined;
}

/** One column with the whole name, or those with its parts. */
function namesIn(header: readonly string[], best: (role: Role) => number[]): readonly number[] {
  const [whole, first, last] = [best("name"), best("first name"), best("last name")];
  const given = [...first, ...best("middle name")];
  const family = [...last, ...best("second last name")];
  if (whole.length === 0) return [...given, ...family];
  // "Nom" beside "Prénom" is the last name, "Nombre" beside "Apellidos" is the first one.
  const isHalf = HALF_NAMES.includes(foldHeader(header[whole[0]!]!)) && given.length > 0 !== family.length > 0;
  return isHalf ? [...given, ...whole, ...family] : whole;
}

/** Parts of a name in one text; a part that another one holds already is not said again. */
export function joinedName(parts: readonly string[]): string {
  const holds = (whole: string, part: string) => whole.length > part.length && ` ${whole} `.includes(` ${part} `);
  return parts
    .filter((part) => part !== "" && !parts.some((other) => holds(other.replaceAll(",", ""), part)))
    .join(" ");
}
