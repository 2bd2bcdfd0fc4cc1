import { leadsOut } from "../text/inline.js";
import { textsOf } from "./characters.js";
import type { ItemRule } from "./rule.js";
import { name } from "./words.js";

/** What looks like a link and is printed as it stands. */
export const links: readonly ItemRule[] = [
  {
    code: "lint/dropped-link",
    of: "item",
    level: "warning",
    title: "Links stand in explanations and lead to http, https or mailto.",
    languages: null,
    check: (item) =>
      textsOf(item).flatMap(({ path, text }) => {
        const inExplanation = path[0] === "explanation";
        const target = droppedIn(text ?? "", inExplanation);
        if (target === undefined) return [];
        const message = `The ${String(path[0])} of ${name(item)} has a link to ${JSON.stringify(target)}, which is dropped.`;
        const hint = inExplanation ? "link to an http, https or mailto address" : "move it to the explanation";
        return [{ path, message, hint }];
      }),
  },
];

/** Where a link leads that stays text. What is in backticks is code. */
function droppedIn(text: string, inExplanation: boolean): string | undefined {
  const targets = [
    ...text
      .replace(/`[^`]*`/g, " ")
      .matchAll(/\[[^[\]]*\]\(\s*<?((?:[a-z][a-z0-9+.-]*:|\/)[^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)/gi),
  ];
  return targets.map(([, target]) => target!).find((target) => !inExplanation || !leadsOut(target));
}
