import { pages } from "../formats/index.js";
import { loadFormats } from "../formats/load-formats.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { type Plan, loadPlan } from "../io/load.js";
import { SHOWCASE } from "../io/package-files.js";
import { templateKit } from "../io/templates.js";
import { checkTheme } from "../theme/check.js";
import { eject, ejectable } from "../io/eject.js";
import { themeFiles } from "../io/theme-files.js";
import { TemplateMistake } from "../theme/mistake.js";
import { renderEveryPage } from "../theme/dry-run.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { printFindings } from "./findings.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Copies files of ours into a theme, to be changed there. */
export async function ejectFiles(theme: string, names: readonly string[], world: World): Promise<number> {
  const known = ejectable();
  const chosen = names.flatMap((name) => {
    const plain = name.replace(/\/$/, "");
    const found = known.filter(
      (one) => plain === "all" || one === plain || one === `${plain}.njk` || one.startsWith(`${plain}/`),
    );
    if (found.length > 0) return found;
    const near =
      didYouMean(name, known) ??
      `there are ${known.filter((one) => !one.includes("/")).join(", ")}, items, strings and styles`;
    throw new UsageError(`there is no file ${JSON.stringify(name)} to start from; ${near}`);
  });
  const taken = await eject(theme, [...new Set(chosen)]);
  if (taken.length > 0) {
    world.stderr.write(`broadsheet: ${taken.join(", ")}: there already; nothing was written\n`);
    return EXIT.inputHasErrors;
  }
  for (const name of new Set(chosen)) world.stderr.write(`${theme}/${name}\n`);
  return EXIT.fine;
}

/** Says everything that is wrong with a theme. */
export async function checkThemeFolder(theme: string, json: boolean, world: World): Promise<number> {
  await loadFormats(pages);
  const diagnostics = checked(theme, await Promise.all(SHOWCASE.map(planOf)));
  const ok = diagnostics.every(({ severity }) => severity !== "error");
  printFindings(diagnostics, json ? "json" : "text", { ok }, world);
  if (ok) world.stderr.write(`${theme}: every page can be made with it\n`);
  return ok ? EXIT.fine : EXIT.inputHasErrors;
}

function checked(theme: string, plans: readonly Plan[]): readonly Diagnostic[] {
  try {
    const kitIn = (language: string) => templateKit(theme, language);
    return checkTheme({ files: themeFiles(theme), shipped: themeFiles(null), kitIn }, plans);
  } catch (cause) {
    if (cause instanceof TemplateMistake) return cause.diagnostics;
    throw cause;
  }
}

/** Prints what a template is given, as JSON: of the showcase, or of a bank or blueprint. */
export async function printData(template: string, file: string | undefined, world: World): Promise<number> {
  const plans: Plan[] = [];
  for (const one of file === undefined ? SHOWCASE : [file]) {
    const plan = await loadPlan(one);
    if (!plan.ok) {
      report(plan.diagnostics, world);
      return EXIT.inputHasErrors;
    }
    plans.push(plan.value);
  }
  const kit = templateKit(null, plans[0]!.banks[0]!.language);
  await loadFormats(pages);
  const views = plans.flatMap((plan) => renderEveryPage(plan, kit).views);
  const names = [...new Set(views.map((one) => one.template))];
  const found = views.find((one) => [template, `${template}.njk`, `items/${template}.njk`].includes(one.template));
  if (found === undefined)
    throw new UsageError(`nothing is given to a template ${JSON.stringify(template)}; there are ${listed(names)}`);
  world.stdout.write(`${JSON.stringify(found.view, shortened, 2)}\n`);
  return EXIT.fine;
}

/** Styles, scripts and pictures are of no interest here. */
const shortened = (_: string, value: unknown): unknown =>
  typeof value === "string" && value.length > MAX_SHOWN
    ? `${value.slice(0, 60)} … (${value.length} characters)`
    : value;
const MAX_SHOWN = 1000;

async function planOf(file: string): Promise<Plan> {
  const plan = await loadPlan(file);
  if (!plan.ok) throw new Error(plan.diagnostics.map(({ message }) => message).join("\n"));
  return plan.value;
}
