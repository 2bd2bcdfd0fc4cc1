import { type Target, less, tagged } from "./loss.js";
import { ofMoodle } from "./moodle.js";

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
    ...ofMoodle,
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
      loses: /^its import into Moodle before 4\.4/,
      rule: "try_importing_using_qtypes in question/format/xml/format.php: an unknown type is an error",
      takes: null,
    },
    {
      loses: /^shuffling \(Moodle would move its last option\)/,
      rule: "qtype_multichoice has shuffleanswers for all options or none; the order of the paper stays",
      takes: null,
    },
  ],
};
