import { fencedIn } from "./blocks.js";
import { type Fields, fieldOf, isGroup } from "./fields.js";
import { readLenient } from "./lenient-json.js";

/** Nobody asks for more; what stands behind them is said to be there. */
export const MAX_GROUPS = 300;
/** A brace in prose leads nowhere; what is read in vain from them is limited, as a multiple of the text. */
const MAX_IN_VAIN = 4;

/** Groups of fields that look like questions, in a text that is JSON and nothing else. */
export const questionsOf = (text: string): readonly Fields[] => questions(parsed(text.trim()) ?? null);

/** The same in whatever of a text can be read as JSON. */
export function groupsIn(text: string): readonly Fields[] {
  const fenced = fencedIn(text).flatMap(scanned);
  return fenced.length > 0 ? fenced : scanned(text);
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function scanned(text: string): Fields[] {
  const strict = questionsOf(text);
  if (strict.length > 0) return [...strict];
  const found: Fields[] = [];
  // Where a group begins with a name, or a list with such a group.
  const begins = /\[\s{0,200}\{|\{\s{0,200}(?:["'“”„‟«]|[\p{L}_$]{1,40}\s{0,9}:)/gu;
  let inVain = 0;
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    const { value, end } = readLenient(text, match.index);
    const groups = questions(value);
    found.push(...groups);
    if (groups.length > 0) begins.lastIndex = end;
    else if ((inVain += end - match.index) > MAX_IN_VAIN * text.length) break;
    if (found.length > MAX_GROUPS) break;
  }
  return found;
}

/** Groups with a question in them, however deep they lie: `{"quiz": {"questions": [...]}}`. */
function questions(value: unknown, depth = 0): Fields[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) {
    const found: Fields[] = [];
    for (const one of value as readonly unknown[]) {
      found.push(...questions(one, depth + 1));
      if (found.length > MAX_GROUPS) break;
    }
    return found;
  }
  if (!isGroup(value)) return [];
  const isQuestion =
    typeof fieldOf(value, "stem") === "string" ||
    (fieldOf(value, "quote") !== undefined && fieldOf(value, "key") !== undefined);
  return isQuestion ? [value] : questions(Object.values(value), depth + 1);
}
