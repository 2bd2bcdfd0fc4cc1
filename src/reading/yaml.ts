import { YAMLException, load } from "js-yaml";
import type { Fault } from "../typing/mend.js";

/** More aliases than a person writes by hand; an alias bomb needs them. */
const MAX_ALIASES = 100;

type Yaml = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

/** Reads YAML 1.2. Dates stay text, duplicate keys are errors, nothing is coerced. */
export function readYaml(text: string): Yaml {
  try {
    return { ok: true, value: load(text, { maxAliases: MAX_ALIASES }) };
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const { reason, mark } = cause;
    return { ok: false, fault: { offset: mark?.position ?? secondDocument(text) ?? 0, reason } };
  }
}

export function syntaxFault(text: string): Fault | null {
  const read = readYaml(text);
  return read.ok ? null : read.fault;
}

/** The parser does not say where it begins. */
function secondDocument(text: string): number | undefined {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].slice(0, 50).map(({ index }) => index);
  return marks.find((index) => /\S/.test(text.slice(0, index).replace(/^\s*(?:#.*|---\s*|%.*)$/gm, "")));
}

interface Plain {
  readonly is: RegExp;
  readonly says: string;
  readonly hint: string;
}

const QUOTE = 'put text that holds a colon, #, %, @ or a quotation mark in quotes: "…", and indent with spaces';

/** What the parser says, in the author's words. */
const REASONS: readonly Plain[] = [
  {
    is: /input is empty/,
    says: "the file holds notes alone",
    hint: "write fields, such as bank: … and title: …, without # before them",
  },
  { is: /duplicated mapping key/, says: "this field is written twice", hint: "keep one of the two" },
  { is: /tab char/, says: "the line begins with a tab", hint: "indent with spaces" },
  {
    is: /alias/,
    says: "a text that begins with * names another one (an alias), which is not there, or there are too many of them",
    hint: `put text that begins with * in quotes; use at most ${MAX_ALIASES} aliases (*name), each after its anchor (&name)`,
  },
  {
    is: /end of the stream within|deficient indentation/,
    says: "a quotation mark or bracket above is never closed, or this line begins too far out",
    hint: QUOTE,
  },
  {
    is: /missed comma|flow collection|flow sequence|flow mapping/,
    says: "a comma or bracket of a list is missing",
    hint: "close each bracket and brace that is opened, and put a comma between two entries",
  },
  { is: /implicit key/, says: "the text above is no field: a field is a name, a colon and a space", hint: QUOTE },
  { is: /indentation/, says: "this does not fit what stands before it (indentation)", hint: QUOTE },
  { is: /end of the stream|document/, says: "what stands here belongs to no field", hint: QUOTE },
];

export function plainReason(reason: string): { readonly message: string; readonly hint?: string } {
  const plain = REASONS.find(({ is }) => is.test(reason));
  return plain === undefined ? { message: reason } : { message: plain.says, hint: plain.hint };
}
