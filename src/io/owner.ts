import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process, so that it can be told from a later one that was given its number. */
export interface Owner {
  readonly pid: number;
  /** When it started, in the system's own ticks; `0` where the system does not say. */
  readonly start: string;
  readonly host: string;
}

/** A container may share its machine's name, but not its numbers of processes. */
const HOST = `${hostname()
  .replaceAll(/[^A-Za-z0-9.]/g, "_")
  .slice(0, 40)}${numberSpace()}`;

function numberSpace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0]?.padStart(11, "_") ?? "";
  } catch {
    return "";
  }
}

export const thisProcess = (): Owner => ({ pid: process.pid, start: startOf(process.pid), host: HOST });

/** Fits into a file name, and `parseOwner` reads it back. */
export const ownerText = ({ pid, start, host }: Owner): string => `${pid}-${start}-${host}`;

export function parseOwner(text: string): Owner | null {
  const [, pid, start, host] = /^(\d{1,10})-(\d{1,20})-([A-Za-z0-9._]{0,64})$/.exec(text) ?? [];
  return pid === undefined ? null : { pid: Number(pid), start: start!, host: host! };
}

/** Whether an owner runs; of one on another machine nobody here can tell. */
export function stateOf({ pid, start, host }: Owner): "runs" | "gone" | "elsewhere" {
  if (host !== HOST) return "elsewhere";
  if (!isRunning(pid)) return "gone";
  const now = startOf(pid);
  return start === "0" || now === "0" || now === start ? "runs" : "gone";
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A dead process keeps its number until its parent asks after it, which in containers may be never. */
const isZombie = (pid: number): boolean => statFields(pid)[0] === "Z";

/** Linux tells when a process started: field 22 of its `stat`, the 20th behind its name. */
const startOf = (pid: number): string => statFields(pid)[19] ?? "0";

function statFields(pid: number): string[] {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return [];
  try {
    const text = readFileSync(stat, "latin1");
    // The name stands in brackets, and may hold any character.
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    // It ended meanwhile.
    return [];
  }
}
