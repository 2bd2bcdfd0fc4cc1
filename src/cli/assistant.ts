import { readAnswer } from "../assistant/answer.js";
import { converse } from "../assistant/converse.js";
import { type Against, type Examined, examine } from "../assistant/passes.js";
import { promptFor } from "../assistant/prompt.js";
import { ranges } from "../assistant/ranges.js";
import { PROMPT_VERSION } from "../assistant/rules.js";
import { roundTwo } from "../assistant/round-two.js";
import { readAnswerText } from "../io/answer-text.js";
import { askModel } from "../io/model-endpoint.js";
import type { Checked } from "../model/diagnostic.js";
import { counted } from "../reading/counted.js";
import type { Assistant } from "./assistant-options.js";
import { endpointText } from "./endpoint-text.js";
import { printable } from "./printable.js";
import type { World } from "./world.js";
import { argument } from "../reading/argument.js";

/** What is asked of an assistant goes where output goes, and what to do with it where messages go. */
export function printPrompt(
  { article, options }: Pick<Against, "article" | "options">,
  file: string,
  world: World,
): void {
  const { text, next, instructing } = promptFor(article, options);
  const day = article.published === null ? "" : ` --published ${article.published}`;
  const again = `${world.command} draft ${argument(file)}${day}`;
  const last = options.paragraphs?.at(-1)?.[1] ?? article.paragraphs.length;
  world.stdout.write(text);
  world.stderr.write(
    [
      ...(article.published === null
        ? ["Nobody knows when the article was published: give --published, so that questions can be dated."]
        : []),
      ...(instructing.length > 0
        ? [
            `Paragraph ${ranges(instructing)} seems to give orders to a machine. It is marked as data; read it before you paste it.`,
          ]
        : []),
      "Paste this into any chat assistant: the article goes to whoever runs that.",
      `Save the answer in a file, then: ${again} --answer ANSWER.txt`,
      ...(next === null
        ? []
        : [`The article is long. For the rest: ${again} --prompt --from-paragraphs ${next}-${last}`]),
      "",
    ].join("\n"),
  );
}

/** Questions of an assistant or a model, held against the article. */
export async function askedQuestions(
  assistant: Exclude<Assistant, { by: "prompt" }>,
  against: Omit<Against, "origin">,
  world: World,
): Promise<Checked<Examined>> {
  if (assistant.by === "model") {
    const origin = { method: "model", version: PROMPT_VERSION, model: assistant.endpoint.model };
    return { ok: true, value: await fromModel(assistant, { ...against, origin }, world), warnings: [] };
  }
  const text = await readAnswerText(assistant.file);
  if (!text.ok) return text;
  const origin = { method: "assistant", version: PROMPT_VERSION, model: null };
  return { ok: true, value: examine(readAnswer(text.value), { ...against, origin }), warnings: [] };
}

async function fromModel(
  { endpoint, isClosedBook }: Extract<Assistant, { by: "model" }>,
  against: Against,
  world: World,
): Promise<Examined> {
  const { paragraphs } = against.article;
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  world.stderr.write(
    `Sending the article (${counted(paragraphs.length, "paragraph")}, ${counted(length, "character")}) to ${endpointText(endpoint)}, for ${printable(endpoint.model)}.\n`,
  );
  return converse(against, isClosedBook, {
    ask: (ask) => askModel(endpoint, ask, world.signal),
    tell: (sentence) => void world.stderr.write(`${printable(sentence)}\n`),
  });
}

/** What to paste back, and what each remark of it is about. */
export function printAgain(examined: Examined, world: World): void {
  world.stdout.write(roundTwo(examined));
  world.stderr.write("Paste this into the same conversation. The answer to it takes the place of the first one.\n");
}

/** Question by question, what was thrown out and why. */
export function listThrownOut({ outcomes, unreadable }: Examined, world: World): void {
  const lines = [
    ...outcomes.flatMap(({ suggestion: { nth, stem }, cause, found }) =>
      cause === null
        ? []
        : [
            {
              nth,
              text: [
                `${nth}  ${cause}: ${begin(stem)}`,
                ...(found.length === 0 ? [] : [`     ${found.join(" ")}`]),
              ].join("\n"),
            },
          ],
    ),
    ...unreadable.map(({ nth, begins, why }) => ({ nth, text: `${nth}  can't be read: it ${why}: ${begin(begins)}` })),
  ].toSorted((a, b) => a.nth - b.nth);
  if (lines.length > 0)
    world.stderr.write(
      `Thrown out:\n${lines.map(({ text }) => `  ${text.split("\n").map(printable).join("\n")}\n`).join("")}`,
    );
}

const begin = (text: string): string => (text.length > 70 ? `${text.slice(0, 70).toWellFormed()}…` : text);
