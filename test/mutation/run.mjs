// Plants small bugs in the rooms and says which of them no test sees: `npm run mutate [ROOM | ROOM/FILE]… [-- --no-strings --force | --sample N --seed S]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { interval } from "./draw.mjs";
import { readMutants, score } from "./mutants.mjs";
import { readReasons } from "./reasons.mjs";
import { rooms, sourcesOf, testsOf } from "./rooms.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "no-strings": { type: "boolean" },
    force: { type: "boolean" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const sampled = values.sample !== undefined;
if (sampled && !/^[1-9]\d*$/u.test(values.sample)) {
  console.error(`--sample takes a number of bugs for each room, not ${JSON.stringify(values.sample)}.`);
  process.exit(2);
}

/** What each room is asked for: all of it, or some files. */
const asked = new Map();
for (const name of positionals.length === 0 ? Object.keys(rooms) : positionals) {
  const room = name.split("/")[0];
  if (!(room in rooms)) {
    console.error(`There is no room ${JSON.stringify(room)} here. Rooms: ${Object.keys(rooms).join(", ")}.`);
    process.exit(2);
  }
  const patterns = name === room ? sourcesOf(room) : [`src/${name.replace(/\.ts$/, "")}.ts`];
  asked.set(room, [...(asked.get(room) ?? []), ...patterns]);
}

/** What a sample asks of Stryker, and what a whole run does. A sample keeps nothing that a whole run would take up. */
const extent = (room) =>
  sampled
    ? { checkers: ["sample"], concurrency: 1, incremental: false }
    : {
        concurrency: 2,
        incremental: true,
        incrementalFile: `.stryker/${room}.json`,
        force: values.force ?? false,
      };

/** One room, one run: the mutants that its tests killed, and those that they did not; and how many there are in all. */
async function mutate(room, files) {
  process.env.MUTATION_TESTS = testsOf(room).join(",");
  process.env.MUTATION_SAMPLE = JSON.stringify({ size: Number(values.sample), seed: values.seed });
  const stryker = new Stryker({
    ...extent(room),
    mutate: files,
    mutator: { excludedMutations: values["no-strings"] || sampled ? ["StringLiteral"] : [] },
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner", join(root, "test/mutation/sampler.mjs")],
    vitest: { configFile: "test/mutation/vitest.config.ts" },
    coverageAnalysis: "perTest",
    // A loop without end is mostly found by its hits; one that the bug itself is not in, by the clock. Tests of a bug get a minute
    // and six times what they took before, so that a busy machine kills nothing.
    timeoutMS: 60_000,
    timeoutFactor: 6,
    // The tests of a large room, each watched, take longer than the five minutes of the default where others share the machine.
    dryRunTimeoutMinutes: 60,
    // What runs once, when a module is loaded, is looked at too: thresholds, patterns, tables of rules.
    ignoreStatic: false,
    // Elsewhere: tests that run meanwhile must not find the copies.
    tempDirName: join(tmpdir(), `broadsheet-mutation-${process.pid}`),
    ignorePatterns: [".stryker", ".venv", "dist", "out", "docs/screenshots"],
    // TypeScript 7 has no API that Stryker could read a configuration with; nothing outside is named in ours.
    tsconfigFile: "none",
    reporters: ["progress-append-only"],
    logLevel: "error",
    allowConsoleColors: false,
  });
  const results = await stryker.runMutationTest();
  return { mutants: readMutants(results, root), total: results.filter(({ status }) => status !== "Ignored").length };
}

const percent = (mutants) => `${score(mutants)?.toFixed(1) ?? "–"} % of ${mutants.length}`;
/** What a sample says of all. */
function drawn(code, total) {
  const [low, high] = interval(code.filter(({ killed }) => killed).length, code.length, total);
  return `drawn from ${total} with seed ${values.seed}: ${low.toFixed(1)}–${high.toFixed(1)} % of all (95 %)`;
}
const show = ({ mutator, place, from, to, status }) =>
  `  ${place}  ${mutator}${status === "NoCoverage" ? " (no test comes here)" : ""}\n${indent("-", from)}\n${indent("+", to)}`;
const indent = (sign, text) =>
  text
    .split("\n", 6)
    .map((line) => `    ${sign} ${line}`)
    .join("\n");

function report(room, { mutants, total }, seconds) {
  const reasons = readReasons();
  const code = mutants.filter(({ isString }) => !isString);
  const survivors = mutants.filter(({ killed }) => !killed);
  const unexplained = survivors.filter((one) => !one.isString && one.needsReason && reasons.of(one) === undefined);
  const parts = [
    [
      "Survived, with a reason",
      survivors.filter((one) => reasons.of(one) !== undefined),
      (one) => `${show(one)}\n    ${reasons.of(one)}`,
    ],
    ["Survived", survivors.filter((one) => !one.isString && !one.needsReason && reasons.of(one) === undefined), show],
    ["Survived in a comparison, in arithmetic or in an identity, and no reason is written down", unexplained, show],
    ["Texts that no test reads", survivors.filter((one) => one.isString && reasons.of(one) === undefined), show],
    [
      "Outdated reasons",
      sampled ? reasons.ofTheDead(mutants) : reasons.outdated(mutants),
      ({ file, line, from, to }) => `  ${file}: ${line}\n    ${from} → ${to}`,
    ],
  ];
  const survived = code.filter(({ killed }) => !killed).length;
  const summary = [
    `${room}: ${code.length} mutants, ${code.length - survived} killed, ${survived} survived: ${percent(code)}`,
    sampled ? drawn(code, total) : `texts: ${percent(mutants.filter(({ isString }) => isString))}`,
    `${unexplained.length} without a reason`,
    `${Math.round(seconds)} s`,
  ].join("; ");
  const text = parts.flatMap(([title, list, line]) =>
    list.length === 0 ? [] : [`${title} (${list.length}):`, ...list.map(line), ""],
  );
  mkdirSync(".stryker", { recursive: true });
  writeFileSync(`.stryker/${room}${sampled ? ".sample" : ""}.txt`, [...text, summary, ""].join("\n"));
  console.log([...text, summary].join("\n"));
  return { summary, unexplained: unexplained.length };
}

const summaries = [];
for (const [room, files] of asked) {
  const start = Date.now();
  summaries.push(report(room, await mutate(room, files), (Date.now() - start) / 1000));
}
if (summaries.length > 1) console.log(`\n${summaries.map(({ summary }) => summary).join("\n")}`);
process.exitCode = summaries.some(({ unexplained }) => unexplained > 0) ? 1 : 0;
