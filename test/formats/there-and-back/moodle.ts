import { type Target, bare, less, oneLine, texts } from "./loss.js";

const RIGHTS = ["pairs", "extras"];

/** What Moodle loses in whatever form questions come to it. */
export const ofMoodle: Target["losses"] = [
  {
    loses: /^the leave to type answers without/,
    rule: "qtype_shortanswer_question::compare_string_with_wildcard; the file has no word for it",
    takes: null,
  },
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
    loses: /^the marking of all or nothing/,
    rule: "question/engine/bank.php: shares are added up; how papers are marked stands in no bank",
    takes: null,
  },
];
