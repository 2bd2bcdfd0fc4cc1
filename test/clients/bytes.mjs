// Prints how many artefacts there are of the sample banks in every format, and one digest over all of them: as each Node
// makes them, and as each browser does. Run it with `npm run bytes`.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES, byCommand, inPage } from "./core/make.mjs";
import { openCore, writeCore } from "./core/open.mjs";

const folder = mkdtempSync(join(tmpdir(), "bytes-"));
const SEED = "the same bytes";

/** Makes all samples, one after the other. */
async function print(where, make) {
  const lines = [];
  for (const sample of SAMPLES)
    for (const [path, sha256] of Object.entries(await make(sample))) lines.push(`${sample} ${path} ${sha256}\n`);
  const digest = createHash("sha256").update(lines.toSorted().join("")).digest("hex");
  console.log(`| ${where.padEnd(24)} | ${String(lines.length).padStart(9)} | ${digest.slice(0, 32)} |`);
}

try {
  console.log(`| ${"where".padEnd(24)} | artefacts | ${"SHA-256 over all".padEnd(32)} |`);
  console.log(`| ${"-".repeat(24)} | --------: | ${"-".repeat(32)} |`);
  for (const version of [20, 22, 24])
    await print(`Node ${version}`, (sample) =>
      byCommand(folder, sample, SEED, [], ["npx", "-y", "-p", `node@${version}`, "--", "node"]),
    );
  const core = await writeCore(folder);
  for (const name of ["Chromium", "Firefox"]) {
    const { page, close } = await openCore(name, core);
    await print(await page.browser().version(), (sample) => inPage(page, sample, SEED));
    await close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
