// A quiz for Google Forms, made by Broadsheet. Open script.google.com, begin a new project, put this text in place of
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

var QUIZ = {
  "title": "One of each",
  "questions": [
    {
      "title": "Who was harbour master in January 2026?",
      "help": "",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": null,
      "rows": null,
      "kind": "Text",
      "whenRight": {
        "text": "Inés O'Hara / O'Hara",
        "links": []
      },
      "whenWrong": null
    },
    {
      "title": "Consider what happened on the day of the first ferry:",
      "help": "1. The band played\n2. The ferry left\n3. The lamps were lit\n4. The mayor spoke\nWhich order is right?",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "1–4–2–3",
          "right": false
        },
        {
          "text": "4–1–3–2",
          "right": false
        },
        {
          "text": "1–4–3–2",
          "right": false
        },
        {
          "text": "4–1–2–3",
          "right": true
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": null,
      "whenWrong": null
    },
    {
      "title": "Put the works at the harbour in order, the earliest first.",
      "help": "",
      "points": 2,
      "passage": null,
      "picture": null,
      "kind": "Grid",
      "choices": [
        {
          "text": "Dredging",
          "right": false
        },
        {
          "text": "New piers",
          "right": false
        },
        {
          "text": "Painting",
          "right": false
        },
        {
          "text": "Opening",
          "right": false
        }
      ],
      "rows": [
        {
          "text": "1.",
          "right": 0
        },
        {
          "text": "2.",
          "right": 1
        },
        {
          "text": "3.",
          "right": 2
        },
        {
          "text": "4.",
          "right": 3
        }
      ],
      "whenRight": null,
      "whenWrong": null
    },
    {
      "title": "In January 2026 a crossing cost ____ (price) & took ____ minutes.",
      "help": "",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": null,
      "rows": null,
      "kind": "Text",
      "whenRight": {
        "text": "12 crowns; forty\nFares \u003c 15 crowns, said the company.",
        "links": []
      },
      "whenWrong": null
    },
    {
      "title": "Who ran what in January 2026?",
      "help": "",
      "points": 2,
      "passage": null,
      "picture": null,
      "kind": "Grid",
      "choices": [
        {
          "text": "Lena Brandt",
          "right": false
        },
        {
          "text": "Kofi Asante",
          "right": false
        },
        {
          "text": "Inés O'Hara",
          "right": false
        }
      ],
      "rows": [
        {
          "text": "The harbour",
          "right": 2
        },
        {
          "text": "The ferry company",
          "right": 1
        },
        {
          "text": "The customs office",
          "right": 2
        }
      ],
      "whenRight": null,
      "whenWrong": null
    },
    {
      "title": "Which port did the first ferry of 2026 leave?",
      "help": "",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "Easthaven",
          "right": false
        },
        {
          "text": "Northwick",
          "right": true
        },
        {
          "text": "Southmere",
          "right": false
        },
        {
          "text": "None of these",
          "right": false
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": {
        "text": "The report names Northwick as the port of departure.",
        "links": []
      },
      "whenWrong": {
        "text": "The report names Northwick as the port of departure.\nEasthaven: It was where the ferry arrived.\nSouthmere: Its harbour was still closed.",
        "links": []
      }
    },
    {
      "title": "Consider the works at the harbour, and how many weeks they took:",
      "help": "1. Dredging — eleven\n2. New piers — eleven\n3. Lamps — three\n4. Painting — three\nWhich of these pairs are right?",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "1 and 4 only",
          "right": true
        },
        {
          "text": "2 and 3 only",
          "right": false
        },
        {
          "text": "1, 3 and 4 only",
          "right": false
        },
        {
          "text": "2 only",
          "right": false
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": {
        "text": "2. nine\n3. one",
        "links": []
      },
      "whenWrong": {
        "text": "2. nine\n3. one",
        "links": []
      }
    },
    {
      "title": "Consider these statements about the harbour of Northwick in January 2026:",
      "help": "1. It opened a week early.\n2. The first ferry carried 125 passengers.\n3. The fish market stayed open.\nHow many of these statements are correct?",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "Only one",
          "right": false
        },
        {
          "text": "Only two",
          "right": true
        },
        {
          "text": "All three",
          "right": false
        },
        {
          "text": "None",
          "right": false
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": {
        "text": "The report speaks of all three.\n2. That was the crew & their guests.",
        "links": []
      },
      "whenWrong": {
        "text": "The report speaks of all three.\n2. That was the crew & their guests.",
        "links": []
      }
    },
    {
      "title": "Which two works delayed the harbour in 2025? Choose two.",
      "help": "",
      "points": 2,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "A lighthouse",
          "right": false
        },
        {
          "text": "Dredging",
          "right": true
        },
        {
          "text": "A fish market",
          "right": false
        },
        {
          "text": "New piers",
          "right": true
        }
      ],
      "rows": null,
      "kind": "Checkbox",
      "whenRight": null,
      "whenWrong": null
    },
    {
      "title": "Statement I: In 2025 the works at the harbour were delayed.",
      "help": "Statement II: Dredging took eleven weeks.\nWhich of these is right?",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "Both statements are correct, and Statement II explains Statement I.",
          "right": true
        },
        {
          "text": "Both statements are correct, but Statement II does not explain Statement I.",
          "right": false
        },
        {
          "text": "Statement I is correct, but Statement II is not.",
          "right": false
        },
        {
          "text": "Statement II is correct, but Statement I is not.",
          "right": false
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": null,
      "whenWrong": null
    },
    {
      "title": "In January 2026 the harbour opened a week late.",
      "help": "",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": [
        {
          "text": "True",
          "right": false
        },
        {
          "text": "False",
          "right": true
        }
      ],
      "rows": null,
      "kind": "MultipleChoice",
      "whenRight": {
        "text": "It opened a week early.",
        "links": []
      },
      "whenWrong": {
        "text": "It opened a week early.",
        "links": []
      }
    },
    {
      "title": "How many passengers did the first ferry of 2026 carry? (passengers)",
      "help": "",
      "points": 1,
      "passage": null,
      "picture": null,
      "choices": null,
      "rows": null,
      "kind": "Text",
      "whenRight": {
        "text": "1250 ± 50 passengers / twelve hundred and fifty",
        "links": []
      },
      "whenWrong": null
    }
  ]
};
