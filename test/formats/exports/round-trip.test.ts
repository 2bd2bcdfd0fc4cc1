import { describe, expect, test } from "vitest";
import { opened } from "../../../src/exchange/incoming.js";
import { readers } from "../../../src/exchange/index.js";
import type { ImportedItem } from "../../../src/model/exchange.js";
import { plain } from "../../../src/text/inline.js";
import { bankOf } from "../../sample.js";
import { TRAPS, fileOf, itemsWith, limitsOf, questionsIn } from "./traps.js";

/** What our own reader makes of a file of ours. */
async function readBack(name: string, content: string): Promise<readonly ImportedItem[]> {
  const file = opened("questions", new TextEncoder().encode(content), null);
  if (!file.ok) throw new Error(file.message);
  // Traps of one format are marks of another: who reads is said, as by --from.
  const reader = readers.find((one) => one.name === name)!;
  const read = await reader.read(file.file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(read.value.left).toEqual([]);
  return read.value.items;
}

/** Text as it is shown, of a field that is a text, or holds one. */
const shown = (field: unknown): string =>
  plain(String(typeof field === "object" ? (field as { readonly text: string }).text : field))
    .replace(/\s+/g, " ")
    .trim();
/** A typed answer is plain text, which some readers give with the escapes of ours. */
const typed = (fields: unknown): readonly string[] =>
  [fields]
    .flat()
    .map((text) => String(text).replace(/\\([*_`[\]\\])/g, "$1"))
    .toSorted();
const all = (fields: unknown): readonly string[] => [fields ?? []].flat().map(shown).toSorted();

/** What must come back whatever is lost: what is asked, what is right, and what else is offered. */
function essence({ fields }: Pick<ImportedItem, "fields">): unknown {
  const { stem: asked, key, keys: several, distractors, pairs, extras, text } = fields as Record<string, unknown>;
  const gap = typeof text === "string" ? /\{\{c1::(.*?)\}\}/.exec(text) : null;
  const stem = gap === null ? asked : String(text).replace(gap[0], "____");
  const keys = gap === null ? several : [gap[1]!.trim()];
  return {
    stem: shown(stem).replace(/_{4,}/, "____"),
    right:
      typeof key === "boolean" ? key : distractors === undefined && keys !== undefined ? typed(keys) : all(key ?? keys),
    wrong: all(distractors),
    pairs: ((pairs ?? []) as readonly { readonly left: unknown; readonly right: unknown }[]).map(({ left, right }) => [
      shown(left),
      shown(right),
    ]),
    extras: all(extras),
  };
}

/** The same of an item as it was before, in the fields of a bank. */
function written(text: string, i: number, id: string): Readonly<Record<string, unknown>> {
  switch (id.replace(/-\d+$/, "")) {
    case "choice":
      return { stem: text, key: text, distractors: [`other ${i}`] };
    case "multiple":
      return { stem: `Which of ${i}?`, keys: [text, `k${i}`], distractors: [`d${i}`] };
    case "true":
      return { stem: text, key: false };
    case "short":
      return { stem: `Short ${i}?`, keys: [plain(text), `other ${i}`] };
    case "cloze":
      return { stem: `${text} ____ end`, keys: [plain(text)] };
    case "pairs":
      return {
        stem: text,
        pairs: [
          { left: text, right: text },
          { left: `l${i}`, right: `r${i}` },
        ],
        extras: [`x${i}`],
      };
    default:
      throw new Error(id);
  }
}

describe.each(["moodle-xml", "gift"])("what goes out as %s comes back the same", (name) => {
  test.each(TRAPS.map((text, i) => [text, i] as const))("with %j in it", async (text, i) => {
    const bank = bankOf(itemsWith(text, i));
    const asked = questionsIn(bank).filter((one) => limitsOf(name, one).every((limit) => !limit.startsWith("refused")));
    const items = await readBack(name, fileOf(name, bank));
    expect(items.map((item) => item.name)).toEqual(asked.map(({ id }) => id));
    expect(items.map(essence)).toEqual(asked.map(({ id }) => essence({ fields: written(text, i, id) })));
  });
});

test("what goes out as aiken comes back the same", async () => {
  const bank = bankOf(TRAPS.map((text, i) => itemsWith(text, i)[0]!));
  const asked = questionsIn(bank).filter((one) =>
    limitsOf("aiken", one).every((limit) => !limit.startsWith("refused")),
  );
  const items = await readBack("aiken", fileOf("aiken", bank));
  expect(items.map(essence)).toEqual(
    asked.map(({ id }) => {
      const i = Number(id.replace("choice-", ""));
      return essence({ fields: written(TRAPS[i]!, i, id) });
    }),
  );
});
