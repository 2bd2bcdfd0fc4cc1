import type { Fraction, MultipleRule } from "../model/marking.js";
import { NOTHING, fraction, plus } from "../text/fraction.js";
import { type ShareRule, allOrNothing } from "./judge.js";

/** The share that an answer to a `multiple` item earns by a rule. */
export const shareBy =
  (rule: MultipleRule): ShareRule =>
  (parts, key) => {
    const right = key.right.length;
    const wrong = key.options - right - key.also.length;
    const chosen = parts.filter(({ filled }) => filled);
    const chosenRight = key.right.filter((letter) => chosen.some(({ place }) => place === letter)).length;
    const chosenWrong = chosen.filter((part) => !part.right).length;
    /** What was right, less a part of the whole for each wrong one, down to nothing. */
    const lessEach = (parts: number): Fraction => {
      const share = plus(fraction(chosenRight, right), fraction(-chosenWrong, parts));
      return share[0] < 0n ? NOTHING : share;
    };
    switch (rule) {
      case "all-or-nothing":
        return allOrNothing(parts, key);
      case "per-option":
        return fraction(chosenRight + wrong - chosenWrong, right + wrong);
      case "none":
        return fraction(chosenRight, right);
      case "false":
        return lessEach(Math.max(wrong, 1));
      case "false2":
        return lessEach(Math.max(wrong, 2));
      case "true":
        return lessEach(right);
      case "all":
        return lessEach(1);
    }
  };
