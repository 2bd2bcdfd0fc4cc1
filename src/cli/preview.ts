import { formats } from "../formats/index.js";
import { build } from "../io/build.js";
import { loadPlan } from "../io/load.js";
import { type Previewed, preview } from "../io/preview.js";
import { lint } from "../lint/index.js";
import { EXIT, UsageError, type World } from "./world.js";

/** What a preview shows: every page there is. */
const SHOWN = ["practice", "exam", "print", "key", "study"];

/** Serves the pages of a bank or blueprint until it is interrupted, and shows them anew when a file is saved. */
export async function servePreview(file: string, theme: unknown, world: World): Promise<number> {
  if (theme !== undefined && typeof theme !== "string") throw new UsageError("--theme is given more than once");
  const made = await preview(
    (out) => previewed(file, theme ?? null, out),
    [file, ...(theme === undefined ? [] : [`${theme}/exam.njk`, `${theme}/items/choice.njk`])],
  );
  world.stderr.write(`Open ${made.url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    if (world.signal.aborted) done();
    world.signal.addEventListener("abort", () => done(), { once: true });
  });
  await made.close();
  return EXIT.fine;
}

async function previewed(file: string, theme: string | null, out: string): Promise<Previewed> {
  const plan = await loadPlan(file, {
    inspectors: [(bank) => lint(bank).filter(({ severity }) => severity !== "info")],
  });
  if (!plan.ok) return { artefacts: [], diagnostics: plan.diagnostics };
  const { blueprint } = plan.value;
  const built = await build(plan.value, {
    seed: blueprint.seed ?? blueprint.id,
    formats: formats.filter(({ name }) => SHOWN.includes(name)),
    out,
    theme,
  });
  if (!built.ok) return { artefacts: [], diagnostics: built.diagnostics };
  return { artefacts: built.value.artefacts.map((path) => `${blueprint.id}/${path}`), diagnostics: plan.warnings };
}
