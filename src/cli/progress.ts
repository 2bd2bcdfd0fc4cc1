import type { World } from "./world.js";

/** Below this, nobody waits long enough to wonder. */
const QUIET_MS = 1000;
const WIDTH = 24;

/** A bar with the time left on a terminal; a plain line now and then elsewhere. */
export function progressOn(
  { stderr }: World,
  what: string,
): { readonly show: (done: number, total: number, things?: string) => void; readonly clear: () => void } {
  const start = Date.now();
  let shown = start;
  let drawn = false;
  return {
    show(done, total, things = "papers") {
      const now = Date.now();
      const pause = stderr.isTTY === true ? 100 : 5000;
      if (now - start < QUIET_MS || now - shown < pause) return;
      shown = now;
      const left = Math.ceil((((now - start) / done) * (total - done)) / 1000);
      const share = Math.floor((done / total) * WIDTH);
      if (stderr.isTTY === true) {
        stderr.write(
          `\r[${"#".repeat(share)}${" ".repeat(WIDTH - share)}] ${done}/${total} ${things}, ${left} s left\u001B[K`,
        );
        drawn = true;
      } else stderr.write(`${what}: ${done} of ${total} ${things}, ${left} s left\n`);
    },
    clear() {
      if (drawn) stderr.write("\r\u001B[K");
    },
  };
}
