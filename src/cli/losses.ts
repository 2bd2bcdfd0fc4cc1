import { loadFormats } from "../formats/load-formats.js";
import { formatsNamed } from "../formats/cards/named.js";
import type { Kit, PaperFormat } from "../formats/format.js";
import { exports } from "../formats/index.js";
import { type Plan, loadPlan } from "../io/load.js";
import { templateKit } from "../io/templates.js";
import { questionsOf } from "../make/objections.js";
import { counted } from "../reading/counted.js";
import { defaultSeed } from "../seed/seed.js";
import { type Fate, type Fates, fatesOf } from "../policy/exports.js";
import type { ExportedQuestion } from "../formats/exports/exported.js";
import type { Checked } from "../model/diagnostic.js";
import { diagnosticsBehind } from "../io/diagnostics-behind.js";
import { printable, printableJson } from "./printable.js";
import { formatsGiven, parseText } from "./arguments.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

interface Arguments {
  readonly loss: unknown;
  readonly to: unknown;
  readonly shuffleThere: boolean;
  readonly json: boolean;
}

/** Says of each question what it would lose in each format, or why it can't be asked there. Nothing is written. */
export async function showLosses({ loss, to, shuffleThere, json }: Arguments, world: World): Promise<number> {
  const file = parseText("loss", loss)!;
  const names = formatsGiven(to) ?? exports.map(({ name }) => name);
  const chosen = formatsNamed(names).filter((format): format is PaperFormat => format.from === "paper");
  if (chosen.length < names.length)
    throw new UsageError("--loss is of formats that are made from papers; what cards lose is said when they are built");
  const plan = await loadPlan(file, { changes: { to: names, ...(shuffleThere && { shuffleThere }) } });
  if (!plan.ok) {
    report(plan.diagnostics, world);
    return EXIT.inputHasErrors;
  }
  const { blueprint, banks } = plan.value;
  const kit = templateKit(null, banks[0]!.language);
  const questions = questionsAsked(plan.value, defaultSeed(blueprint), kit);
  report(questions.ok ? plan.warnings : questions.diagnostics, world);
  if (!questions.ok) return EXIT.inputHasErrors;
  await loadFormats(chosen);
  const { fates } = fatesOf(questions.value, chosen, kit);
  const [first] = fates.values();
  const places = new Map(banks.flatMap(({ items }) => items).map(({ id }, i) => [id, i]));
  // As the bank has them; composed ones, which it has not, stand last.
  const place = (id: string): number => places.get(id) ?? places.size;
  const items = [...first!.keys()].toSorted((a, b) => place(a) - place(b));
  world.stdout.write(json ? asJson(file, items, fates) : `${table(items, fates)}${details(items, fates)}`);
  return EXIT.fine;
}

/** The questions of all papers, or why these can't be made. */
function questionsAsked(plan: Plan, seed: string, kit: Kit): Checked<readonly (readonly ExportedQuestion[])[]> {
  try {
    return { ok: true, value: [...questionsOf(plan, seed, kit)], warnings: [] };
  } catch (cause) {
    const mistakes = diagnosticsBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

const asJson = (file: string, items: readonly string[], fates: Fates): string =>
  `${printableJson({
    file,
    items: items.map((item) => ({
      item,
      formats: Object.fromEntries(
        [...fates].map(([name, of]) => {
          const { loses, refused } = of.get(item)!;
          const state = refused !== null ? "refused" : loses.size > 0 ? "loses" : "ok";
          return [name, { state, loses: refused === null ? [...loses] : [], refused }];
        }),
      ),
    })),
  })}\n`;

/** A line an item, a column a format: `ok`, how many things are lost, or `refused`. */
function table(items: readonly string[], fates: Fates): string {
  const names = [...fates.keys()];
  const rows = [
    ["item", ...names],
    ...items.map((item) => [item, ...names.map((name) => inShort(fates.get(name)!.get(item)!))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

const inShort = ({ loses, refused }: Fate): string =>
  refused !== null ? "refused" : loses.size > 0 ? `loses ${loses.size}` : "ok";

/** What is lost, format by format, and why items are refused. */
const details = (items: readonly string[], fates: Fates): string =>
  [...fates]
    .map(([name, of]) => {
      const lines = items.flatMap((item) => {
        const { loses, refused } = of.get(item)!;
        if (refused !== null) return [`  ${item}: refused: ${refused}`];
        return loses.size === 0 ? [] : [`  ${item}: loses ${[...loses].join("; ")}`];
      });
      const whole = items.length - lines.length;
      return `\n${name}: ${whole} of ${counted(items.length, "item")} whole\n${lines.map((line) => `${printable(line)}\n`).join("")}`;
    })
    .join("");
