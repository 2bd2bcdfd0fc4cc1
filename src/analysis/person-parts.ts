import { fullFirstName, isFirstName } from "./first-names.js";

const PARTICLE = /^(?:de|del|della|di|da|dos|das|du|van|von|der|den|ten|ter|bin|ibn|al|el|la|le)$/;

/** The words of a name that tell people apart: no small words, no `Jr.`, `al-Assad` as `Assad`. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/\s+/u)
    .filter((word) => !PARTICLE.test(word) && !/^(?:Jr|Sr|I{1,3}|IV)\.?$/u.test(word))
    .map((word) => word.replace(/^(?:al|el|ul|as|ar|ad)-/u, ""));
}

const isInitial = (part: string): boolean => /^(?:\p{Lu}\.?)+$/u.test(part) && part.length <= 5;

/** What a person's first name is compared by; an initial where there is nothing else. */
const firstOf = (parts: readonly string[]): string => parts.find((part) => !isInitial(part)) ?? parts[0]!;

export const lastOf = (parts: readonly string[]): string => parts.at(-1)!;

/**
 * Whether two names of several words may be one person's: one holds the other, or last names are equal and first ones
 * agree, `Mike` with `Michael` and `D.` with `Donald`.
 */
export function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  if (isWithin(one, other) || isWithin(other, one)) return true;
  if (lastOf(one) !== lastOf(other)) return false;
  const [a, b] = [firstOf(one.slice(0, -1)), firstOf(other.slice(0, -1))];
  if (fullFirstName(a) === fullFirstName(b)) return true;
  return (isInitial(a) || isInitial(b)) && a[0] === b[0];
}

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.length > 1 && ` ${long.join(" ")} `.includes(` ${short.join(" ")} `);

/** How a single word may stand for a longer name: as its last name, or as its first. */
export function standsFor(word: string, parts: readonly string[]): "last" | "first" | null {
  if (lastOf(parts) === word || lastOf(parts).split("-").includes(word)) return "last";
  return parts[0] === word ? "first" : null;
}

/** In China, Korea and Vietnam the first part is the family's. */
export const isFamilyFirst = (parts: readonly string[], aliases: readonly string[]): boolean =>
  parts.length > 1 && !isFirstName(parts[0]!) && aliases.includes(parts[0]!) && !aliases.includes(lastOf(parts));
