import type { Ask, Reply } from "../../model/assistant.js";
import type { Question, QuestionReply } from "./rpc.js";

const waiting = new Map<number, (reply: Reply) => void>();
let questions = 0;

/** Asks the language model that the page has chosen. */
export function askPage(ask: Ask): Promise<Reply> {
  questions += 1;
  const question = questions;
  self.postMessage({ question, ask } satisfies Question);
  return new Promise((done) => waiting.set(question, done));
}

/** The page's answer. */
export function replied({ question, reply }: QuestionReply): void {
  waiting.get(question)?.(reply);
  waiting.delete(question);
}
