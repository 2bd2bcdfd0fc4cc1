import { shareBy } from "../../../src/marking/multiple.ts";
import type { Credit, MultipleRule } from "../../../src/model/marking.ts";
import { NOTHING, parseFraction } from "../../../src/text/fraction.ts";
import { one } from "../page/dom.ts";
import type { Rule } from "./marking.ts";

const read = (text = "") => parseFraction(text) ?? NOTHING;

/** The rule of a page that says how it is marked. Our templates write such rules and no other. */
export const agreed = (): Rule => ({
  share: shareBy(one("#quiz").dataset.multiple as MultipleRule),
  credit: (one("#quiz").dataset.credit ?? "whole") as Credit,
  marksIn: ({ dataset }) => {
    const [right, wrong, blank] = (dataset.marks ?? "").split(" ");
    return { right: read(right), wrong: read(wrong), blank: read(blank) };
  },
  decimals: 2,
});
