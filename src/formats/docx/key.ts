import { isExpired } from "../../bank/freshness.js";
import { pointsShown } from "../../marking/marks.js";
import type { Answer, Paper, Question } from "../../model/paper.js";
import { answerKey } from "../../paper/key.js";
import { directionOf } from "../../text/direction.js";
import { decisionText } from "../key.js";
import { evidenceOf } from "../pages/evidence.js";
import { codeText, hasTruths } from "../pages/statements.js";
import { glanceAt } from "../pages/short-answer.js";
import { sectionBreak, sectionTitle } from "./paper.js";
import { questionXml } from "./question.js";
import { run, tab } from "./runs.js";
import { sectionOf } from "./sizes.js";
import { type Block, type Writing, block, notice, said, written } from "./writing.js";

/** The answers to one paper: in short, and below each question with reasons and sources. */
export function* keyBody(paper: Paper, writing: Writing): Iterable<string> {
  const { kit, sizes } = writing;
  const { t } = kit;
  const isRtl = directionOf(writing.language) === "rtl";
  const { title, form, date, code, marking } = paper;
  const { answers } = answerKey(paper);
  const facts = [
    t("questions_count", { n: answers.length }),
    t("points_count", { n: pointsIn(answers, marking) }),
    ...(date === null ? [] : [t("date", { date })]),
    t("code", { code }),
  ];
  yield notice(writing, "TeacherCopy", t("teacher_copy"))(true);
  yield notice(writing, "Subtitle", form === null ? t("kicker_key") : t("kicker_key_form", { form }))(true);
  yield block(writing, "Title", said(title, writing, { language: writing.language }))(true);
  yield notice(writing, "Facts", facts.join(" \u00B7 "))(true);
  yield notice(writing, "KeyTitle", t("key_glance"))(true);
  yield sectionBreak(sectionOf(sizes, 1, { isRtl, begins: "nextPage" }), isRtl);
  for (const answer of answers) yield inShort(answer, writing);
  yield sectionBreak(sectionOf(sizes, sizes.sheetColumns, { isRtl, begins: "continuous" }), isRtl);
  yield notice(writing, "KeyTitle", t("key_details"))(true);
  let at = 0;
  for (const section of paper.sections) {
    const own = answers.slice(at, at + section.questions.length);
    if (section.title !== null) yield sectionTitle(section.title, pointsIn(own, marking), writing);
    for (const question of section.questions) {
      const answer = answers[at]!;
      at += 1;
      const isRight = (_: Question, letter: string) => isMarked(question, answer, letter);
      yield questionXml(question, paper, writing, isRight, answerBlocks(question, answer, paper, writing));
    }
  }
  yield sectionOf(sizes, 1, { isRtl, begins: "continuous" });
}

/** What right answers earn, where questions count. */
const pointsIn = (answers: readonly Answer[], marking: Paper["marking"]): number =>
  pointsShown(
    answers.flatMap(({ item, counts }) => (counts ? [item] : [])),
    answers.reduce((sum, one) => sum + one.points, 0),
    marking,
  );

/** Letters of an order or of pairs say no option to be right by itself. */
const isMarked = ({ item, asked }: Question, { letters, counts }: Answer, letter: string): boolean =>
  counts && letters.includes(letter) && (asked !== null || !(item.type === "ordering" || item.type === "matching"));

const inShort = (answer: Answer, writing: Writing): string =>
  block(
    writing,
    "KeyRow",
    said(`${answer.number}`, writing, { style: "Marker" }) +
      tab +
      run(glanceAt(answer, " ", writing.kit).join("; "), {
        language: answer.item.lang ?? writing.language,
        base: writing.language,
      }),
  )(false);

