import { formats } from "../formats/index.js";
import { build } from "../io/build.js";
import { loadPlan } from "../io/load.js";
import { type Previewed, preview } from "../io/preview.js";
import { lint } from "../lint/index.js";
import { EXIT, UsageError, type World } from "./world.js";

/** What a preview shows: every page there is. */
const SHOWN = ["practice", "exam", "print", "key", "study"];

/** Serves the pages of a bank or blueprint until it is interrupted, and shows them anew when a file is saved. */
export async function servePreview(file: string, templates: unknown, world: World): Promise<number> {
  if (templates !== undefined && typeof templates !== "string")
    throw new UsageError("--templates is given more than once");
  const made = await preview(
    (out) => previewed(file, templates ?? null, out),
    [file, ...(templates === undefined ? [] : [`${templates}/exam.njk`, `${templates}/items/choice.njk`])],
  );
  world.stderr.write(`Open ${made.url}  (Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    if (world.signal.aborted) done();
    world.signal.addEventListener("abort", () => done(), { once: true });
  });
  await made.close();
  return EXIT.fine;
}

async function previewed(file: string, templates: string | null, out: string): Promise<Previewed> {
  const plan = await loadPlan(file, {
    inspectors: [(bank) => lint(bank).filter(({ severity }) => severity !== "info")],
  });
  if (!plan.ok) return { artefacts: [], diagnostics: plan.diagnostics };
  const { blueprint } = plan.value;
  const built = await build(plan.value, {
    seed: blueprint.seed ?? blueprint.id,
    formats: formats.filter(({ name }) => SHOWN.includes(name)),
    out,
    templates,
  });
  if (!built.ok) return { artefacts: [], diagnostics: built.diagnostics };
  return { artefacts: built.value.artefacts.map((path) => `${blueprint.id}/${path}`), diagnostics: plan.warnings };
}
