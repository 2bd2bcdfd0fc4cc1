// Ratios of times measured side by side in one run; see README, "Speed". Give a part's name to run it alone.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import seedrandom from "seedrandom";
import { load } from "js-yaml";
import { lint } from "../../dist/lint/index.js";
import { shaped } from "../../dist/bank/item-shape.js";
import { checkBank, loadBank } from "../../dist/bank/load.js";
import { exam } from "../../dist/formats/exam.js";
import { templateKit } from "../../dist/io/templates.js";
import { assemble } from "../../dist/paper/assemble.js";
import { loadBlueprint } from "../../dist/blueprint/blueprint.js";
import { EVERYBODY, drawsOf, hashOfName, rank } from "../../dist/seed/random.js";
import { bankText, bankYaml, blueprintText } from "./banks.mjs";
import { deckParts } from "./decks.mjs";
import { exchangeParts } from "./exchange.mjs";
import { pages } from "./pages.mjs";
import { statements } from "./statements.mjs";
import { finish, median, node, row, sideBySide, time } from "./measure.mjs";

const bin = new URL("../../dist/bin/broadsheet.js", import.meta.url).pathname;
const sochi = new URL("../../questions/sochi-2019.yaml", import.meta.url).pathname;
const memory = statSync("/dev/shm", { throwIfNoEntry: false })?.isDirectory() ? "/dev/shm" : tmpdir();
const folder = mkdtempSync(join(memory, "broadsheet-bench-"));
const PAPERS = 10_000;

