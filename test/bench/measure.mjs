import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Milliseconds of one run of each, in turn, `rounds` times after one warm-up: medians, and the ratio pair by pair.
 * Processor time where the system tells that of child processes (Linux): others on the machine don't count.
 */
export function sideBySide(rounds, yardstick, candidate, before = () => {}) {
  const pairs = [];
  for (let round = -1; round < rounds; round += 1) {
    before();
    const pair = [time(yardstick), time(candidate)];
    if (round >= 0) pairs.push(pair);
  }
  return {
    yardstick: median(pairs.map(([a]) => a)),
    candidate: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => b / a)),
  };
}

export function time(work) {
  const start = now();
  work();
  return now() - start;
}

const now = process.platform === "linux" ? processorTime : () => performance.now();

function processorTime() {
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
export function row(what, { yardstick, candidate, ratio }, against, limit) {
  const line = {
    what,
    against,
    ms: candidate.toFixed(1),
    "yardstick ms": yardstick.toFixed(1),
    ratio: ratio.toFixed(3),
    limit,
  };
  rows.push(line);
  console.log(
    `${ratio <= limit ? "ok  " : "OVER"} ${what}: ${ratio.toFixed(3)} × ${against} (limit ${limit}; ${line.ms} ms / ${line["yardstick ms"]} ms)`,
  );
}

export function finish() {
  const over = rows.filter(({ ratio, limit }) => Number(ratio) > limit);
  console.log(`${rows.length - over.length} of ${rows.length} ratios within their limits`);
}
