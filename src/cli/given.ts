import { didYouMean, listed } from "../bank/suggest.js";
import type { Format } from "../formats/format.js";
import { formats as allFormats } from "../formats/index.js";
import { languagesOf } from "../io/theme/files.js";
import type { Changes, Shard } from "../model/manifest.js";
import { seatingOf } from "../paper/seating.js";
import { seedProblem } from "../paper/seed.js";
import { shardOf } from "../paper/shard.js";
import { type CardArguments, cardsGiven } from "./cards.js";
import { dayGiven } from "./day.js";
import { UsageError } from "./world.js";

/** As yargs hands them over: nothing is trusted yet. */
export interface BuildArguments extends CardArguments {
  readonly files: readonly string[];
  readonly seed: unknown;
  readonly pick: unknown;
  readonly forms: unknown;
  readonly roster: unknown;
  readonly seating: unknown;
  readonly to: unknown;
  readonly out: unknown;
  readonly theme: unknown;
  readonly today: unknown;
  readonly language: unknown;
  readonly allowStale: boolean;
  readonly resume: boolean;
  readonly commit: boolean;
  readonly embed: boolean;
  readonly shard: unknown;
  readonly json: boolean;
}

export function seedGiven(seed: unknown): string | undefined {
  const problem = seed === undefined ? undefined : seedProblem(seed);
  if (problem === undefined) return seed as string | undefined;
  throw new UsageError(`--seed can't be used: ${problem}; give it once, as text: --seed term-2`);
}

/** What the command line changes, checked. */
export function changesGiven(args: BuildArguments): Changes {
  const { pick, forms, seating, to, today } = args;
  const cards = cardsGiven(args);
  const wanted = oneText("to", to)
    ?.split(",")
    .map((name) => name.trim());
  if (wanted !== undefined) formatsNamed(wanted);
  const day = dayGiven(today);
  return {
    ...(pick !== undefined && { pick: wholeNumber("pick", pick) }),
    ...(forms !== undefined && { forms: formsNamed(forms) }),
    ...(seating !== undefined && { seating: seatingGiven(seating) }),
    ...(wanted !== undefined && { to: wanted }),
    ...(day !== undefined && { today: day }),
    ...(Object.keys(cards).length > 0 && { cards }),
  };
}

export function shardGiven(written: unknown): Shard | undefined {
  const text = oneText("shard", written);
  if (text === undefined) return undefined;
  const shard = shardOf(text);
  if (shard !== null) return shard;
  throw new UsageError(`--shard is ${JSON.stringify(text)}; give the shard and how many there are: --shard 3/8`);
}

export function languageGiven(written: unknown, theme: string | null): string | undefined {
  const tag = oneText("language", written);
  if (tag === undefined) return undefined;
  const known = languagesOf(theme);
  if (known.includes(tag.split("-")[0]!.toLowerCase()) || known.includes(tag)) return tag;
  throw new UsageError(`there are no messages in ${JSON.stringify(tag)}; choose from ${known.join(", ")}`);
}

export function formatsNamed(names: readonly string[]): Format[] {
  const known = allFormats.map(({ name }) => name);
  return names.map((name) => {
    const format = allFormats.find((one) => one.name === name);
    if (format !== undefined) return format;
    throw new UsageError(
      `there is no format ${JSON.stringify(name)}; ${didYouMean(name, known) ?? `choose from ${listed(known)}`}`,
    );
  });
}

/** `3` makes three; `A,B` makes these two. */
function formsNamed(written: unknown): number | readonly string[] {
  const text = oneText("forms", written)!;
  if (/^\d+$/.test(text)) return wholeNumber("forms", text);
  const names = text.split(",").map((name) => name.trim());
  const bad = names.find((name) => !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?$/.test(name));
  if (bad !== undefined)
    throw new UsageError(
      `--forms: ${JSON.stringify(bad)} can't be a form; use letters, digits, and . _ - inside: --forms A,B`,
    );
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new UsageError(`--forms names one form twice: ${text}`);
  return names;
}

function seatingGiven(written: unknown): string {
  const text = oneText("seating", written)!;
  if (seatingOf(text) !== null) return text;
  throw new UsageError(
    `--seating is ${JSON.stringify(text)}; it must be rows:COLUMNSxROWS, such as rows:6x5 for five rows of six`,
  );
}

export function oneText(option: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) throw new UsageError(`--${option} is given more than once`);
  if (typeof value !== "string" || value === "") throw new UsageError(`--${option} needs a value`);
  return value;
}

function wholeNumber(option: string, value: unknown): number {
  const text = oneText(option, value)!;
  const number = Number(text);
  if (!/^\d{1,7}$/.test(text) || number < 1 || number > 1_000_000) {
    throw new UsageError(`--${option} is ${JSON.stringify(text)}; it must be a whole number from 1 to 1000000`);
  }
  return number;
}