const parts = {
  start() {
    const bare = () => node("-e", "0");
    const out = join(folder, "start");
    row(
      "broadsheet --help",
      sideBySide(15, bare, () => node(bin, "--help")),
      "node -e 0",
      1.6,
    );
    row(
      "broadsheet check, Sochi bank",
      sideBySide(15, bare, () => node(bin, "check", sochi)),
      "node -e 0",
      4,
    );
    const build = ["build", sochi, "--to", "practice", "--pick", "20", "--out", out];
    row(
      "broadsheet build, one paper of it",
      sideBySide(15, bare, () => node(bin, ...build)),
      "node -e 0",
      4.5,
    );
  },

  validation() {
    const good = JSON.parse(bankText(100_000));
    const bad = { ...good, items: good.items.map((item) => ({ ...item, difficulty: "eazy" })) };
    row(
      "schema, 100,000 items that are all wrong",
      sideBySide(
        5,
        () => good.items.forEach(shaped),
        () => bad.items.forEach(shaped),
      ),
      "the same all right",
      3,
    );
  },

  checks() {
    const yaml = new Map([1000, 10_000].map((count) => [count, bankYaml(count)]));
    const parse = (count) => () => load(yaml.get(count));
    const whole = (count) => {
      const bank = loadBank("bank.yaml", yaml.get(count));
      if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics.slice(0, 3)));
      return bank.value;
    };
    const banks = new Map([...yaml.keys()].map((count) => [count, whole(count)]));
    const values = new Map([...yaml.keys()].map((count) => [count, load(yaml.get(count))]));
    const rules = (count) => () => {
      const source = { file: "bank.yaml", text: yaml.get(count), value: values.get(count), itemLines: null };
      if (!checkBank(source).ok) throw new Error("the bench's own bank is bad");
      lint(banks.get(count));
    };
    row("schema, rules and lint, 1,000 items", sideBySide(5, parse(1000), rules(1000)), "parsing the YAML", 3);
    row("the same, 10,000 items", sideBySide(5, rules(1000), rules(10_000)), "1,000 items", 12);
  },

  draws() {
    const names = Array.from({ length: 500 }, (_, i) => hashOfName(`item-${i}`));
    const pick = drawsOf("bench", EVERYBODY).pick(0);
    let sum = 0;
    const perCall = sideBySide(
      99,
      () => {
        for (let i = 0; i < 500; i += 1) sum += seedrandom(`seed ${i}`).int32();
      },
      () => {
        for (const name of names) sum += rank(pick, name);
      },
    );
    row("a rank", perCall, "one seedrandom(string)", 1 / 50);
    if (!Number.isFinite(sum)) throw new Error("nothing was drawn");
  },

  exams() {
    writeFileSync(join(folder, "bank.json"), bankText(500));
    writeFileSync(join(folder, "blueprint.json"), blueprintText(PAPERS));
    const out = join(folder, "out");
    const command = [bin, "build", join(folder, "blueprint.json"), "--out", out];
    node(...command);
    const pages = join(out, "large-exam/student");
    const files = readdirSync(pages).map((file) => readFileSync(join(pages, file)));
    console.log(
      `     ${files.length} pages of ${Math.round(median(files.map(({ length }) => length)) / 1000)} kB on ${memory === "/dev/shm" ? "a RAM file system" : "disk: no RAM file system here"}`,
    );
    const raw = (target) => {
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target);
      files.forEach((bytes, i) => writeFileSync(join(target, `${i}.html`), bytes));
    };
    const { bank, blueprint } = plan();
    const papers = [...assemble([bank], blueprint, "bench")];
    const rendered = (target) => {
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target);
      const render = exam.renderer(templateKit());
      papers.forEach((paper, i) => writeFileSync(join(target, `${i}.html`), render(paper)[0].content.latin1, "latin1"));
    };
    row(
      "exam pages, rendering and writing",
      sideBySide(
        5,
        () => raw(join(folder, "a")),
        () => rendered(join(folder, "b")),
      ),
      "writing the same files",
      3,
    );
    rmSync(join(folder, "b"), { recursive: true });
    rmSync(join(folder, "a"), { recursive: true });
    row(
      "exam pages, whole command",
      sideBySide(
        5,
        writerOf(files),
        () => node(...command),
        () => ["a", "out"].forEach((name) => rmSync(join(folder, name), { recursive: true, force: true })),
      ),
      "a process that writes the same files",
      4,
    );
    row(
      "exam papers, drawing alone",
      sideBySide(
        5,
        () => node(...command),
        () => {
          for (const _ of assemble([bank], blueprint, "bench"));
        },
      ),
      "the whole command",
      1 / 4,
    );
  },

  roster() {
    const { forms: _, ...blueprint } = JSON.parse(blueprintText(1));
    const ids = Array.from({ length: PAPERS }, (__, i) => `c-${i},Candidate number ${i}`);
    writeFileSync(join(folder, "bank.json"), bankText(500));
    writeFileSync(join(folder, "blueprint.json"), JSON.stringify(blueprint));
    writeFileSync(join(folder, "roster.csv"), `id,name\n${ids.join("\n")}\n`);
    const out = join(folder, "out");
    const given = [join(folder, "blueprint.json"), "--roster", join(folder, "roster.csv")];
    const command = [bin, "build", ...given, "--out", out];
    node(...command);
    const files = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    row(
      "papers of 10,000 candidates, whole command",
      sideBySide(
        5,
        writerOf(files, 'require("node:crypto").createHash("sha256").update(bytes).digest("hex");'),
        () => node(...command),
        () => ["a", "out"].forEach((name) => rmSync(join(folder, name), { recursive: true, force: true })),
      ),
      "a process that writes and hashes the same files",
      3,
    );
  },

  verify() {
    writeFileSync(join(folder, "bank.json"), bankText(500));
    writeFileSync(join(folder, "blueprint.json"), blueprintText(PAPERS));
    const file = join(folder, "blueprint.json");
    const out = join(folder, "out");
    const manifest = join(out, "large-exam/teacher/manifest.json");
    row(
      "verify of 10,000 papers",
      sideBySide(
        3,
        () => node(bin, "build", file, "--out", out),
        () => node(bin, "verify", manifest, file),
      ),
      "building them",
      1.2,
    );
  },

  /** What a paper costs beyond the start of the program, for few and for many. */
  flat() {
    const out = join(folder, "out");
    const command = [bin, "build", join(folder, "blueprint.json"), "--out", out];
    writeFileSync(join(folder, "bank.json"), bankText(500));
    const cost = (forms) => {
      writeFileSync(join(folder, "blueprint.json"), blueprintText(forms));
      const { cpu: ms } = time(() => node(...command));
      rmSync(out, { recursive: true, force: true });
      return ms;
    };
    const start = median(Array.from({ length: 5 }, () => cost(1)));
    const perPaper = [1000, PAPERS, 10 * PAPERS].map((forms) => (cost(forms) - start) / forms);
    const [, few, many] = perPaper;
    console.log(`     microseconds a paper: ${perPaper.map((ms) => Math.round(1000 * ms)).join(", ")}`);
    row("a paper of 100,000", { cpu: { yardstick: few, candidate: many, ratio: many / few } }, "one of 10,000", 1.1);
  },

  statements: () => statements(folder, bin, PAPERS),

  pages: () => pages(folder),

  memory() {
    writeFileSync(join(folder, "bank.json"), bankText(500));
    const peaks = [1000, PAPERS, 4 * PAPERS].map((forms) => {
      writeFileSync(join(folder, "blueprint.json"), blueprintText(forms));
      const out = join(folder, "out");
      const peak = peakOf(bin, "build", join(folder, "blueprint.json"), "--out", out);
      rmSync(out, { recursive: true, force: true });
      return `${forms} papers: ${peak} MB`;
    });
    console.log(`     peak memory of the command: ${peaks.join(", ")}`);
  },
};

