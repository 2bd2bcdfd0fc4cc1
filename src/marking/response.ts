import type { JudgedType } from "../model/bank.js";
import type { Extent, Response } from "../model/response.js";

/** The letters that were chosen, or what was entered in each place. */
export const entriesOf = (response: Response): readonly string[] =>
  "chosen" in response ? response.chosen : response.entered;

/** Whether nothing was answered. White space is nothing. */
export const isBlank = (response: Response): boolean => entriesOf(response).every((entry) => entry.trim() === "");

/** How far an item of this type is answered. What is open is worth a second look, not wrong. */
export function extentOf(type: JudgedType, response: Response): Extent {
  const entries = entriesOf(response);
  if (isBlank(response)) return "blank";
  switch (type) {
    case "multiple":
      return entries.length === 1 ? "single" : "whole";
    case "ordering":
      if (isFull(entries) && new Set(entries).size < entries.length) return "doubled";
      return isFull(entries) ? "whole" : "partly";
    case "matching":
    case "cloze":
      return isFull(entries) ? "whole" : "partly";
    case "choice":
    case "true-false":
    case "statements":
    case "explains":
    case "short":
    case "numeric":
      return "whole";
  }
}

const isFull = (entries: readonly string[]): boolean => entries.every((entry) => entry.trim() !== "");

/** A response as response codes and files of answers write it: `B`, `AD`, `C-A`, `T-F`; or what was typed. */
export interface WrittenResponse {
  readonly letters: string;
  readonly typed: readonly string[];
}

/** A response as a code or a file of answers holds it. */
export function writeResponse(response: Response): WrittenResponse {
  const entries = entriesOf(response);
  switch (response.kind) {
    case "one":
    case "many":
      return { letters: entries.join(""), typed: [] };
    case "boxes":
    case "truths":
      return { letters: isBlank(response) ? "" : entries.map((letter) => letter || "-").join(""), typed: [] };
    case "typed":
      return { letters: "", typed: entries.map((text) => text.trim()) };
  }
}

/**
 * The response to a question that is answered in this way (as an answer in a key says, or `truths` for one by one), from its
 * letters and from what was typed.
 */
export function readResponse(kind: Response["kind"], { letters, typed }: WrittenResponse): Response {
  switch (kind) {
    case "one":
    case "many":
      return { kind, chosen: [...letters] };
    case "boxes":
    case "truths":
      return { kind, entered: [...letters].map((letter) => (letter === "-" ? "" : letter)) };
    case "typed":
      return { kind, entered: typed };
  }
}
