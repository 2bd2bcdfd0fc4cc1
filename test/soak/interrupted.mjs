// Interrupts every command that writes, everywhere: killed at random moments and (with strace) at each of its changes
// to the disk, on full disks, and two at a time. Folders hold a person's own files. Nothing may be lost or mixed, and the
// next command puts right what was left. Usage: node test/soak/interrupted.mjs [kills] [pairs]
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomInt } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bankText, blueprintText } from "../bench/banks.mjs";

const KILLS = Number(process.argv[2] ?? 200);
const PAIRS = Number(process.argv[3] ?? 100);
const bin = fileURLToPath(new URL("../../dist/bin/broadsheet.js", import.meta.url));
const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "broadsheet-interrupted-"));
const BUILT = "out/large-exam";
const MANIFEST = `${BUILT}/teacher/manifest.json`;
const OWN = {
  [`${BUILT}/teacher/marks/marks.csv`]: "marks",
  [`${BUILT}/notes.txt`]: "notes",
  "out/letter.txt": "letter",
};
const DRAFT = "news.draft.yaml";
const SHARDS = [1, 2].map((i) => `out/large-exam.shard-${i}-of-2`);

const run = (cwd, argv) => spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: "utf8" });
function must(cwd, ...argv) {
  const { status, stderr } = run(cwd, argv);
  if (status !== 0) throw new Error(`${argv.join(" ")} gave ${status}: ${stderr}`);
}
function check(what, isTrue, more = "") {
  if (!isTrue) throw new Error(`${what}: NOT SO\n${more}`);
}

/** A folder to work in, as an exam office has it after the first build. */
function prepare() {
  const folder = join(root, "prepared");
  mkdirSync(folder);
  const bank = JSON.parse(bankText(30));
  const said = (i) => `The harbour of town number ${i} opened in that year.`;
  bank.items.forEach((item, i) => (item.evidence = [{ ...item.evidence[0], paragraph: 1, quote: said(i) }]));
  writeFileSync(join(folder, "bank.json"), JSON.stringify(bank, null, 2).replaceAll("\n", "\r\n"));
  writeFileSync(join(folder, "article.txt"), bank.items.map((_, i) => said(i)).join("\n\n"));
  writeFileSync(join(folder, "blueprint.json"), blueprintText(12));
  writeFileSync(join(folder, "others.gift"), "::tower::Which town has the tower? {=Northwick ~Southmere ~Easthaven}\n");
  cpSync(new URL("../../questions/starter/article.txt", import.meta.url), join(folder, "news.txt"));
  must(folder, "draft", "news.txt", "--published", "2026-05-04", "--publisher", "P", "--licence", "CC-BY-4.0");
  const draft = readFileSync(join(folder, DRAFT), "utf8");
  writeFileSync(join(folder, DRAFT), draft.replace("status: proposed", "status: accepted"));
  for (const i of [1, 2]) must(folder, "build", "blueprint.json", "--seed", "new-papers", "--shard", `${i}/2`);
  must(folder, "build", "blueprint.json", "--seed", "old-papers");
  for (const [path, text] of Object.entries(OWN)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All files with their digests, but what is hidden. */
function stateOf(folder) {
  const found = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile() && !/(^|\/)\./.test(path))
      found[path] = createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex");
  }
  return JSON.stringify(found, Object.keys(found).sort());
}
const hidden = (folder) =>
  ["", "out"].flatMap((below) => readdirSync(join(folder, below)).filter((name) => name.startsWith(".")));

let copies = 0;
function copyOf(prepared) {
  const folder = join(root, `w${(copies += 1)}`);
  cpSync(prepared, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

const prepared = prepare();
const item = JSON.parse(readFileSync(join(prepared, MANIFEST), "utf8")).papers[0].sections[0][0].item;
const COMMANDS = {
  build: ["build", "blueprint.json", "--seed", "new-papers"],
  resume: ["build", "blueprint.json", "--seed", "new-papers", "--resume"],
  merge: ["merge", "blueprint.json", ...SHARDS],
  amend: ["amend", MANIFEST, "--item", item, "--void", "--reason", "r", "--date", "2026-01-01"],
  update: ["update", "bank.json"],
  fix: ["check", "bank.json", "--source", "article.txt", "--fix"],
  import: ["import", "others.gift", "--into", "bank.json"],
  accept: ["draft", DRAFT, "--accept", "all", "--into", "bank.json"],
};
const before = stateOf(prepared);
const after = Object.fromEntries(
  Object.entries(COMMANDS).map(([name, argv]) => {
    const folder = copyOf(prepared);
    const start = performance.now();
    must(folder, ...argv);
    const end = { state: stateOf(folder), ms: performance.now() - start };
    check(`${name} changes something`, end.state !== before);
    rmSync(folder, { recursive: true });
    return [name, end];
  }),
);

/** What must be so after a command was interrupted, and after the next one. */
function checkInterrupted(name, folder) {
  // A command that only reads comes first, half the time.
  if (copies % 2 === 0) {
    const read = run(folder, ["diff", MANIFEST, MANIFEST]);
    check(`${name}, interrupted: the next command can read the manifest`, read.status === 0, read.stderr);
    const now = stateOf(folder);
    check(`${name}, interrupted: all as before or all as after`, now === before || now === after[name].state, now);
  }
  const isDone = stateOf(folder) === after[name].state;
  const again = run(folder, isDone && name === "amend" ? ["diff", MANIFEST, MANIFEST] : COMMANDS[name]);
  check(`${name}, interrupted: it can be run again`, again.status === 0, again.stderr);
  if (name !== "amend" || isDone) check(`${name} ends as if undisturbed`, stateOf(folder) === after[name].state);
  else check("amend: one decision", JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")).amendments.length >= 1);
  for (const [path, text] of Object.entries(OWN))
    check(`${name}: ${path} is there`, readFileSync(join(folder, path), "utf8") === text);
  check(`${name}: nothing is left behind`, isDone || hidden(folder).length === 0, hidden(folder).join(" "));
  rmSync(folder, { recursive: true });
}

async function kills() {
  const names = Object.keys(COMMANDS);
  let hits = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const name = names[round % names.length];
    const folder = copyOf(prepared);
    const child = spawn(process.execPath, [bin, ...COMMANDS[name]], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, Math.ceil(after[name].ms * 1.05))));
    child.kill("SIGKILL");
    if ((await ended) !== null) hits += 1;
    checkInterrupted(name, folder);
  }
  console.log(`ok   kill -9 at ${KILLS} random moments (${hits} hit a running command)`);
}

