import { Refusal } from "../state/refusal.js";
import type { Anki } from "../engine/anki-worker.js";
import type { Docx } from "../engine/docx-worker.js";
import type { Engine } from "../engine/engine.js";
import type { Answer, Call, Question, QuestionReply } from "../engine/rpc.js";
import type { Ask, Reply } from "../../model/assistant.js";

/** What a worker may be asked; each answer comes later. */
type Asked<Methods extends { readonly [name: string]: (...args: never) => unknown }> = {
  readonly [Name in keyof Methods]: (...args: Parameters<Methods[Name]>) => Promise<Awaited<ReturnType<Methods[Name]>>>;
};

export type Core = Asked<Engine>;

/**
 * The core, in a worker whose code stands in the page.
 *
 * @param askModel answers what it asks of a language model
 */
export const startCore = (address: Promise<string>, askModel: (ask: Ask) => Promise<Reply>): Core =>
  startWorker<Engine>(address, askModel);

/** What reads Word files. */
export const startDocx = (address: Promise<string>): Asked<Docx> =>
  startWorker<Docx>(address, () => Promise.reject(new Error("Word files ask nothing")));

/**
 * The questions in a file of Anki, read by a program that ends with it: a collection may be as large as a disk.
 *
 * @returns null where it was stopped
 */
export async function readAnki(
  address: Promise<string>,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Anki["questionsIn"]>> | null> {
  const stopped = new Promise<null>((done) => signal.addEventListener("abort", () => done(null)));
  const { asked, end } = startProgram<Anki>(address, () => Promise.reject(new Error("files of Anki ask nothing")));
  try {
    return await Promise.race([asked.questionsIn(name, bytes), stopped]);
  } finally {
    await end();
  }
}

function startWorker<Methods extends { readonly [name: string]: (...args: never) => unknown }>(
  address: Promise<string>,
  askModel: (ask: Ask) => Promise<Reply>,
): Asked<Methods> {
  return startProgram<Methods>(address, askModel).asked;
}

function startProgram<Methods extends { readonly [name: string]: (...args: never) => unknown }>(
  address: Promise<string>,
  askModel: (ask: Ask) => Promise<Reply>,
): { readonly asked: Asked<Methods>; readonly end: () => Promise<void> } {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (cause: Error) => void }>();
  let calls = 0;
  const started = address.then((at) => {
    const worker = new Worker(at);
    worker.onmessage = async ({ data }: MessageEvent<Answer | Question>) => {
      if ("question" in data) {
        const reply = await askModel(data.ask);
        return worker.postMessage({ question: data.question, reply } satisfies QuestionReply);
      }
      const { done, failed } = waiting.get(data.call)!;
      waiting.delete(data.call);
      if (data.ok) done(data.value);
      else failed(data.name === "Uneditable" ? new Refusal(data.message) : new Error(data.message));
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
  const asked = new Proxy({} as Asked<Methods>, {
    get:
      (_, method: string) =>
      (...args: readonly unknown[]) =>
        ask(method, args),
  });
  return { asked, end: async () => (await started).terminate() };
}
