import { type Target, anyOrder, bare, guessedOrder, less, oneLine, passageInFront, texts } from "./loss.js";

const FORMAT = "question/format/aiken/format.php: a line of text, lines of options, and a line ANSWER";

export const aiken: Target = {
  format: "aiken",
  reader: "aiken",
  always: [
    { rule: FORMAT, takes: less("id") },
    { rule: FORMAT, takes: guessedOrder },
  ],
  losses: [
    { loses: /^its passage as a text of its own/, rule: FORMAT, takes: passageInFront },
    { loses: /^its kind \(true or false/, rule: `${FORMAT}; an import knows the two words`, takes: null },
    { loses: /^the weight of .* points/, rule: FORMAT, takes: less("points") },
    { loses: /^the explanation/, rule: FORMAT, takes: less("explanation") },
    { loses: /^what is said of single options/, rule: FORMAT, takes: less("whys", "correction") },
    { loses: /^topics and tags/, rule: FORMAT, takes: less("topics", "tags") },
    { loses: /^the language of its text/, rule: FORMAT, takes: less("lang") },
    {
      loses: /^the lines of its text/,
      rule: FORMAT,
      takes: texts(oneLine, ["stem", "options", "right", "order", "pinned"]),
    },
    {
      loses: /^the look of &, < and >/,
      rule: "Moodle before 4.5 reads the text as HTML; an import does not",
      takes: null,
    },
    { loses: /^emphasis and code in its text/, rule: FORMAT, takes: texts(bare) },
    { loses: /^the (?:order of options|last place of an option)/, rule: FORMAT, takes: anyOrder },
  ],
};
