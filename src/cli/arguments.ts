import { formatMeant } from "../formats/other-names.js";
import { listed } from "../reading/suggest.js";
import { formats } from "../formats/index.js";
import { languagesOf } from "../io/theme-files.js";
import type { Changes, Shard } from "../model/manifest.js";
import type { PrintSize } from "../model/roster.js";
import {
  countProblem,
  formsProblem,
  headerProblem,
  minutesProblem,
  seatingProblem,
  sizesProblem,
} from "../blueprint/changes.js";
import { seedProblem } from "../seed/seed.js";
import { shardOf } from "../blueprint/shard.js";
import { type CardArguments, parseCardOptions } from "./card-options.js";
import { parseDay } from "./day.js";
import { UsageError } from "./world.js";
import { primaryOf } from "../text/direction.js";

/** As yargs hands them over: nothing is trusted yet. */
export interface BuildArguments extends CardArguments {
  readonly files: readonly string[];
  readonly seed: unknown;
  readonly pick: unknown;
  readonly forms: unknown;
  readonly minutes: unknown;
  readonly sizes: unknown;
  readonly noSheet: boolean;
  readonly roster: unknown;
  readonly rosterId: unknown;
  readonly rosterName: unknown;
  readonly seating: unknown;
  readonly to: unknown;
  readonly out: unknown;
  readonly theme: unknown;
  readonly today: unknown;
  readonly language: unknown;
  readonly allowStale: boolean;
  readonly leaveOut: boolean;
  readonly shuffleThere: boolean;
  readonly resume: boolean;
  readonly commit: boolean;
  readonly embed: boolean;
  readonly shard: unknown;
  readonly json: boolean;
}

export function parseSeed(seed: unknown): string | undefined {
  const problem = seed === undefined ? undefined : seedProblem(seed);
  if (problem === undefined) return seed as string | undefined;
  throw new UsageError(`--seed can't be used: ${problem}; give it once, as text: --seed term-2`);
}

/** What the command line changes, checked. */
export function parseOverrides(args: BuildArguments): Changes {
  const { pick, forms, minutes, sizes, noSheet, seating, to, today, shuffleThere } = args;
  const cards = parseCardOptions(args);
  const wanted = formatsGiven(to);
  const day = parseDay(today);
  return {
    ...(pick !== undefined && { pick: wholeNumber("pick", pick, countProblem) }),
    ...(forms !== undefined && { forms: formsNamed(forms, args.files) }),
    ...(minutes !== undefined && { minutes: wholeNumber("minutes", minutes, minutesProblem) }),
    ...(sizes !== undefined && { sizes: sizesGiven(sizes) }),
    ...(noSheet && { sheet: false }),
    ...(seating !== undefined && { seating: seatingGiven(seating) }),
    ...(wanted !== undefined && { to: wanted }),
    ...(day !== undefined && { today: day }),
    ...(Object.keys(cards).length > 0 && { cards }),
    ...(shuffleThere && { shuffleThere }),
    ...parseRosterColumns(args),
  };
}

/** The names of formats that a command gives, with commas between. */
export function formatsGiven(to: unknown): readonly string[] | undefined {
  const text = parseText("to", to);
  if (text?.endsWith(",") === true)
    throw new UsageError("--to ends with a comma; write the names without spaces: --to print,key");
  const wanted = text?.split(",").map((name) => name.trim());
  for (const name of wanted ?? []) refuseUnknownFormat(name);
  return wanted;
}

/** Columns of a roster that a command chooses. */
export function parseRosterColumns(given: {
  readonly rosterId: unknown;
  readonly rosterName: unknown;
}): Pick<Changes, "rosterId" | "rosterName"> {
  const [rosterId, rosterName] = [parseText("roster-id", given.rosterId), parseText("roster-name", given.rosterName)];
  return {
    ...(rosterId !== undefined && { rosterId: good("roster-id", rosterId, headerProblem(rosterId)) }),
    ...(rosterName !== undefined && { rosterName: good("roster-name", rosterName, headerProblem(rosterName)) }),
  };
}

export function parseShard(written: unknown): Shard | undefined {
  const text = parseText("shard", written);
  if (text === undefined) return undefined;
  const shard = shardOf(text);
  if (shard !== null) return shard;
  throw new UsageError(`--shard is ${JSON.stringify(text)}; give the shard and how many there are: --shard 3/8`);
}

export function parseLanguage(written: unknown, theme: string | null): string | undefined {
  const tag = parseText("language", written);
  if (tag === undefined) return undefined;
  const known = languagesOf(theme);
  if (known.includes(primaryOf(tag)) || known.includes(tag)) return tag;
  throw new UsageError(`there are no messages in ${JSON.stringify(tag)}; choose from ${known.join(", ")}`);
}

function refuseUnknownFormat(name: string): void {
  const known = formats.map((one) => one.name);
  if (known.includes(name)) return;
  throw new UsageError(
    `there is no format ${JSON.stringify(name)}; ${formatMeant(name, known) ?? `choose from ${listed(known)}`}`,
  );
}

/** Numbers in words would be the name of one form. */
const SPELLED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|deux|trois|dos|tres)$/i;

/** `3` makes three; `A,B` makes these two. */
function formsNamed(written: unknown, files: readonly string[]): number | readonly string[] {
  const text = parseText("forms", written)!;
  const more = files.filter((file) => /^[A-Za-z\d]$/.test(file));
  if (more.length > 0)
    throw new UsageError(`write the names of forms without spaces: --forms ${[text, ...more].join(",")}`);
  if (SPELLED.test(text))
    throw new UsageError(`--forms is ${JSON.stringify(text)}; give a number, such as 2, or names, such as A,B`);
  if (text.endsWith(","))
    throw new UsageError("--forms ends with a comma; write the names without spaces: --forms A,B");
  const forms = /^\d+$/.test(text) ? Number(text) : text.split(",").map((name) => name.trim());
  return good("forms", forms, formsProblem(forms));
}

function sizesGiven(written: unknown): readonly PrintSize[] {
  const text = parseText("sizes", written)!;
  const sizes = text.split(",").map((size) => Number(/^\s*(\d+) *(?:pt)?\s*$/i.exec(size)?.[1]));
  return good("sizes", sizes as PrintSize[], sizesProblem(sizes, text));
}

function seatingGiven(written: unknown): string {
  const text = parseText("seating", written)!;
  return good("seating", text, seatingProblem(text));
}

export function parseText(option: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) throw new UsageError(`--${option} is given more than once`);
  if (typeof value !== "string" || value === "") throw new UsageError(`--${option} needs a value`);
  return value;
}

function wholeNumber(
  option: string,
  value: unknown,
  problem: (number: number, written: string) => string | undefined,
): number {
  const text = parseText(option, value)!;
  // Number() reads more than people mean: "", "1e3", "0x10".
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  const [, alone] = /^(\d{1,9}) ?(?!h|std)[a-z]+\.?$/i.exec(text) ?? [];
  if (alone !== undefined)
    throw new UsageError(`--${option} is ${JSON.stringify(text)}; write the number alone: --${option} ${alone}`);
  return good(option, number, problem(number, text));
}

function good<T>(option: string, value: T, problem: string | undefined): T {
  if (problem === undefined) return value;
  throw new UsageError(`--${option} ${problem}`);
}
