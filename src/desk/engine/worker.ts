import { engine } from "./engine.js";
import { replied } from "./ask-page.js";
import type { Answer, Call, QuestionReply } from "./rpc.js";
import { loadMarkdown } from "../../text/inline.js";

const methods = engine as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

self.onmessage = async ({ data }: MessageEvent<Call | QuestionReply>) => {
  if ("question" in data) return replied(data);
  const { call, method, args } = data;
  try {
    await loadMarkdown();
    self.postMessage({ call, ok: true, value: await methods[method]!(...args) } satisfies Answer);
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    self.postMessage({ call, ok: false, name, message } satisfies Answer);
  }
};
