import type { TextChange } from "../model/diagnostic.js";

/** A text and its lines, from 0. */
export interface Page {
  readonly text: string;
  readonly lines: readonly string[];
  /** Where each line begins. */
  readonly starts: readonly number[];
}

export function pageOf(text: string): Page {
  const lines = text.split("\n");
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  return { text, lines, starts };
}

/** What somebody may have meant. Nobody hears of it unless the file reads better with the changes made. */
export interface Guess {
  /** Where the mistake itself stands. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  readonly changes: readonly TextChange[];
  readonly isCertain: boolean;
  /** Explains nothing unless the whole file can be read with it. */
  readonly isWeak?: boolean;
}

/** One way in which people's typing differs from YAML. */
export interface Slip {
  readonly name: string;
  /** @param line one that may have it; the file is unreadable there or a few lines below */
  readonly guesses: (page: Page, line: number) => readonly Guess[];
}

/** A change within a line. */
export const within = (page: Page, line: number, from: number, to: number, text: string): TextChange => ({
  start: page.starts[line]! + from,
  end: page.starts[line]! + to,
  text,
});

/** A line with a part of it replaced, as it is to be typed. */
export function typed(line: string, from: number, to: number, text: string): string {
  return shortened((line.slice(0, from) + text + line.slice(to)).trim());
}

export const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** A text between quotation marks that leave it as it is. */
export function quoted(text: string): string {
  if (!/["\\\n]/.test(text)) return `"${text}"`;
  return /['\n]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}
