import { escaped } from "../../deck/html-to-markdown.js";
import { formatted, giftText, released, type GiftFormat } from "./text.js";
import { numeric } from "./numbers.js";
import { answersIn, weightOf } from "./parts.js";
import { steps } from "./steps.js";
import { truthWord } from "../truth-words.js";
import {
  explained,
  losing,
  openFields,
  optionFields,
  pairFields,
  shortFields,
  type QuestionFields,
} from "../question-fields.js";

/**
 * What stands between the braces as the fields of an item. Which type a question has is asked in the order of Moodle's
 * own reader (`readquestion` in question/format/gift/format.php).
 *
 * @param stem in our Markdown
 * @param between with its escaped characters held
 */
export function answered(stem: string, between: string, format: GiftFormat): QuestionFields {
  const [text, general] = withoutGeneral(between.trim());
  const lost: string[] = [];
  const said = (source: string, links: "links" | "no-links" = "no-links"): string => {
    const read = giftText(source, format, links);
    lost.push(...read.lost);
    return read.text;
  };
  const explanation = general === null ? null : said(general, "links");
  return losing(explained(typed(stem, text, said), explanation), lost);
}

function typed(stem: string, text: string, said: (source: string) => string): QuestionFields {
  if (text === "") return openFields(stem);
  const ordered = steps(stem, text, said);
  if (ordered !== null) return ordered;
  if (text.startsWith("#")) return numeric(stem, text.slice(1), said);
  if (text.includes("~")) return choice(stem, text, said);
  if (text.includes("=") && text.includes("->")) return matching(stem, text, said);
  const [truth = "", ...feedback] = text.split("#").map((part) => part.trim());
  // Moodle asks for capitals; a small `true` in braces can mean nothing else.
  const key = /^t$/i.test(truth) ? true : /^f$/i.test(truth) ? false : truthWord(truth);
  if (key !== null) {
    // What is said of a wrong answer comes first; of a false statement that is what is true.
    const [wrong = "", ...right] = feedback.map((one) => said(one));
    const isCorrected = !key && wrong !== "" && !right.includes(wrong);
    const fields = { stem, key, ...(isCorrected && { correction: wrong }) };
    return explained({ fields, lost: [] }, joined(isCorrected ? right : [...right.toReversed(), wrong]));
  }
  return short(stem, text, said);
}

const joined = (texts: readonly string[]): string | null => {
  const differing = [...new Set(texts)].filter((text) => text !== "");
  return differing.length === 0 ? null : differing.join("\n");
};

/** The answers alone, and what is said to all. */
export function withoutGeneral(text: string): readonly [string, string | null] {
  const at = text.lastIndexOf("####");
  return at < 0 ? [text, null] : [text.slice(0, at).trim(), text.slice(at + 4).trim()];
}

function choice(stem: string, text: string, said: (source: string) => string): QuestionFields {
  const { before, answers } = answersIn(text);
  const lost = before === "" ? [] : [`${JSON.stringify(released(before))} before its options`];
  const several = !text.includes("=");
  const shares = answers.filter(({ weight }) => weight !== null && weight > 0).map(({ weight }) => weight);
  const isEven = several && new Set(shares).size === 1 && Math.abs(shares.length * shares[0]! - 100) < 1;
  let hasKey = false;
  const options = answers.flatMap(({ text: written, weight, isRight, feedback }) => {
    const option = said(written);
    const why = feedback === null ? "" : said(feedback);
    const isKey = several ? weight !== null && weight > 0 : isRight || weight === 100;
    if (isKey && !several && hasKey) {
      lost.push(`the option ${JSON.stringify(option)}, which is right as well`);
      return [];
    }
    hasKey ||= isKey;
    if (weight !== null && weight !== 0 && !(isKey && (several ? isEven : weight === 100)))
      lost.push(weightOf(weight, option));
    return [{ text: option, isRight: isKey, why: why === "" ? null : why }];
  });
  return losing(optionFields(stem, options, { several }), lost);
}

/** Moodle looks for the name of a format at the start of left sides alone (process_match). */
const plainly = (text: string): string => text.replace(/^\[/, "&#91;");

function matching(stem: string, text: string, said: (source: string) => string): QuestionFields {
  const { before, answers } = answersIn(text);
  const lost = before === "" ? [] : [`${JSON.stringify(released(before))} before its pairs`];
  const pairs: { left: string; right: string }[] = [];
  for (const { whole: pair, feedback } of answers) {
    const whole = feedback === null ? pair : `${pair}#${feedback}`;
    const at = whole.indexOf("->");
    if (at < 0) return { why: `its answer ${JSON.stringify(released(whole).slice(0, 60))} is no pair` };
    pairs.push({ left: said(whole.slice(0, at).trim()), right: said(plainly(whole.slice(at + 2).trim())) });
  }
  return losing(pairFields(stem, pairs), lost);
}

function short(stem: string, text: string, said: (source: string) => string): QuestionFields {
  const { before, answers: marked } = answersIn(text);
  const [alone = "", ...rest] = before.split("#");
  const unmarked = {
    text: alone.trim(),
    whole: alone.trim(),
    weight: null,
    isRight: true,
    feedback: rest.length === 0 ? null : rest.join("#").trim(),
  };
  const answers = before === "" ? marked : [unmarked, ...marked];
  const lost: string[] = [];
  const keys: string[] = [];
  const right: string[] = [];
  for (const { text: written, weight, feedback } of answers) {
    const answer = released(formatted(written, "moodle").text).trim();
    const comment = feedback === null ? "" : said(feedback);
    const share = weight ?? 100;
    if (share < 100) {
      lost.push(share > 0 ? weightOf(share, answer) : `the wrong answer ${JSON.stringify(answer)}`);
      if (comment !== "") lost.push(`the feedback ${JSON.stringify(comment)} to ${JSON.stringify(answer)}`);
      continue;
    }
    // A star stands for any text there, a star behind a backslash for itself.
    const isOpen = /(?<!\\)\*/.test(answer);
    if (isOpen) lost.push(`the stars in ${JSON.stringify(answer)}, which stand for any text`);
    keys.push(
      escaped(
        answer
          .replace(/(?<!\\)\*/g, "")
          .replaceAll("\\*", "*")
          .trim(),
      ),
    );
    right.push(comment);
  }
  return losing(explained(shortFields(stem, keys), joined(right)), lost);
}
