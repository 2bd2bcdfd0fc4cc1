import type { Fields } from "./question.js";

/** How long a question's words are where they are named. */
const MAX_NAME = 40;

/** A question where something that was done to it is named. */
export function named(fields: Fields): string {
  const words = String(fields["stem"] ?? fields["text"] ?? fields["head"] ?? "").replace(/\s+/g, " ");
  return `“${words.length > MAX_NAME ? `${words.slice(0, MAX_NAME)}…` : words}”`;
}
