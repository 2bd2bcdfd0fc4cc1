import { qn1 } from "../article/qn1.js";
import type { Names } from "../draft/names.js";
import { contentWords } from "../draft/sentence-index.js";
import { standsIn } from "../draft/stands.js";

/** How a right answer stands to the words that should prove it. */
export type Standing = "said" | "paraphrased" | "elsewhere";

/** In other words is well, where they keep all its names and numbers and half of its telling words. */
export function standingOf(key: string, evidence: string, names: Names): Standing {
  const plain = qn1(key);
  if (names.formsOf(plain).some((form) => standsIn(evidence, form))) return "said";
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}.,'-]*/gu) ?? [];
  const fixed = words
    .map((word) => word.replace(/[.,'-]+$/, ""))
    .filter((word, i) => /\d/.test(word) || (i > 0 && /^\p{Lu}/u.test(word)));
  const isTold = (word: string): boolean => names.formsOf(word).some((form) => standsIn(evidence, form));
  if (!fixed.every(isTold)) return "elsewhere";
  const [telling, said] = [contentWords(plain), contentWords(evidence)];
  const shared = [...telling].filter((word) => said.has(word)).length;
  return telling.size > 0 && shared * 2 >= telling.size ? "paraphrased" : "elsewhere";
}
