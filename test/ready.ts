import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Before any test: what runs the built command runs that of today's sources. */
export default function build(): void {
  if (process.env["TEST_MODULES"] !== undefined) return;
  const ready = fileURLToPath(new URL("../.build/ready.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [ready, "--built-only"], { stdio: "inherit" });
  if (status !== 0) throw new Error("There is no build to test: see above.");
}
