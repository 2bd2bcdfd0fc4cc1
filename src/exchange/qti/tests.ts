import type { Document } from "../package.js";
import { resolvedPath } from "../package.js";
import { quoted } from "../shares.js";
import { attribute, childOf, textOf, withinOf } from "../xml-parts.js";

/** Items in the order of the tests that name them; then the others. */
export function inOrderOfTests(documents: readonly Document[]): Document[] {
  const named = documents.flatMap(({ path, root }) =>
    root.name === "assessmentTest"
      ? withinOf(root, "assessmentItemRef").map((ref) => resolvedPath(path, attribute(ref, "href") ?? ""))
      : [],
  );
  const places = new Map(named.toReversed().map((path, i) => [path, named.length - i]));
  const items = documents.filter(({ root }) => root.name === "assessmentItem");
  return items
    .map((item, i) => ({ item, i, place: places.get(item.path) ?? named.length + 1 }))
    .toSorted((a, b) => a.place - b.place || a.i - b.i)
    .map(({ item }) => item);
}

/** Items that a test names and that are not there. */
export function missingItems(documents: readonly Document[]): string[] {
  const there = new Set(documents.map(({ path }) => path));
  return documents.flatMap(({ path, root }) =>
    root.name !== "assessmentTest"
      ? []
      : withinOf(root, "assessmentItemRef")
          .map((ref) => attribute(ref, "href") ?? "")
          .filter((href) => !there.has(resolvedPath(path, href))),
  );
}

/** What tests say beyond their items. */
export const lostOfTests = (documents: readonly Document[]): string[] =>
  documents.flatMap(({ root }) => {
    if (root.name !== "assessmentTest") return [];
    const limits = withinOf(root, "timeLimits").map((one) => attribute(one, "maxTime"));
    const selections = withinOf(root, "assessmentSection").flatMap((section) => {
      const number = attribute(childOf(section, "selection"), "select");
      return number === null
        ? []
        : [`that ${number} of the questions of ${quoted(attribute(section, "title") ?? "")} are drawn`];
    });
    const weights = withinOf(root, "weight").some((one) => Number(attribute(one, "value")) !== 1);
    const rubrics = withinOf(root, "rubricBlock").map((one) => `what stands above questions: ${quoted(textOf(one))}`);
    return [
      ...limits.flatMap((seconds) => (seconds === null ? [] : [`the time limit of ${seconds} seconds`])),
      ...selections,
      ...(weights ? ["the weights of questions in the test"] : []),
      ...rubrics,
    ];
  });
