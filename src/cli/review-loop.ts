import type { ArticleText } from "../article/text.js";
import { rewrite } from "../io/rewrite.js";
import type { Candidate, DraftFields } from "../model/draft.js";
import { parseSource } from "../reading/source.js";
import { yamlFields } from "../reading/write-yaml.js";
import { itemOf } from "../review/item-of.js";
import type { DraftFile } from "../review/read-draft.js";
import { savedDraft } from "../review/save-draft.js";
import { type Session, acted, actionOf, current, decided, sessionOf } from "../review/session.js";
import { screenOf } from "./review-screen.js";
import type { Terminal } from "./terminal.js";

interface Work {
  readonly file: DraftFile;
  readonly article: ArticleText;
  readonly terminal: Terminal;
}

/**
 * Asks about one question after the other until somebody stops. Each decision is in the draft's file before the next key
 * is read.
 *
 * @returns the draft as it stands there then
 */
export async function reviewed({ file, article, terminal }: Work): Promise<DraftFile> {
  let session = sessionOf(file.draft);
  let saved = file;
  try {
    while (!session.isOver) {
      terminal.show(screenOf(session, article, terminal));
      const key = actionOf(await terminal.key());
      // Any key leaves the list of keys.
      const action = session.isHelp && key !== "quit" ? "help" : key;
      if (action === null) continue;
      session =
        action === "edit" || action === "distractor"
          ? await changed(session, action, terminal)
          : acted(session, action);
      saved = await kept(saved, session);
    }
    return saved;
  } finally {
    terminal.close();
  }
}

async function kept(file: DraftFile, { decisions: { draft } }: Session): Promise<DraftFile> {
  if (draft === file.draft) return file;
  const text = savedDraft(file, draft);
  if (text.text !== file.text.text) await rewrite(file.text, text.text);
  return { ...file, draft, text };
}

async function changed(session: Session, action: "edit" | "distractor", terminal: Terminal): Promise<Session> {
  const candidate = current(session);
  if (candidate === undefined) return { ...session, said: "The draft has no questions." };
  const item =
    action === "distractor"
      ? await withDistractor(candidate, terminal)
      : terminal.edit === null
        ? await byLine(candidate, terminal)
        : await inEditor(candidate, terminal.edit);
  if (typeof item === "string") return { ...session, said: item };
  const read = itemOf({ id: candidate.id, item }, session.decisions.draft);
  const after = decided(session, { kind: "edit", id: candidate.id, item });
  return read.ok ? after : { ...after, said: `${after.said} It has a mistake: ${read.findings[0]?.message ?? ""}` };
}

async function inEditor(
  { item, reasons }: Candidate,
  edit: (text: string) => Promise<string>,
): Promise<DraftFields | string> {
  const before = [
    "# Change what you like, save, and leave the editor.",
    ...reasons.map((one) => `# To look at: ${one}`),
    ...yamlFields(item, 0),
    "",
  ].join("\n");
  let text: string;
  try {
    text = await edit(before);
  } catch (cause) {
    return `The editor could not be used: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
  if (text === before) return "Nothing was changed.";
  const read = parseSource("question.yaml", text);
  if (!read.ok) return `That can't be read, and was left out: ${read.diagnostics[0]?.message ?? ""}`;
  const { value } = read.value;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as DraftFields)
    : "That is no question, and was left out.";
}

/** The texts of an item that are edited in a line. */
function textsIn(item: DraftFields): readonly { readonly path: readonly (string | number)[]; readonly text: string }[] {
  const fields = ["stem", "head", "text", "key", "keys", "distractors", "correction", "explanation"];
  return fields.flatMap((field) => {
    const value = item[field];
    const all = Array.isArray(value)
      ? value.map((one: unknown, i) => ({ path: [field, i], one }))
      : [{ path: [field], one: value }];
    return all.flatMap(({ path, one }) => {
      if (typeof one === "string") return [{ path, text: one }];
      const inner: unknown = typeof one === "object" && one !== null && "text" in one ? one.text : undefined;
      return typeof inner === "string" ? [{ path: [...path, "text"], text: inner }] : [];
    });
  });
}

async function byLine({ item }: Candidate, terminal: Terminal): Promise<DraftFields | string> {
  let now = item;
  for (const { path, text } of textsIn(item)) {
    const answer = await terminal.ask(`\n${path.join(" ")} (Enter: go on, Ctrl+C: stop)\n> `, text);
    if (answer === null) break;
    if (answer.trim() !== "" && answer !== text) now = withText(now, path, answer.trim());
  }
  return now === item ? "Nothing was changed." : now;
}

/** Another wrong answer in the place of one. */
async function withDistractor({ item }: Candidate, terminal: Terminal): Promise<DraftFields | string> {
  const wrong = textsIn(item).filter(({ path }) => path[0] === "distractors");
  if (wrong.length === 0) return "This question has no wrong answers.";
  const listed = wrong.map(({ text }, i) => `${i + 1} ${text}`).join("\n");
  const which = await terminal.ask(`\nWhich wrong answer?\n${listed}\n${wrong.length + 1} one more\n> `, "");
  const at = Number(which ?? "") - 1;
  if (at !== wrong.length && wrong[at] === undefined) return "Nothing was changed.";
  const answer = (await terminal.ask("\nThe wrong answer:\n> ", wrong[at]?.text ?? ""))?.trim() ?? "";
  if (answer === "" || answer === wrong[at]?.text) return "Nothing was changed.";
  return withText(item, wrong[at]?.path ?? ["distractors", wrong.length], answer);
}

function withText(item: DraftFields, path: readonly (string | number)[], text: string): DraftFields {
  const copy = structuredClone(item) as Record<string | number, unknown>;
  const around = path.slice(0, -1).reduce<unknown>((at, step) => (at as typeof copy)[step], copy) as typeof copy;
  around[path.at(-1)!] = text;
  return copy;
}
