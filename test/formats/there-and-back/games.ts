import {
  type Loss,
  type Target,
  anyOrder,
  bare,
  guessedOrder,
  less,
  asTyped,
  oneLine,
  passageInFront,
  texts,
} from "./loss.js";

const SHOWN = ["passageTitle", "passage", "stem", "text", "options", "right", "pinned", "order"];

const always = (rule: string): Target["always"] => [
  { rule, takes: less("id") },
  { rule, takes: guessedOrder },
];

/** What no sheet of a classroom game has a column for. */
const common = (rule: string): readonly Loss[] => [
  { loses: /^its passage as a text of its own/, rule, takes: passageInFront },
  { loses: /^the weight of .* points/, rule, takes: less("points") },
  { loses: /^what is said of single options/, rule, takes: less("whys", "correction") },
  { loses: /^topics and tags/, rule, takes: less("topics", "tags") },
  { loses: /^the language of its text/, rule, takes: less("lang") },
  { loses: /^emphasis and code in its text/, rule, takes: texts(bare, SHOWN) },
  { loses: /^the lines of its text/, rule, takes: texts(oneLine) },
  { loses: /^the (?:order of options|last place of an option)/, rule, takes: anyOrder },
  { loses: /^the explanation/, rule, takes: less("explanation") },
  { loses: /^that several answers may be chosen/, rule, takes: less("kind") },
];

const KAHOOT = "KahootQuizTemplate.xlsx: a question, four answers, a time and what is right";
const BLOOKET = "Blooket's import template: a question, four answers, a time and what is right";
const WAYGROUND =
  "Wayground's spreadsheet template: no columns but text, type, options, what is right, time, image and explanation";

export const kahoot: Target = { format: "kahoot", reader: "kahoot", always: always(KAHOOT), losses: common(KAHOOT) };
export const blooket: Target = {
  format: "blooket",
  reader: "blooket",
  always: always(BLOOKET),
  losses: common(BLOOKET),
};
export const wayground: Target = {
  format: "wayground",
  reader: "wayground",
  always: always(WAYGROUND),
  losses: [
    { loses: /^that its answer is a number/, rule: WAYGROUND, takes: asTyped },
    { loses: /^its gap in the text/, rule: WAYGROUND, takes: asTyped },
    ...common(WAYGROUND),
    { loses: /^emphasis, code and links in its explanation/, rule: WAYGROUND, takes: texts(bare, ["explanation"]) },
    {
      loses: /^the lines of its answers/,
      rule: WAYGROUND,
      takes: texts(oneLine, ["options", "right", "pinned", "order"]),
    },
    { loses: /^emphasis and code in answers that are typed/, rule: WAYGROUND, takes: texts(bare, ["accepted"]) },
    { loses: /^which differences in typing count/, rule: WAYGROUND, takes: less("match") },
    { loses: /^the hints of gaps/, rule: WAYGROUND, takes: less("hints") },
    { loses: /^the model answer/, rule: WAYGROUND, takes: less("answer") },
    { loses: /^the rubric/, rule: WAYGROUND, takes: less("rubric") },
    { loses: /^the \d+ lines to write on/, rule: WAYGROUND, takes: less("lines") },
  ],
};
