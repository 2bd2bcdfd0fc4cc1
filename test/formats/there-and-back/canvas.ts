import { type Takes, type Target, bare, less, oneLine, texts } from "./loss.js";

const MATCHED = ["pairs", "extras"];
const LIST = "associate_interaction.rb keeps the text of a match; a <select> shows it";

/** Each place is matched with its step. */
const asPairs: Takes = ({ there, back }) => {
  const { steps, ...rest } = there;
  const pairs = (steps as string[]).map((step, i) => [`${i + 1}.`, step]);
  return { there: { ...rest, kind: "matching", pairs }, back };
};

/** The unit stands in brackets behind the question. */
const unitInStem: Takes = ({ there, back }) => {
  const { unit, stem, ...rest } = there;
  return { there: { ...rest, stem: `${String(stem)} (${String(unit)})` }, back };
};

export const canvas: Target = {
  format: "canvas",
  reader: "qti12",
  always: [],
  losses: [
    {
      loses: /^shuffling in Classic Quizzes/,
      rule: "shuffle_answers in assessment_meta.xml is the whole quiz's; New Quizzes read lock, and so does an import",
      takes: null,
    },
    {
      loses: /^how options that are right share the points/,
      rule: "quiz_question/multiple_answers_question.rb; how papers are marked stands in no bank",
      takes: null,
    },
    {
      loses: /^that capital letters of typed answers count/,
      rule: "quiz_question/short_answer_question.rb compares in lower case",
      takes: less("match"),
    },
    {
      loses: /^the leave to type answers without/,
      rule: "quiz_question/short_answer_question.rb compares letter by letter",
      takes: null,
    },
    {
      loses: /^the \d+ lines to write on/,
      rule: "quiz_question/essay_question.rb: a question is its text alone",
      takes: less("lines"),
    },
    {
      loses: /^the model answer/,
      rule: "quiz_question/essay_question.rb: a question is its text alone",
      takes: less("answer"),
    },
    {
      loses: /^the rubric/,
      rule: "quiz_question/essay_question.rb: a question is its text alone",
      takes: less("rubric"),
    },
    {
      loses: /^how its number is written/,
      rule: "quiz_question/numerical_question.rb: an answer is a decimal",
      takes: less("shown"),
    },
    {
      loses: /^answers that are accepted in words/,
      rule: "quiz_question/numerical_question.rb: an answer is a decimal",
      takes: less("accepted"),
    },
    {
      loses: /^the unit as a thing of its own/,
      rule: "quiz_question/numerical_question.rb: an answer is a decimal",
      takes: unitInStem,
    },
    {
      loses: /^hints of gaps/,
      rule: "quiz_question/fill_in_multiple_blanks_question.rb: a blank is a name in brackets",
      takes: less("hints"),
    },
    {
      loses: /^that steps are put in order/,
      rule: "qti/order_interaction.rb makes one of matching of it",
      takes: asPairs,
    },
    { loses: /^emphasis and code in what is matched/, rule: LIST, takes: texts(bare, MATCHED) },
    { loses: /^line breaks in what is matched/, rule: LIST, takes: texts(oneLine, MATCHED) },
    {
      loses: /^the look of what is matched in New Quizzes/,
      rule: "match_interaction.rb of instructure/qti: sanitize_content!; Classic Quizzes show it as it stands, and so does an import",
      takes: null,
    },
    {
      loses: /^emphasis and code in answers that are typed/,
      rule: "quiz_question/short_answer_question.rb compares what is typed with a text",
      takes: texts(bare, ["accepted", "answers"]),
    },
    { loses: /^topics and tags/, rule: "assessment_item_converter.rb reads none", takes: less("topics", "tags") },
  ],
};
