import { bankSchema } from "#generated/bank-schema.js";

const TAG = new RegExp(bankSchema.properties.language.pattern, "u");

/** Whether a text is a tag of a language (BCP 47), as a bank takes it: `en`, `pt-BR`. */
export const isLanguageTag = (text: string): boolean => TAG.test(text);
