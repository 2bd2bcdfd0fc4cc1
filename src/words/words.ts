import type { CardKey, Messages } from "#generated/messages.js";

/** The name of a message, as `templates/strings/en.json` has it. */
export type MessageKey = keyof Messages;
export type { CardKey };
type Parameters<K extends MessageKey> = Readonly<Record<Messages[K], string | number>>;

/** Says a message. A parameter called `n` also tells which plural is meant. */
export type Say<Key extends MessageKey = MessageKey> = <K extends Key>(key: K, parameters?: Parameters<K>) => string;

/** What a language says, on pages and on cards. */
export interface Words<Key extends MessageKey = MessageKey> {
  /** BCP 47 tag: the nearest to what was asked for that there are messages in. */
  readonly language: string;
  /** A message as it is written, `{name}` for each parameter; of several plurals the one for `n`. */
  readonly message: (key: Key, n?: number) => string;
}

/** What cards say in each language: what only pages say is loaded with them. */
export type WordsIn = (language: string) => Words<CardKey>;

/** Text and names of parameters by turns, text first. */
export const splitMessage = (message: string): readonly string[] => message.split(/\{(\w+)\}/);
