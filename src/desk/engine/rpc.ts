import type { Ask, Reply } from "../../model/assistant.js";

/** What the page asks the worker, and its answers: plain values, numbered. */
export interface Call {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly name: string; readonly message: string };

/** What the worker asks of a language model: only the page can reach one. */
export interface Question {
  readonly question: number;
  readonly ask: Ask;
}

export interface QuestionReply {
  readonly question: number;
  readonly reply: Reply;
}
