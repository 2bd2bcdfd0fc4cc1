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
const BLOOKET =
  "Blooket's import template: a question, four answers, a time, what is right, and the word typing where they are typed";
const WAYGROUND =
  "Wayground's spreadsheet template: no columns but text, type, options, what is right, time, image and explanation";

export const kahoot: Target = { format: "kahoot", reader: "kahoot", always: always(KAHOOT), losses: common(KAHOOT) };
/** Of what is typed, and compared as a text. */
const typed = (rule: string): readonly Loss[] => [
  { loses: /^that its answer is a number/, rule, takes: asTyped },
  { loses: /^its gap in the text/, rule, takes: asTyped },
  { loses: /^emphasis and code in answers that are typed/, rule, takes: texts(bare, ["accepted"]) },
  { loses: /^which differences in typing count/, rule, takes: less("match") },
  { loses: /^the hints of gaps/, rule, takes: less("hints") },
];

export const blooket: Target = {
  format: "blooket",
  reader: "blooket",
  always: always(BLOOKET),
  losses: [...typed(BLOOKET).slice(0, 2), ...common(BLOOKET), ...typed(BLOOKET).slice(2)],
};
export const wayground: Target = {
  format: "wayground",
  reader: "wayground",
  always: always(WAYGROUND),
  losses: [
    ...typed(WAYGROUND).slice(0, 2),
    ...common(WAYGROUND),
    { loses: /^emphasis, code and links in its explanation/, rule: WAYGROUND, takes: texts(bare, ["explanation"]) },
    {
      loses: /^the lines of its answers/,
      rule: WAYGROUND,
      takes: texts(oneLine, ["options", "right", "pinned", "order"]),
    },
    ...typed(WAYGROUND).slice(2),
    { loses: /^the model answer/, rule: WAYGROUND, takes: less("answer") },
    { loses: /^the rubric/, rule: WAYGROUND, takes: less("rubric") },
    { loses: /^the \d+ lines to write on/, rule: WAYGROUND, takes: less("lines") },
  ],
};