/** For a whole command: a whole process that does nothing but write the same bytes to as many files. */
function writerOf(files, beside = "") {
  writeFileSync(join(folder, "pack"), Buffer.concat(files));
  const script = `process.chdir(__dirname);
    const { readFileSync, mkdirSync, writeFileSync } = require("node:fs");
    const pack = readFileSync("pack");
    mkdirSync("a");
    let at = 0;
    ${JSON.stringify(files.map(({ length }) => length))}.forEach((length, i) => {
      const bytes = pack.subarray(at, (at += length));
      ${beside}
      writeFileSync("a/" + i + ".html", bytes);
    });`;
  writeFileSync(join(folder, "write.cjs"), script);
  return () => node(join(folder, "write.cjs"));
}

/** Linux counts the parent's memory in maxRSS; VmHWM starts anew with the program. */
const PEAK = `const { readFileSync } = await import("node:fs");
  console.log(process.platform === "linux"
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]
    : process.resourceUsage().maxRSS)`;

/** Peak memory in MB of one of our programs. */
const peakOf = (program, ...args) => peakWith([], program, ...args);

/** The same with a limit in MB to what V8 holds: else it takes far more than it needs where a machine has much. */
const peakWithin = (heap, program, ...args) => peakWith([`--max-old-space-size=${heap}`], program, ...args);

function peakWith(flags, program, ...args) {
  const script = `process.argv.splice(1, 0, ${JSON.stringify(program)}); await import(${JSON.stringify(program)}); ${PEAK}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, "--input-type=module", "-e", script, "--", ...args],
    {
      encoding: "utf8",
    },
  );
  if (/heap out of memory/.test(stderr)) return Infinity;
  if (status !== 0) throw new Error(`${args.join(" ")} gave ${status}: ${stderr}`);
  return Math.round(Number(stdout) / 1024);
}

function plan() {
  const bank = loadBank("bank.json", bankText(500));
  const blueprint = loadBlueprint("blueprint.json", blueprintText(PAPERS));
  if (!bank.ok || !blueprint.ok) throw new Error("the bench's own bank is bad");
  return { bank: bank.value, blueprint: blueprint.value };
}

try {
  const wanted = process.argv.slice(2);
  const all = { ...parts, ...deckParts(folder, bin, peakOf), ...exchangeParts(folder, bin, peakWithin) };
  for (const name of wanted.length > 0 ? wanted : Object.keys(all)) await all[name]();
  finish();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
