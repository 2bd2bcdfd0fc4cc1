import { type Target, anyOrder, guessedOrder, less, tagged } from "./loss.js";
import { ofMoodle } from "./moodle.js";

const FORMAT = "question/format/gift/format.php";
export const gift: Target = {
  format: "gift",
  reader: "gift",
  always: [
    { rule: `${FORMAT}, extract_idnumber_and_tags_from_comment: tags are one list`, takes: tagged },
    { rule: `${FORMAT} has no word for shuffling`, takes: guessedOrder },
  ],
  losses: [
    ...ofMoodle,
    { loses: /^the weight of .* points/, rule: `${FORMAT}, defaultquestion: defaultmark is 1`, takes: less("points") },
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
      loses: /^the (?:order of options|last place of an option)/,
      rule: `${FORMAT} has no word for shuffling`,
      takes: anyOrder,
    },
  ],
};
