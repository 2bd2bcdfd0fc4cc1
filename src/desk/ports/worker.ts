import type { Engine } from "../engine/engine.js";
import type { Answer, Call } from "../engine/rpc.js";

export type Core = {
  readonly [Method in keyof Engine]: (
    ...args: Parameters<Engine[Method]>
  ) => Promise<Awaited<ReturnType<Engine[Method]>>>;
};

/** The core, in a worker whose code stands in the page. */
export function startCore(address: string): Core {
  const worker = new Worker(address);
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (cause: Error) => void }>();
  let calls = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const { done, failed } = waiting.get(data.call)!;
    waiting.delete(data.call);
    if (data.ok) done(data.value);
    else failed(new Error(data.message));
  };
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message));
    waiting.clear();
  };
  return new Proxy({} as Core, {
    get:
      (_, method: string) =>
      (...args: readonly unknown[]) =>
        new Promise((done, failed) => {
          calls += 1;
          waiting.set(calls, { done, failed });
          worker.postMessage({ call: calls, method, args } satisfies Call);
        }),
  });
}
