import { repeats } from "../bank/repeats.js";
import { error, type Finding } from "../reading/finding.js";
import { seedProblem } from "../seed/seed.js";
import { brokenMarking } from "./marking.js";
import { brokenSections } from "./sections.js";
import type { WrittenBlueprint } from "./written.js";

export function brokenRules({
  seed,
  forms,
  roster,
  overlap,
  overlapWith,
  marking,
  sections,
}: WrittenBlueprint): Finding[] {
  const problem = seed === undefined ? undefined : seedProblem(seed);
  return [
    ...(problem === undefined ? [] : [error("blueprint/bad-seed", ["seed"], `The seed can't be used: ${problem}.`)]),
    ...(forms !== undefined && roster !== undefined
      ? [
          error(
            "blueprint/forms-and-roster",
            ["roster"],
            "It names both forms and a roster.",
            "with a roster, each candidate gets a paper; delete one of the two",
          ),
        ]
      : []),
    ...repeats(Array.isArray(forms) ? (forms as string[]) : [], (name, i, first) =>
      error(
        "blueprint/duplicate-form",
        ["forms", i],
        `Forms ${first + 1} and ${i + 1} are both called ${JSON.stringify(name)}.`,
        "capital letters make no difference in file names",
      ),
    ),
    ...brokenSections(sections),
    ...brokenMarking(marking),
    ...(isCapped(overlap) || overlapWith !== undefined
      ? sections.flatMap(({ pick }, i) =>
          pick === "all"
            ? [
                error(
                  "blueprint/all-of-a-share",
                  ["sections", i, "pick"],
                  `Section ${i + 1} takes all items that fit, but the blueprint limits how many papers may share.`,
                  "give pick a number",
                ),
              ]
            : [],
        )
      : []),
  ];
}

const isCapped = (overlap: WrittenBlueprint["overlap"]): boolean =>
  overlap === "disjoint" || typeof overlap === "object";
