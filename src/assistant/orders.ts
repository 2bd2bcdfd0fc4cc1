const INSTRUCTING =
  /\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|prompts?|rules)\b|\b(?:system prompt|you are (?:an? )?(?:AI|assistant|language model)|as an AI)\b/i;

/** Whether a paragraph seems to talk to a machine, not to readers. It is data all the same; a person should know of it. */
export const givesOrders = (paragraph: string): boolean => INSTRUCTING.test(paragraph);
