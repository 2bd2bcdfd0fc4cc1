import { extractRawText } from "mammoth";
import type { Answer, Call } from "./rpc.js";

/** Word files → text, a paragraph a line. It has a program of its own: few need it, and it is as long as the core. */
const docx = {
  async textOf(bytes: Uint8Array): Promise<string> {
    const { buffer, byteOffset, byteLength } = bytes;
    const arrayBuffer = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    return (await extractRawText({ arrayBuffer })).value;
  },
};

export type Docx = typeof docx;

self.onmessage = async ({ data: { call, args } }: MessageEvent<Call>) => {
  try {
    const value = await docx.textOf(...(args as [Uint8Array]));
    self.postMessage({ call, ok: true, value } satisfies Answer);
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    self.postMessage({ call, ok: false, name, message } satisfies Answer);
  }
};
