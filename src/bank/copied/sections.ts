import { type Guess, type Page, within } from "../../typing/slip.js";
import { safe } from "./written.js";

/** Sections of a blueprint by their names: `Ships:` with fields below it, `Ships: 1`, or `- Ships: 1`. */
export function namedSections(page: Page): Guess | null {
  const { lines, starts } = page;
  const head = lines.findIndex((line) => /^sections\s*:\s*$/.test(line));
  if (head < 0 || !lines.some((line) => /^(?:blueprint|banks?)\s*:/.test(line))) return null;
  const end = lines.findIndex((line, i) => i > head && /^[^\s#-]/.test(line));
  const below = [...lines.keys()].slice(head + 1, end < 0 ? lines.length : end).filter((i) => /\S/.test(lines[i]!));
  const indent = /^ */.exec(lines[below[0] ?? -1] ?? "")![0].length;
  const names = below.filter((i) => /^ */.exec(lines[i]!)![0].length === indent);
  const parts = names.map((i) => /^( *)(- +)?["']?([^:"'#[{]+?)["']?:(?:\s+(\d+|all))?\s*$/.exec(lines[i]!));
  const isKnown = (name: string) => /^(?:title|name|pick|where|quotas|points|count|topics?|types?)$/i.test(name.trim());
  if (parts.length === 0 || !parts.every((one) => one !== null && !isKnown(one[3]!))) return null;
  const [first] = parts;
  const isAlone = parts.every((one) => one![4] !== undefined);
  if (!isAlone && parts.some((one) => one![2] !== undefined || one![4] !== undefined)) return null;
  const title = (one: RegExpExecArray) =>
    isAlone ? `- { title: ${safe(one[3]!)}, pick: ${one[4]!} }` : `- title: ${safe(one[3]!)}`;
  return {
    at: starts[names[0]!]! + indent,
    message: "A section has its name as its title, and says as pick how many items it takes.",
    hint: `write: ${title(first!)}${parts.length > 1 ? " (and so for every section)" : ""}`,
    changes: names.map((i, n) => within(page, i, indent, lines[i]!.length, title(parts[n]!))),
    isCertain: true,
  };
}
