import { atOnce } from "../../anki/pause.js";
import { ankiReader } from "../../anki/reader.js";
import { opened } from "../../exchange/incoming.js";
import type { Imported } from "../../model/exchange.js";
import type { Checked } from "../../model/diagnostic.js";
import { loadMarkdown } from "../../text/inline.js";
import type { Answer, Call } from "./rpc.js";

/** Files of Anki → questions, by the command's own reader. It has a program of its own: few need it, and it can be ended. */
const anki = {
  async questionsIn(name: string, bytes: Uint8Array): Promise<Checked<Imported>> {
    const open = opened(name, bytes, null);
    if (!open.ok) return { ok: false, diagnostics: [{ severity: "error", code: "import/unreadable", ...open }] };
    await loadMarkdown();
    return ankiReader(atOnce).read(open.file);
  },
};

export type Anki = typeof anki;

self.onmessage = async ({ data: { call, args } }: MessageEvent<Call>) => {
  try {
    const value = await anki.questionsIn(...(args as [string, Uint8Array]));
    self.postMessage({ call, ok: true, value } satisfies Answer);
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    self.postMessage({ call, ok: false, name, message } satisfies Answer);
  }
};
