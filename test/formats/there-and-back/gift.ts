import { type Target, anyOrder, bare, guessedOrder, less, oneLine, tagged, texts } from "./loss.js";

const FORMAT = "question/format/gift/format.php";
const RIGHTS = ["pairs", "extras"];

export const gift: Target = {
  format: "gift",
  reader: "gift",
  always: [
    { rule: `${FORMAT}, extract_idnumber_and_tags_from_comment: tags are one list`, takes: tagged },
    { rule: `${FORMAT} has no word for shuffling`, takes: guessedOrder },
  ],
  losses: [
    { loses: /^the weight of .* points/, rule: `${FORMAT}, defaultquestion: defaultmark is 1`, takes: less("points") },
    {
      loses: /^the leave to type answers without/,
      rule: "qtype_shortanswer_question::compare_string_with_wildcard; the file has no word for it",
      takes: null,
    },
    { loses: /^the case of letters in answers/, rule: `${FORMAT}, readquestion: usecase is 0`, takes: less("match") },
    { loses: /^the unit beside the answer/, rule: `${FORMAT}, readquestion: no units`, takes: less("unit") },
    { loses: /^the hints of gaps/, rule: `${FORMAT}: answers have feedback alone`, takes: less("hints") },
    {
      loses: /^the \d+ lines to write on/,
      rule: `${FORMAT}, readquestion: responsefieldlines is 15`,
      takes: less("lines"),
    },
    { loses: /^the model answer/, rule: `${FORMAT}, readquestion: graderinfo is empty`, takes: less("answer") },
    { loses: /^the rubric/, rule: `${FORMAT}, readquestion: graderinfo is empty`, takes: less("rubric") },
    {
      loses: /^emphasis and code in answers that are typed/,
      rule: "qtype_shortanswer: answers are plain text",
      takes: texts(bare, ["accepted", "answers"]),
    },
    {
      loses: /^emphasis and code in what is matched/,
      rule: "qtype_match shows answers in a <select>",
      takes: texts(bare, RIGHTS),
    },
    {
      loses: /^line breaks in what is matched/,
      rule: "qtype_match shows answers in a <select>",
      takes: texts(oneLine, RIGHTS),
    },
    { loses: /^how its number is written/, rule: "qtype_numerical keeps a float", takes: less("shown") },
    {
      loses: /^the answers that are accepted in words/,
      rule: "qtype_numerical keeps a float",
      takes: less("accepted"),
    },
    {
      loses: /^the (?:order of options|last place of an option)/,
      rule: `${FORMAT} has no word for shuffling`,
      takes: anyOrder,
    },
    {
      loses: /^the marking of all or nothing/,
      rule: "question/engine/bank.php: shares are added up; how papers are marked stands in no bank",
      takes: null,
    },
  ],
};
