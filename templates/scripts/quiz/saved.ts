import { entriesOf } from "../../../src/marking/response.ts";
import { onAction, one } from "../page/dom.ts";
import { shelf } from "../page/shelf.ts";
import type { Words } from "../page/words.ts";
import { inputsOf, isTick } from "./answers.ts";
import { isAnswered, responseOf } from "./response.ts";

/** What was answered: by question, what is written, chosen or ticked in it; and by field, what stands in it. */
type Saved = Readonly<Record<string, readonly string[]>>;

/** What the reader says of an answer beside it. */
export interface Flag {
  readonly isOn: (question: HTMLElement) => boolean;
  readonly set: (question: HTMLElement, isOn: boolean) => void;
}

/** Which quiz answers are kept of, and where. */
interface Keeping {
  /** Of the quiz; with a print of its questions it is shared by no other quiz, nor by an older edition. */
  readonly name: string;
  readonly questions: readonly HTMLElement[];
  /** What else readers write, such as their name: by `data-field`. */
  readonly fields: readonly HTMLInputElement[];
  readonly storage: () => Storage;
  readonly flag?: Flag | undefined;
  /** In which of two ways a question is answered, where there are two. */
  readonly way?: Flag;
}

/**
 * Keeps answers on this device, and asks before it shows them again: the next reader may be somebody else.
 * Without storage the quiz works, and says that it keeps nothing.
 *
 * @param onDecide hears where to go on when the reader has resumed or started again: the prompt and its buttons are gone
 */
export function savedAnswers(
  { name, questions, fields, storage, flag, way }: Keeping,
  words: Words,
  onDecide: (question: HTMLElement | undefined) => void,
) {
  const kept = shelf(`broadsheet.${name}.${printOf(questions)}`, storage);
  const prompt = one(".resume");
  const notice = one(".saved");
  const saved = read(kept.read());
  const count = questions.filter(({ id }) => saved[id] !== undefined).length;
  const tell = () => void (notice.textContent = words(kept.works() ? "Saved" : "NotSaved"));

  const isKept = count > 0 || fields.some((field) => saved[nameOf(field)] !== undefined);
  prompt.hidden = !isKept;
  one("p", prompt).textContent = words("Resume", { n: count, m: questions.length });
  tell();
  // A browser that reloads a page goes back to where the reader was.
  if (isKept) prompt.scrollIntoView({ block: "nearest" });

  const decide = (): void => {
    prompt.hidden = true;
    keep();
    onDecide(questions.find((question) => !isAnswered(question)) ?? questions[0]);
  };
  const keep = (): void => {
    const answers = questions.filter(isAnswered).map((question) => [question.id, entriesOf(responseOf(question))]);
    // Until the reader has decided, what was saved before stays, too.
    const written = fields.filter(({ value }) => value.trim() !== "").map((field) => [nameOf(field), [field.value]]);
    const flags = questions.flatMap((question) => (flag?.isOn(question) ? [[`${question.id}?`, []]] : []));
    const ways = questions.filter((question) => isAnswered(question) && way?.isOn(question));
    const all = JSON.stringify({
      ...(!prompt.hidden && saved),
      ...Object.fromEntries([...answers, ...flags, ...ways.map(({ id }) => [`${id}!`, []]), ...written]),
    });
    if (all === "{}") kept.clear();
    else kept.keep(all);
    tell();
  };
  onAction(prompt, {
    resume: () => {
      for (const question of questions) {
        if (saved[`${question.id}?`] !== undefined) flag?.set(question, true);
        const values = saved[question.id];
        if (values === undefined || isAnswered(question)) continue;
        way?.set(question, saved[`${question.id}!`] !== undefined);
        putBack(question, values);
      }
      for (const field of fields) field.value ||= saved[nameOf(field)]?.[0] ?? "";
      decide();
    },
    discard: decide,
  });
  return { keep, forget: kept.clear };
}

/** What was kept, as far as it has the right shape: the storage is shared by all files of a browser. */
function read(text: string | null): Saved {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(value ?? {}).filter(([, values]) => Array.isArray(values));
    return Object.fromEntries(entries) as Saved;
  } catch {
    return {};
  }
}

const nameOf = ({ dataset }: HTMLInputElement): string => dataset.field ?? "";

function putBack(question: HTMLElement, values: readonly string[]): void {
  inputsOf(question).forEach((input, i) => {
    if (isTick(input)) input.checked = values.includes(input.value);
    else input.value = values[i] ?? "";
  });
}

/** 32 bits of all that the questions say (FNV-1a): another edition of a quiz has other answers. */
function printOf(questions: readonly HTMLElement[]): string {
  let hash = 0x811c9dc5;
  for (const character of questions.map(({ textContent }) => textContent).join("\n"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