function answerBlocks(question: Question, answer: Answer, paper: Paper, writing: Writing): Block[] {
  const { item } = question;
  const { t } = writing.kit;
  const { lang } = item;
  const language = lang ?? writing.language;
  const reason = (content: string) => block(writing, "Reason", content, { language });
  const correction = item.type === "true-false" ? item.correction : null;
  return [
    rightAnswer(question, answer, writing),
    ...answer.amendments.map((one) => notice(writing, "Answer", decisionText(one, writing.kit))),
    ...(correction === null
      ? []
      : [
          block(
            writing,
            "Correction",
            said(`${t("correction")} `, writing, { style: "Label" }) + written(correction, writing, lang),
            { language },
          ),
        ]),
    ...(item.type === "open"
      ? item.rubric.map((one) =>
          reason(
            said(`${t("points_count", { n: one.points })} `, writing, { style: "Label" }) +
              written(one.for, writing, lang),
          ),
        )
      : []),
    ...truths(question, writing),
    ...(question.asked === null
      ? question.options.flatMap(({ letter, option: { why } }) =>
          why === null ? [] : [reason(said(`${letter} `, writing, { style: "Marker" }) + written(why, writing, lang))],
        )
      : []),
    ...(item.explanation === null
      ? []
      : [block(writing, "Explanation", written(item.explanation, writing, lang, {}, "links"), { language })]),
    ...references(question, paper, writing),
  ];
}

/** `Right answer: B Sochi`, in styles that tell letters from words. */
function rightAnswer(question: Question, { letters, texts, counts }: Answer, writing: Writing): Block {
  const { item, asked } = question;
  const { t } = writing.kit;
  const letter = (text: string) => said(text, writing, { style: "AnswerLetters" });
  const text = (words: string, i: number) =>
    written(words, writing, item.lang, { style: item.type === "numeric" && i === 0 ? "AnswerNumber" : "AnswerText" });
  const name =
    item.type === "short"
      ? "accepted_answers"
      : item.type !== "open"
        ? "right_answer"
        : item.answer === null
          ? "no_model_answer"
          : "model_answer";
  const label = said(`${t(name)} `, writing, { style: "Label" });
  const space = said(" ", writing);
  const answers = (): string => {
    if (!counts) return said("\u2013", writing);
    if (asked !== null) {
      const right = question.options.filter(({ letter: one }) => letters.includes(one));
      return right
        .map(({ letter: one, option }) => letter(one) + space + said(codeText(option.text, asked, t), writing))
        .join(said("; ", writing));
    }
    if (item.type === "true-false")
      return letter(letters[0]!) + space + said(t(letters[0] === "A" ? "true" : "false"), writing);
    if (letters.length === 0) return texts.map(text).join(said("; ", writing));
    return texts
      .map(
        (words, i) => (letters[i] === undefined ? "" : letter(letters[i]) + space) + written(words, writing, item.lang),
      )
      .join(said("; ", writing));
  };
  return block(writing, "Answer", label + answers(), { language: writing.kit.language });
}

/** What is true of each statement or pair that is shown. */
function truths(question: Question, writing: Writing): Block[] {
  const { asked, item } = question;
  const { t } = writing.kit;
  if (asked === null || asked.ask === "codes") return [];
  if (!hasTruths(question) && asked.shown.every(({ correction, why }) => correction === null && why === null))
    return [];
  const label = (text: string) => said(text, writing, { style: "Label" });
  return asked.shown.map(({ isTrue, correction, why }, i) =>
    block(
      writing,
      "Reason",
      said(`${i + 1} `, writing, { style: "Marker" }) +
        label(t(isTrue ? "true" : "false")) +
        (correction === null ? "" : label(` ${t("correction")} `) + written(correction, writing, item.lang)) +
        (why === null ? "" : label(" ") + written(why, writing, item.lang)),
    ),
  );
}

/** Since when it is right, until when, by which source, and the name of the question in its bank. */
function references(question: Question, { sources, today }: Paper, writing: Writing): Block[] {
  const { t } = writing.kit;
  const { item } = question;
  const { asOf, reviewBy, id } = item;
  const days = [
    ...(asOf === null ? [] : [t("as_of", { date: asOf })]),
    ...(reviewBy === null ? [] : [t(isExpired(item, today) ? "expired" : "review_by", { date: reviewBy })]),
  ];
  const refs = evidenceOf(question).map(({ source, paragraph }) => {
    const { title, publisher, published } = sources.find((one) => one.id === source)!;
    return t("source", { title, publisher, date: published, n: paragraph });
  });
  return [...(days.length === 0 ? [] : [days.join(" \u00B7 ")]), ...refs]
    .map((text) => notice(writing, "Reference", text))
    .concat(block(writing, "ItemName", said(id, writing, { style: "Code" })));
}
