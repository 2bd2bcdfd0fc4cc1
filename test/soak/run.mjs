// Kills builds at random moments, fills the disk, makes it read-only: nothing may be lost. Then tries many more seeds
// than `npm test` does. Slow, so not a part of it.
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bankText, blueprintText } from "../bench/banks.mjs";

const KILLS = Number(process.argv[2] ?? 50);
const PAPERS = 3000;
const SEEDS = 50_000;
const bin = new URL("../../dist/bin/broadsheet.js", import.meta.url).pathname;
const memory = statSync("/dev/shm", { throwIfNoEntry: false })?.isDirectory() ? "/dev/shm" : tmpdir();
const folder = mkdtempSync(join(memory, "broadsheet-soak-"));
const blueprint = join(folder, "blueprint.json");
const out = join(folder, "out");
const NAME = "large-exam";

const commandOf = (seed, target, ...more) => [bin, "build", blueprint, "--seed", seed, "--out", target, ...more];
function build(seed, target, ...more) {
  const { status, stderr } = spawnSync(process.execPath, commandOf(seed, target, ...more), { encoding: "utf8" });
  return { status, stderr };
}
function mustBuild(...args) {
  const { status, stderr } = build(...args);
  if (status !== 0) throw new Error(`a build gave ${status}: ${stderr}`);
  return stderr;
}

/** One digest of all names and bytes below a folder; null where there is none. */
function digestOf(root) {
  if (statSync(root, { throwIfNoEntry: false }) === undefined) return null;
  const hash = createHash("sha256");
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
const hidden = (root) => readdirSync(root).filter((name) => name.startsWith("."));
function check(what, isTrue) {
  if (!isTrue) throw new Error(`${what}: NOT SO`);
}

async function kills() {
  const whole = { old: "a-seed-for-the-old-papers", new: "a-seed-for-the-new-papers" };
  const digests = {};
  let duration = 0;
  for (const [name, seed] of Object.entries(whole)) {
    const start = performance.now();
    mustBuild(seed, join(folder, name));
    duration = performance.now() - start;
    digests[name] = digestOf(join(folder, name, NAME));
  }
  const seen = { early: 0, half: 0, aside: 0, published: 0 };
  let kept = 0;
  mustBuild(whole.old, out);
  for (let round = 0; round < KILLS; round += 1) {
    const child = spawn(process.execPath, commandOf(whole.new, out, ...(round % 3 === 2 ? [] : ["--resume"])), {
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, Math.ceil(duration * 1.05))));
    child.kill("SIGKILL");
    await ended;
    // Killed between its two renames, it leaves the old folder aside, and the next build brings it back.
    const aside = hidden(out).find((name) => name.startsWith(`.${NAME}.old-`));
    const isThere = statSync(join(out, NAME), { throwIfNoEntry: false }) !== undefined;
    const found = digestOf(isThere ? join(out, NAME) : join(out, aside));
    check("what is published is one whole build", found === digests.old || found === digests.new);
    if (!isThere) seen.aside += 1;
    else if (found === digests.new) seen.published += 1;
    else if (hidden(out).length > 0) seen.half += 1;
    else seen.early += 1;
    if (round % 5 === 4 || found === digests.new) {
      const said = mustBuild(whole.new, out, "--resume");
      kept += Number(/kept +(\d+)/.exec(said)?.[1] ?? 0);
      check("a resumed build ends with the bytes of an undisturbed one", digestOf(join(out, NAME)) === digests.new);
      check("nothing is left behind", hidden(out).length === 0);
      mustBuild(whole.old, out);
    }
  }
  console.log(
    `ok   ${KILLS} times kill -9: ${seen.early} before the first file, ${seen.half} half-way, ${seen.aside} between the renames, ${seen.published} after; resumed builds kept ${kept} files`,
  );
}

function disks() {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const mount = (...args) => spawnSync("mount", args, { stdio: "ignore" }).status === 0;
  if (!mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", disk)) {
    console.log("SKIPPED: full and read-only disks; mounting one needs root on Linux");
    return;
  }
  try {
    mustBuild("a-seed-for-the-old-papers", disk, "--forms", "50");
    const before = digestOf(join(disk, NAME));
    const full = build("a-seed-for-the-new-papers", disk);
    check("a full disk is said to be one", full.status === 1 && full.stderr.includes("is full"));
    check("the previous build is whole", digestOf(join(disk, NAME)) === before && hidden(disk).length === 0);
    mount("-o", "remount,ro", disk);
    const frozen = build("a-seed-for-the-new-papers", disk, "--forms", "50");
    check("a read-only disk is said to be one", frozen.status === 1 && frozen.stderr.includes("You may not write"));
    check("the previous build is whole", digestOf(join(disk, NAME)) === before && hidden(disk).length === 0);
    const nowhere = build("a-seed-for-the-new-papers", join(disk, "new/folder"), "--forms", "50");
    check(
      "so for a folder that would have to be made",
      nowhere.status === 1 && nowhere.stderr.includes("You may not write"),
    );
    console.log("ok   a full and a read-only disk: said so, and the previous build is whole");
  } finally {
    spawnSync("umount", [disk]);
  }
}

/** The promises about papers and shards, for more seeds than there is time for every day. */
function seeds() {
  const files = ["test/paper/promises.test.ts", "test/io/merge.test.ts"];
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--test-timeout=3600000", ...files],
    {
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
      env: { ...process.env, BROADSHEET_SEEDS: String(SEEDS) },
      stdio: "inherit",
    },
  );
  check(`${SEEDS} seeds break no promise`, status === 0);
  console.log(`ok   ${SEEDS} seeds break no promise`);
}

try {
  writeFileSync(join(folder, "bank.json"), bankText(100));
  writeFileSync(blueprint, blueprintText(PAPERS));
  await kills();
  disks();
  seeds();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
