import type { FormQuestion } from "./questions.js";

/**
 * The script, whole. All that is of a bank stands in one value at its end, as JSON that is JavaScript too; what comes
 * before is the same in every file.
 */
export const formScript = (title: string, questions: readonly FormQuestion[]): string =>
  `${HEAD}\nvar QUIZ = ${literal({ title, questions })};\n`;

/** JSON whose strings nothing takes for the end of a line or of a script. */
const literal = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[<\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const HEAD = `// A quiz for Google Forms, made by Broadsheet. Open script.google.com, begin a new project, put this text in place of
// the one that is there, and run makeQuiz. Google asks for your permission to make forms. The address of the form
// stands in the log.

function makeQuiz() {
  var form = FormApp.create(QUIZ.title);
  form.setIsQuiz(true);
  form.setShuffleQuestions(false);
  QUIZ.questions.forEach(function (question, i) {
    try {
      addQuestion(form, question);
    } catch (error) {
      throw new Error("Question " + (i + 1) + ": " + error.message + " Delete the unfinished form " + form.getEditUrl());
    }
  });
  Logger.log("To edit: " + form.getEditUrl());
  Logger.log("To answer: " + form.getPublishedUrl());
}

function addQuestion(form, question) {
  if (question.passage !== null)
    form.addSectionHeaderItem().setTitle(question.passage.title).setHelpText(question.passage.text);
  if (question.picture !== null) addPicture(form, question.picture);
  if (question.kind === "Grid") addGrid(form, question);
  else if (question.kind === "List") addLists(form, question);
  else if (question.kind === "Text") addText(form.addTextItem(), question);
  else if (question.kind === "Paragraph") addText(form.addParagraphTextItem(), question);
  else addChoice(question.kind === "Checkbox" ? form.addCheckboxItem() : form.addMultipleChoiceItem(), question);
}

function addPicture(form, picture) {
  var bytes = Utilities.base64Decode(picture.base64);
  form
    .addImageItem()
    .setImage(Utilities.newBlob(bytes, picture.type, "picture"))
    .setTitle(picture.title)
    .setHelpText(picture.credit);
}

function addChoice(item, question) {
  item.setTitle(question.title).setHelpText(question.help).setPoints(question.points);
  item.setChoices(
    question.choices.map(function (choice) {
      return item.createChoice(choice.text, choice.right);
    }),
  );
  addFeedback(item, question);
}

function addText(item, question) {
  item.setTitle(question.title).setHelpText(question.help).setPoints(question.points);
  if (question.whenRight !== null) item.setGeneralFeedback(feedback(question.whenRight));
}

// Each row is a list of its own: a script can say which of its options is right.
function addLists(form, question) {
  form.addSectionHeaderItem().setTitle(question.title).setHelpText(question.help);
  question.rows.forEach(function (row) {
    var item = form.addListItem().setTitle(row.text).setPoints(question.points / question.rows.length);
    item.setChoices(
      question.choices.map(function (choice, i) {
        return item.createChoice(choice.text, i === row.right);
      }),
    );
    addFeedback(item, question);
  });
}

// A script can't say what is right in a grid.
function addGrid(form, question) {
  form
    .addGridItem()
    .setTitle(question.title)
    .setHelpText(question.help)
    .setRows(
      question.rows.map(function (row) {
        return row.text;
      }),
    )
    .setColumns(
      question.choices.map(function (choice) {
        return choice.text;
      }),
    );
}

function addFeedback(item, question) {
  if (question.whenRight !== null) item.setFeedbackForCorrect(feedback(question.whenRight));
  if (question.whenWrong !== null) item.setFeedbackForIncorrect(feedback(question.whenWrong));
}

function feedback(said) {
  var builder = FormApp.createFeedback().setText(said.text);
  said.links.forEach(function (link) {
    builder.addLink(link.url, link.text);
  });
  return builder.build();
}
`;
