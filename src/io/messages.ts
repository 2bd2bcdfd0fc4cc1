import type { Kit } from "../formats/format.js";

/** A message, or one for each plural category of its language (CLDR: zero, one, two, few, many, other). */
type Message = string | Readonly<Record<string, string>>;

/**
 * The messages of one language. `{name}` in a message stands for a parameter; which plural is meant is told by
 * the parameter `n`.
 */
export function messagesIn(language: string, text: string): Kit["t"] {
  const messages = JSON.parse(text) as Record<string, Message>;
  const rules = new Intl.PluralRules(language);
  return (key, parameters = {}) => {
    if (!Object.hasOwn(messages, key)) throw new Error(`strings/${language}.json has no message "${key}"`);
    const message = messages[key]!;
    const plain =
      typeof message === "string" ? message : (message[rules.select(Number(parameters["n"]))] ?? message["other"]!);
    return plain.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!Object.hasOwn(parameters, name)) throw new Error(`message "${key}" needs a parameter "${name}"`);
      return String(parameters[name]);
    });
  };
}
