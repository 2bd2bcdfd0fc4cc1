import type { Bank } from "../../model/bank.js";
import { lint } from "../../lint/index.js";
import type { Check } from "./check.js";

/** Remarks on what a draft leaves to a person anyway, or on the bank around an item. */
const NOT_HERE = [
  "lint/missing-why",
  "lint/no-explanation",
  "lint/unrated",
  "lint/unpinned-evidence",
  "lint/keys-often-longest",
  "lint/keys-in-one-place",
  "lint/true-false-lopsided",
  "lint/statements-lopsided",
  "lint/false-statements-longer",
  "lint/uneven-codes",
];

const alone = ({ item }: Parameters<Check["find"]>[0], language: string): Bank => ({
  id: "draft",
  formerly: null,
  title: "Draft",
  language,
  updated: null,
  taxonomy: null,
  sources: [],
  passages: [],
  lint: { off: new Map() },
  items: [item],
  unpinned: [],
  digest: "",
});

const remarks =
  (severity: "error" | "warning"): Check["find"] =>
  (subject, { material: { article } }) => {
    const found = lint(alone(subject, article.language ?? "en"), NOT_HERE).find((one) => one.severity === severity);
    return found === undefined ? null : `${found.message}${found.hint === undefined ? "" : ` (${found.hint})`}`;
  };

/** The key is given away, or wrong. */
export const hasNoErrors: Check = { cause: "lint found an error", effect: "reject", find: remarks("error") };
export const hasNoWarnings: Check = { cause: "lint remarked on it", effect: "edit", find: remarks("warning") };
