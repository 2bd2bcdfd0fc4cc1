import type { Imported } from "../model/exchange.js";
import { counted } from "../reading/counted.js";
import { gathering, type Gathering } from "./gathered.js";
import { answered, withoutGeneral } from "./gift/answers.js";
import { giftBlocks, type GiftBlock } from "./gift/blocks.js";
import { formatted, type GiftFormat, giftText, held, released } from "./gift/text.js";
import { losing, withFields, type QuestionFields } from "./question-fields.js";
import { gapText } from "./gap-fields.js";
import { gapPlace } from "./gap-places.js";
import { inFront } from "./in-front.js";
import { noPassages, type Passages, withPassages } from "./passages.js";
import type { Reader } from "./reader.js";
import { paperIn, slugOf, topicOf } from "./topic.js";

/** Moodle's text form of questions. */
export const gift: Reader = {
  name: "gift",
  summary: "GIFT, Moodle's text form",
  recognises: ({ text }) => text !== null && looksLikeGift(text),
  read: ({ text }) => ({ ok: true, value: giftQuestions(text ?? ""), warnings: [] }),
};

/** How far into a file its kind is looked for. */
const LOOKED_AT = 200_000;
/** Braces that hold answers: marks of GIFT, a truth value or a number. */
const ANSWERS = /(?<!\\)\{\s*(?:[=~]|#\s*[=\d.+-]|(?:T|F|TRUE|FALSE)\s*(?:#[^{}\n]{0,2000})?\}\s*$)/m;
const NAMED = /^::[^\n]{1,300}?::/m;

function looksLikeGift(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  // JSON, and what stands in tags.
  if (/^\s*(?:<|[{[]\s*["{[\]}])/.test(start)) return false;
  return (
    ANSWERS.test(start) ||
    (NAMED.test(start) && /(?<!\\)\{/.test(start)) ||
    /^\$CATEGORY:/m.test(start) ||
    asksForEssays(start)
  );
}

/** Whether all that stands there are texts with empty braces behind them. */
function asksForEssays(start: string): boolean {
  const blocks = [...giftBlocks(start)].filter(({ text }) => text !== "");
  return (
    blocks.length > 0 &&
    blocks.every(({ text, id }) =>
      id !== null
        ? text.endsWith("}")
        : /^(?:\[(?:html|moodle|plain|markdown)\][^{}]{2,}|[^{}<>;]{2,}[.?!:…])\s*\{\s*\}$/.test(text),
    )
  );
}

/** Every question of a file in GIFT. */
function giftQuestions(text: string): Imported {
  const found = gathering();
  let topic: string | null = null;
  let title: string | null = null;
  let comments = 0;
  const passages = noPassages();
  for (const block of giftBlocks(text)) {
    comments += block.comments;
    const [category, rest] = withoutCategory(block.text);
    if (category !== null) {
      const path = namesIn(category);
      const paper = paperIn(path);
      title ??= paper;
      topic = topicIn(paper === null ? path : path.slice(0, -1), found);
    }
    if (rest !== "") question({ ...block, text: rest }, topic, found, passages);
  }
  if (comments > 0) found.lose(`the comments, ${counted(comments, "line")}`);
  return { ...found.end({ title }), ...withPassages(passages) };
}

function withoutCategory(text: string): readonly [string | null, string] {
  const line = /^\$CATEGORY:([^\n]*)/.exec(text);
  return line === null ? [null, text] : [line[1]!.trim(), text.slice(line[0].length).trim()];
}

/** `$course$/top/Default for Unit 1` is nobody's topic beyond `Unit 1`; a slash in a name is written twice. */
const namesIn = (category: string): readonly string[] =>
  released(held(category))
    .replaceAll("//", "\uFFFC")
    .split("/")
    .map((name) =>
      name
        .replaceAll("\uFFFC", "/")
        .trim()
        .replace(/^Default for /, ""),
    )
    .filter((name) => name !== "" && name !== "top" && !/^\$.*\$$/.test(name));

function topicIn(names: readonly string[], found: Gathering): string | null {
  const topic = topicOf(names);
  if (topic === null && names.length > 0) found.lose(`the category ${JSON.stringify(names.join("/"))}`);
  return topic;
}

function question(block: GiftBlock, topic: string | null, found: Gathering, passages: Passages): void {
  const [title, text] = withoutName(held(block.text));
  const name = block.id === null ? title : { id: block.id };
  const open = text.indexOf("{");
  const close = text.indexOf("}");
  const what = title ?? released(text);
  const refuse = (why: string): void => found.add(block.line, name, what, { why });
  if (open < 0 && close < 0)
    return found.leave(block.line, `line ${block.line}`, what, "it is a text that asks nothing");
  if (open < 0) return refuse("it has a } without a {");
  if (close < 0) return refuse("its answers have no }: an empty line, or a line that is 0, ends a question");
  if (close < open) return refuse("a } stands before the {");
  const between = text.slice(open + 1, close);
  const behind = text.slice(close + 1);
  if (between.includes("{")) return refuse("a { stands among its answers, where it is written as \\{");
  if (/[{}]/.test(behind))
    return refuse(
      "it has answers twice: an empty line stands between two questions, and a { in a text is written as \\{",
    );
  const { format, text: stem } = formatted(text.slice(0, open), "moodle");
  // Behind a whole question, a full stop is no more than that.
  const isWhole = /^[\s.]*$/.test(behind) && (behind.trim() === "" || /[?.!:]\s*$/.test(stem));
  const front = inFront(released(isWhole ? stem : `${stem}${gapPlace(0)}${behind}`), passages);
  const read = giftText(front.html, format);
  const marks = tagged(block.tags, topic);
  const asked = isWhole ? answered(read.text, between, format) : gapped(read.text, between, format);
  found.add(
    block.line,
    name,
    what,
    losing(withFields(asked, { ...front.fields, ...marks.fields }), [...front.lost, ...read.lost, ...marks.lost]),
  );
}

/** A text with its answers in it: one that is typed, of which nothing more is said, fills a gap. */
function gapped(text: string, between: string, format: GiftFormat): QuestionFields {
  const stem = text.replace(gapPlace(0), "_____");
  const question = answered(stem, between, format);
  const alone = answered(stem, withoutGeneral(between.trim())[0], format);
  if ("why" in question || "why" in alone || alone.lost.length > 0) return question;
  const { stem: _, keys, ...more } = question.fields;
  const [answer, ...others] = Array.isArray(keys) && more["type"] === undefined ? keys : [];
  const [before = "", after = ""] = text.split(gapPlace(0));
  const filled = typeof answer !== "string" || others.length > 0 ? null : gapText(answer);
  if (filled === null || /\{\{|\}\}/.test(before + after)) return question;
  return { fields: { text: `${before}${filled}${after}`, ...more }, lost: question.lost };
}

function withoutName(text: string): readonly [string | null, string] {
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  if (end < 0) return [null, text];
  const name = released(text.slice(2, end)).replace(/\s+/g, " ").trim();
  return [name === "" ? null : name, text.slice(end + 2).trim()];
}

function tagged(tags: readonly string[], topic: string | null): Extract<QuestionFields, { fields: unknown }> {
  const slugs = [...new Set(tags.flatMap((tag) => slugOf(tag) ?? []))];
  return {
    fields: { ...(topic === null ? {} : { topics: [topic] }), ...(slugs.length === 0 ? {} : { tags: slugs }) },
    lost: tags.filter((tag) => slugOf(tag) === null).map((tag) => `the tag ${JSON.stringify(tag)}`),
  };
}
