import { type Target, bare, less, oneLine, texts, untagged } from "./loss.js";

const RIGHTS = ["pairs", "extras"];

/** What Moodle loses in whatever form questions come to it. */
export const ofMoodle: Target["losses"] = [
  {
    loses: /^the tag "0", at which Moodle stops/,
    rule: "core_tag_tag::create_if_missing in tag/classes/tag.php: array_filter takes it for none, set_item_tags for one",
    takes: untagged("0"),
  },
  {
    loses: /^the end of the tag/,
    rule: "TAG_MAX_LENGTH in lib/moodlelib.php is 50; the file has the whole tag",
    takes: null,
  },
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
