import { type Target, bare, less, oneLine, tagged, texts } from "./loss.js";

const RIGHTS = ["pairs", "extras"];

export const moodleXml: Target = {
  format: "moodle-xml",
  reader: "moodle-xml",
  always: [
    {
      rule: "import_question_tags in question/format/xml/format.php: tags are one list, with no topics in it",
      takes: tagged,
    },
  ],
  losses: [
    {
      loses: /^the leave to type answers without/,
      rule: "qtype_shortanswer_question::compare_string_with_wildcard; the file has no word for it",
      takes: null,
    },
    {
      loses: /^its points \(Moodle counts one for each gap\)/,
      rule: "qtype_multianswer::save_question adds the weights of its gaps up; the file keeps the points that it ignores",
      takes: null,
    },
    {
      loses: /^the hints of gaps/,
      rule: "qtype_multianswer_extract_question reads answers and feedback",
      takes: less("hints"),
    },
    {
      loses: /^the rubric as points to give/,
      rule: "qtype_essay has graderinfo, a text; ours says it so that an import finds the points in it",
      takes: null,
    },
    {
      loses: /^its place in Moodle before 4\.4/,
      rule: "try_importing_using_qtypes in question/format/xml/format.php: an unknown type is an error",
      takes: null,
    },
    {
      loses: /^shuffling \(Moodle would move its last option\)/,
      rule: "qtype_multichoice has shuffleanswers for all options or none; the order of the paper stays",
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
  ],
};
