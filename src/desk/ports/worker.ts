import type { Engine } from "../engine/engine.js";
import type { Answer, Call } from "../engine/rpc.js";

/** What the worker may be asked; each answer comes later. */
export type Core = {
  readonly [Method in keyof Engine]: (
    ...args: Parameters<Engine[Method]>
  ) => Promise<Awaited<ReturnType<Engine[Method]>>>;
};

/** The core, in a worker whose code stands in the page. */
export function startCore(address: Promise<string>): Core {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (cause: Error) => void }>();
  let calls = 0;
  const started = address.then((at) => {
    const worker = new Worker(at);
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
    return worker;
  });
  const ask = async (method: string, args: readonly unknown[]) => {
    const worker = await started;
    calls += 1;
    const call = calls;
    return new Promise((done, failed) => {
      waiting.set(call, { done, failed });
      worker.postMessage({ call, method, args } satisfies Call);
    });
  };
  return new Proxy({} as Core, {
    get:
      (_, method: string) =>
      (...args: readonly unknown[]) =>
        ask(method, args),
  });
}
