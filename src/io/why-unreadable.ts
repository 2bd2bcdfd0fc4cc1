import { UnreadableText } from "./lines.js";

const MISSING = "There is no such file.";

/** By the codes of the system. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EISDIR: "It is a folder.",
  EACCES: "You may not read it.",
  EPERM: "You may not read it.",
};

/** Why a file can't be read, as a sentence; undefined for what is none of its own or its reader's fault. */
export const whyUnreadable = (cause: unknown): string | undefined =>
  cause instanceof UnreadableText ? cause.message : REASONS[(cause as NodeJS.ErrnoException).code ?? ""];

/** Whether there is nothing of that name. */
export const isMissing = (cause: unknown): boolean => whyUnreadable(cause) === MISSING;
