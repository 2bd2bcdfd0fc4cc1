import { useEffect } from "preact/hooks";

/** Until nothing has been typed for this long, nobody is told anything. */
const QUIET_MS = 300;

/** An effect once nothing has changed for a while. */
export function useQuiet(effect: () => void | (() => void), inputs: readonly unknown[]): void {
  useEffect(() => {
    let clean: void | (() => void);
    const timer = setTimeout(() => {
      clean = effect();
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      clean?.();
    };
  }, inputs);
}