/** Kills before each call that changes the disk, one after the other. */
function everyChange() {
  if (spawnSync("strace", ["-V"]).status !== 0) return console.log("SKIPPED: a kill at each change; needs strace");
  const calls = "rename,link,unlink,rmdir,mkdir,symlink,fsync,ftruncate,fchmod";
  const counts = [];
  for (const [name, argv] of Object.entries(COMMANDS)) {
    let at = 1;
    for (let isKilled = true; isKilled; at += 1) {
      const folder = copyOf(prepared);
      const inject = [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        `trace=${calls}`,
        "-e",
        `inject=${calls}:signal=SIGKILL:when=${at}`,
      ];
      const { status, signal } = spawnSync("strace", [...inject, process.execPath, bin, ...argv], { cwd: folder });
      isKilled = signal !== null || (status ?? 137) >= 128;
      checkInterrupted(name, folder);
    }
    counts.push(`${name} ${at - 2}`);
  }
  console.log(`ok   killed before each change to the disk: ${counts.join(", ")}`);
}

function fullDisks() {
  const disk = join(root, "disk");
  mkdirSync(disk);
  const sizes = Array.from({ length: 20 }, (_, i) => 8 + i * 24);
  let refused = 0;
  for (const kilobytes of sizes)
    for (const [name, argv] of Object.entries(COMMANDS)) {
      const used = spawnSync("du", ["-sk", prepared], { encoding: "utf8" }).stdout.split("\t")[0];
      const size = Number(used) + 64 + kilobytes;
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", disk]);
      if (mounted.status !== 0) return console.log("SKIPPED: full disks; mounting one needs root on Linux");
      try {
        cpSync(prepared, join(disk, "w"), { recursive: true });
        const { status, stderr } = run(join(disk, "w"), argv);
        check(
          `${name} on a full disk: a clear word`,
          status === 0 || (status === 1 && stderr.includes("disk") && stderr.includes("full")),
          stderr,
        );
        const now = stateOf(join(disk, "w"));
        check(`${name} on a full disk: all or nothing`, now === (status === 0 ? after[name].state : before), stderr);
        check(`${name} on a full disk: nothing left behind`, hidden(join(disk, "w")).length === 0);
        if (status === 1) refused += 1;
      } finally {
        spawnSync("umount", [disk]);
      }
    }
  console.log(
    `ok   ${sizes.length} sizes of a full disk, ${Object.keys(COMMANDS).length} commands: ${refused} refused, the others done`,
  );
}

/** Any two at once; each is done, or refused in plain words. */
async function pairs() {
  const names = Object.keys(COMMANDS);
  const counts = { both: 0, one: 0, none: 0 };
  for (let round = 0; round < PAIRS; round += 1) {
    // First each with itself, then with others.
    const two =
      round < names.length * 6
        ? [names[round % names.length], names[round % names.length]]
        : [names[randomInt(names.length)], names[randomInt(names.length)]];
    const folder = copyOf(prepared);
    const start = async (name, delay) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      const child = spawn(process.execPath, [bin, ...COMMANDS[name]], {
        cwd: folder,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      child.stderr.on("data", (part) => (said += part));
      return new Promise((resolve) => child.once("exit", (status) => resolve({ name, status, said })));
    };
    const done = await Promise.all([start(two[0], 0), start(two[1], randomInt(0, 60))]);
    for (const { name, status, said } of done) {
      check(`${two.join(" and ")} at once: ${name} ends well`, status === 0 || status === 1, said);
      check("no stack trace", !/bug in Broadsheet|\n\s+at /.test(said), said);
    }
    const fine = done.filter(({ status }) => status === 0).length;
    counts[["none", "one", "both"][fine]] += 1;
    check(`${two.join(" and ")} at once: nothing left behind`, hidden(folder).length === 0, hidden(folder).join(" "));
    for (const [path, text] of Object.entries(OWN)) check(path, readFileSync(join(folder, path), "utf8") === text);
    const read = run(folder, ["diff", MANIFEST, MANIFEST]);
    check("the manifest can be read", read.status === 0, read.stderr);
    if (two[0] === "amend" && two[1] === "amend") {
      const { amendments } = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
      check(
        "every decision that was said to be recorded is",
        amendments.length === fine,
        `${amendments.length} of ${fine}`,
      );
    } else if (two[0] === two[1] && fine > 0)
      check(`${two[0]} twice is ${two[0]}`, stateOf(folder) === after[two[0]].state);
    rmSync(folder, { recursive: true });
  }
  console.log(
    `ok   ${PAIRS} pairs at once: ${counts.both} both done, ${counts.one} one refused, ${counts.none} both refused`,
  );
}

try {
  await kills();
  fullDisks();
  await pairs();
  everyChange();
} finally {
  rmSync(root, { recursive: true, force: true });
}
