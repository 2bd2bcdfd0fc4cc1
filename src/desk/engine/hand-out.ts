import { assemble, build, exports, formats, loadPlan, remarks } from "../../browser.js";
import type { MadeFile } from "../../make/memory.js";
import type { Changes } from "../../model/manifest.js";
import type { Checked } from "../../model/diagnostic.js";
import { isInSizes } from "../../policy/left-out.js";
import type { HandOut } from "../state/work.js";

/** What of a bank is asked for: its text, the pictures beside it, and the formats by name. */
export interface Order {
  readonly file: string;
  readonly bank: string;
  /** In base64, by name. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly to: readonly string[];
  readonly handOut: HandOut;
  /** Leaves out what a format refuses, in place of making nothing. */
  readonly leaveOut?: boolean;
}

/** Formats that take questions to other tools, by name. */
export const exportNames = (): readonly string[] => exports.map(({ name }) => name);

export interface HandedOut {
  readonly files: readonly MadeFile[];
  /** Of the bank that they are made of. */
  readonly title: string;
  /** Of a paper: all versions ask the same. Null where none is made. */
  readonly points: number | null;
  /** How many flashcards the questions give; 0 where none are made. */
  readonly cards: number;
}

/** The same bytes as `broadsheet build BANK --seed … --pick … --forms … --minutes … --sizes … --no-sheet --to …` makes of the same file. */
export async function handOut({
  file,
  bank,
  pictures,
  to,
  handOut,
  leaveOut = false,
}: Order): Promise<Checked<HandedOut>> {
  const files = {
    ...Object.fromEntries(Object.entries(pictures).map(([name, base64]) => [name, bytesOfBase64(base64)])),
    [file]: bank,
  };
  const wanted = to.flatMap((name) => formats.filter((format) => format.name === name));
  const hasPapers = wanted.some(({ from }) => from === "paper");
  const changes: Changes = {
    ...(hasPapers && handOut.pick !== null && { pick: handOut.pick }),
    ...(hasPapers && handOut.forms > 1 && { forms: handOut.forms }),
    ...(hasPapers && handOut.minutes !== null && { minutes: handOut.minutes }),
    ...(wanted.some(isInSizes) && handOut.sizes.length > 1 && { sizes: handOut.sizes }),
    // The command's papers have one unless they are asked to have none.
    ...(wanted.some(isInSizes) && !handOut.sheet && { sheet: false }),
    to: wanted.map(({ name }) => name),
  };
  const plan = await loadPlan(file, files, { changes, inspectors: [remarks()] });
  if (!plan.ok) return plan;
  const built = await build(plan.value, { seed: handOut.seed, formats: wanted, leaveOut });
  if (!built.ok) return built;
  const [paper] = hasPapers ? assemble(plan.value.banks, plan.value.blueprint, handOut.seed, 0, 1) : [];
  const { title } = plan.value.banks[0]!;
  const value = { files: built.value.files, title, points: paper?.points ?? null, cards: built.value.cards };
  return { ok: true, value, warnings: [...plan.warnings, ...built.warnings] };
}

const bytesOfBase64 = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
