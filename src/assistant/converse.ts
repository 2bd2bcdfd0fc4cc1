import { answer as answerShape, answerSchema } from "#generated/answer-validators.js";
import { isSeen } from "../article/qn1.js";
import type { Ask, Reply } from "../model/assistant.js";
import { type Answer, readAnswer } from "./answer.js";
import { CALLED_WORDS } from "./parts.js";
import { type Against, type Examined, type Outcome, examine } from "./passes.js";
import { promptFor } from "./prompt.js";
import { READING_FORM, keysFoundIn, readingOf } from "./second-reading.js";
import type { Suggestion } from "./suggestion.js";

/** A model that can be asked, and somebody who is told how it goes. */
export interface Conversation {
  readonly ask: (ask: Ask) => Promise<Reply>;
  readonly tell: (sentence: string) => void;
}

const FORM = { name: "questions", schema: answerSchema };
/** An article that needs more calls is asked about as far as these go, and that is said. */
const MOST_PARTS = 20;
/** So many questions are read in one call. */
const A_READING = 8;

/**
 * Has a model write questions, part by part, and holds them against the article; then has them answered twice by one that
 * does not see the keys, and keeps only those whose key is found both times.
 *
 * @param isClosedBook has them answered without the article as well, and marks those whose key is found
 */
export async function converse(against: Against, isClosedBook: boolean, talk: Conversation): Promise<Examined> {
  const answer = await writtenBy(against, talk);
  const all = examine(answer, { ...against, options: { ...against.options, max: null } });
  const passed = all.outcomes.filter(({ cause }) => cause === null);
  const lost = new Map<Suggestion, string>();
  const reasons = new Map<Suggestion, string>();
  for (let at = 0; at < passed.length; at += A_READING) {
    const few = passed.slice(at, at + A_READING);
    const some = few.map(({ suggestion }) => suggestion);
    talk.tell(`Reading questions ${at + 1} to ${at + some.length} of ${passed.length} again, without their keys.`);
    const found = await foundTwice(some, around(few, against), talk);
    for (const one of some) if (!found.has(one)) lost.set(one, "a second reader did not find its key");
    if (!isClosedBook) continue;
    const guessed = await foundTwice(some, null, talk);
    for (const one of guessed)
      reasons.set(one, "A model that had not read the article found the key: is it known anyway, or given away?");
  }
  return examine(answer, against, { lost, reasons });
}

async function writtenBy({ article, options }: Against, talk: Conversation): Promise<Answer> {
  const answers: Answer[] = [];
  const remarks: string[] = [];
  let from: number | null = 1;
  for (let part = 1; from !== null; part += 1) {
    const start: number = from;
    const wanted = options.paragraphs ?? [[1, article.paragraphs.length] as const];
    const paragraphs = wanted.flatMap(([a, b]) => (b < start ? [] : [[Math.max(a, start), b] as const]));
    const prompt = promptFor(article, { max: options.max, paragraphs }, CALLED_WORDS);
    if (prompt.asked.length === 0) break;
    if (part > MOST_PARTS) {
      remarks.push(`The model was asked about paragraphs up to ${start - 1}; for the rest use --from-paragraphs.`);
      break;
    }
    talk.tell(`Asking about paragraphs ${prompt.asked[0]} to ${prompt.asked.at(-1)}.`);
    const got = await answered(prompt.text, talk);
    answers.push(got.answer);
    remarks.push(...got.remarks);
    if (got.isOver) break;
    from = prompt.next;
  }
  return joined(answers, remarks);
}

interface Got {
  readonly answer: Answer;
  readonly remarks: readonly string[];
  /** There is no use in asking on. */
  readonly isOver: boolean;
}

const NOTHING: Answer = { suggestions: [], unreadable: [], repeated: 0, remark: null };

/** Asks once more where nothing can be made of what came back. */
async function answered(prompt: string, talk: Conversation): Promise<Got> {
  const remarks = new Set<string>();
  let text = prompt;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await talk.ask({ prompt: text, form: FORM });
    if (!reply.ok) return { answer: NOTHING, remarks: [...remarks, reply.why], isOver: true };
    reply.remarks.forEach((one) => remarks.add(one));
    if (!hasForm(reply.text))
      remarks.add("The server did not keep to the form that it was given; what could be read was taken.");
    const answer = readAnswer(reply.text);
    if (answer.suggestions.length > 0 || attempt === 2) return { answer, remarks: [...remarks], isOver: false };
    const why = answer.remark ?? answer.unreadable.map((one) => `Question ${one.nth} ${one.why}.`).join(" ");
    text = `${prompt}\nAn earlier answer could not be used: ${why} Keep to the form.\n`;
  }
}

function hasForm(text: string): boolean {
  try {
    return answerShape(JSON.parse(text) as unknown);
  } catch {
    return false;
  }
}

/** Numbered anew, since each part counts from one. */
function joined(answers: readonly Answer[], remarks: readonly string[]): Answer {
  let before = 0;
  const all = answers.map((answer) => {
    const shift = before;
    before += answer.suggestions.length + answer.unreadable.length + answer.repeated;
    const moved = <T extends { readonly nth: number }>(one: T): T => ({ ...one, nth: one.nth + shift });
    return { ...answer, suggestions: answer.suggestions.map(moved), unreadable: answer.unreadable.map(moved) };
  });
  const said = [...new Set([...remarks, ...answers.flatMap(({ remark }) => remark ?? [])])];
  return {
    suggestions: all.flatMap(({ suggestions }) => suggestions),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
    repeated: all.reduce((sum, { repeated }) => sum + repeated, 0),
    remark: said.length === 0 ? null : said.join(" "),
  };
}

/** Two readings, the options in another order; a call that fails finds nothing. */
async function foundTwice(
  some: readonly Suggestion[],
  paragraphs: readonly (readonly [number, string])[] | null,
  { ask, tell }: Conversation,
): Promise<ReadonlySet<Suggestion>> {
  let found: ReadonlySet<Suggestion> = new Set(some);
  for (const round of [0, 1]) {
    const reading = readingOf(some, paragraphs, round);
    const reply = await ask({ prompt: reading.prompt, form: READING_FORM });
    if (!reply.ok) tell(reply.why);
    const now = reply.ok ? keysFoundIn(reply.text, reading) : new Set<Suggestion>();
    found = new Set([...found].filter((one) => now.has(one)));
    if (found.size === 0) return found;
  }
  return found;
}

/** The paragraphs of some questions, each with its neighbours. */
function around(some: readonly Outcome[], { article }: Against): (readonly [number, string])[] {
  const paragraphs = article.paragraphs.filter(isSeen);
  const wanted = new Set(
    some.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph - 1, paragraph, paragraph + 1])),
  );
  const shown = paragraphs.map((text, i) => [i + 1, text] as const);
  return wanted.size === 0 ? shown : shown.filter(([n]) => n === 1 || wanted.has(n));
}
