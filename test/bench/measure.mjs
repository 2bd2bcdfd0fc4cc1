import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

// Node 20 reads these certificates at every start: a machine that sets them would make every start look alike.
delete process.env.NODE_EXTRA_CA_CERTS;

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** By the clock on the wall, and in time of processors: others on the machine don't count in the latter. */
const CLOCKS = ["wall", "cpu"];
const UNITS = { wall: "ms", cpu: "ms", memory: "MB" };

/**
 * Milliseconds of one run of each, in turn, `rounds` times after one warm-up: medians, and the ratio pair by pair,
 * by each clock.
 */
export function sideBySide(rounds, yardstick, candidate, before = () => {}) {
  const pairs = [];
  for (let round = -1; round < rounds; round += 1) {
    before();
    const pair = [time(yardstick), time(candidate)];
    if (round >= 0) pairs.push(pair);
  }
  const by = (clock) => ({
    yardstick: median(pairs.map(([a]) => a[clock])),
    candidate: median(pairs.map(([, b]) => b[clock])),
    ratio: median(pairs.map(([a, b]) => b[clock] / a[clock])),
  });
  return Object.fromEntries(CLOCKS.map((clock) => [clock, by(clock)]));
}

/** Milliseconds by each clock. */
export function time(work) {
  const wall = performance.now();
  const cpu = processorTime();
  work();
  return { wall: performance.now() - wall, cpu: processorTime() - cpu };
}

/** Child processes included; where the system doesn't tell (all but Linux), the clock on the wall. */
function processorTime() {
  if (process.platform !== "linux") return performance.now();
  const { user, system } = process.cpuUsage();
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  const [childUser, childSystem] = fields.slice(13, 15).map(Number);
  return (user + system) / 1000 + (childUser + childSystem) * TICK;
}

/** Milliseconds; the same on every Linux that Node runs on. */
const TICK = 10;

/** Runs Node on something, and fails loudly if it does. */
export function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`node ${args.join(" ")} gave ${status}: ${stderr}`);
}

const rows = [];

/**
 * Says how a measurement compares with its limit.
 *
 * @param measured as `sideBySide` gives it, or by one clock alone
 * @param clock the one that the limit is about
 */
export function row(what, measured, against, limit, clock = "cpu") {
  const isOver = measured[clock].ratio > limit;
  rows.push({ isOver });
  const figures = Object.keys(UNITS)
    .filter((one) => one in measured)
    .map((one) => {
      const { yardstick, candidate, ratio } = measured[one];
      return `${ratio.toFixed(3)} × ${one} (${candidate.toFixed(1)} ${UNITS[one]} / ${yardstick.toFixed(1)} ${UNITS[one]})`;
    });
  console.log(
    `${isOver ? "OVER" : "ok  "} ${what}, against ${against}: ${figures.join(", ")}; limit ${limit} × ${clock}`,
  );
}

export function finish() {
  const over = rows.filter(({ isOver }) => isOver);
  console.log(`${rows.length - over.length} of ${rows.length} ratios within their limits`);
}
