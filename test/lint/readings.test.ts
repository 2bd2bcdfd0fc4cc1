import { type Rows, asks, checkRows, choice, short, typed } from "./items.js";

const SHOW = "Ashby (port of salt, of tea, of tin, of wood), Corby (port of wool) and Denton (of fish)";

/** What readers of public questions took for no flaw, beside the flaws that are nearest to it. */
const rows: Rows = {
  "lint/answer-is-a-list": {
    finds: [
      // Denton alone would be wrong.
      short("Name one of the three ports.", "Ashby, Corby, Denton", "Ashby", "Corby"),
      short("Name the three ports.", "Ashby, Corby, Denton", "Ashby", "Corby", "Denton"),
      typed("Ashby, Corby, Denton. They sold salt"),
    ],
    leaves: [
      short("Name 1 of the other ports.", "Ashby, Corby and Denton", "Ashby", "Corby", "Denton"),
      short("Who is one of the mayors?", "Ada Holm / Bo Dent, Cy", "Holm", "Dent", "Cy"),
      short("Where is Ada Holm buried?", "Corby, Elmley, Peru"),
      typed("Ada Holm Pier, Corby. The pier has salt, tea, tin and a house that was built for the many ships"),
      typed("646.79 crowns. The pier has cost the town salt, tea, tin and a house for the many ships"),
    ],
  },
  "lint/long-answer": {
    finds: [typed(SHOW), typed(SHOW, "Elmley"), typed(SHOW, `${SHOW} and more`)],
    leaves: [typed(SHOW, "Corby")],
  },
  "lint/undated-words": {
    finds: [
      "What was the last year?",
      "Who came today?",
      "Who is still there, and who came today?",
      "Which is now the port?",
      "If Ada has gulls now, who is now the mayor?",
    ]
      .map((stem) => short(stem))
      .concat(
        short("When is the song out?", "Tomorrow at eight"),
        short("Who came to the port?", "Remind me tomorrow"),
        short("What is the new song?", "One that the singers of Corby will sing tomorrow"),
      ),
    leaves: [
      ...[
        "What was the last year that the port was open?",
        "Which game is still played today?",
        "What did USA TODAY say of it?",
        "Which gull (which is now white) was black?",
        "If Ada has 6 gulls and none leave by tomorrow, how many has she",
      ].map((stem) => short(stem)),
      short("What is the new song?", "Remind me tomorrow"),
    ],
  },
  "lint/no-question": {
    finds: [
      short("Gulls hunt by night", "Yes"),
      short("Is left by gulls", "Ada Holm"),
      short("Gulls after the night", "After (or so)"),
      short("A witch, a wish"),
      short("It sank well-named"),
      short("The first letter is A_b"),
      short("The gull and the tern"),
    ],
    leaves: [
      short("Did gulls hunt by night", "No"),
      short("Corby: Is the gull white", "Yes, it is"),
      short("Traditionally are gulls before or after terns", "After (or so)"),
      ...[
        "Three gulls left - name one.",
        "Three gulls left - Name the first bird of all in the land.",
        "[Name the gull]",
        "Enter the code.",
        "Corby: Finish it.",
        "See the gull and choose its name.",
        "The oldest letter is '_'",
        "Corby is in wjich land",
        "YWhich land has Corby",
        "From the north name the gull and the tern that came first to Corby in the year of the pier",
      ].map((stem) => short(stem)),
    ],
  },
  "lint/long-stem": {
    finds: [
      short("I like the sea. My gull is white. Who feeds gulls at Corby?"),
      short("The gull is white. We all saw it. Who feeds gulls at Corby?"),
      short(`There were gulls at the port. ${"They flew to the far and cold sea, ".repeat(6)} so who fed them?`),
    ],
    leaves: [
      short("I was the last mayor. My pier burnt. Who played me?"),
      short("We ride on white gulls. We hunt the terns. Who are we?"),
      short(
        `Ada came. ${"She saw the far and cold sea, ".repeat(5)} and ate. If there were 10 gulls, how many were fed?`,
      ),
    ],
  },
  "lint/dangling-pronoun": {
    finds: [
      short("These words are from which song?"),
      short("He came first, and when was it?"),
      short("Who came in the story, and when?"),
      short("Who said “Come in” in this story?"),
      short("This bird hunts by day. What does it eat in 2019?"),
    ],
    leaves: [
      short('These words are from which song? "We sailed to the sea"'),
      short("He-Man came first, and when was it?"),
      short("Who came first in the story, 'Gulls'?"),
      short("Whose words are “I am not the gull in this story”?"),
      short("Whose words are _''I am not the gull in this story''_?"),
      short("This singer had hits with Gull in 1983 and What is Salt? in 1984."),
    ],
  },
  "lint/stem-has-key": {
    finds: [
      short("What is the name of Corby's pier?", "Corby"),
      short("What was the first name of Ada Holm?", "Ada"),
      short("What is Ada Holm's first name?", "Ada Holm"),
      short("What was Gull's debut in town?", "Gull"),
      short("After Corby was built, which port was the largest?", "Corby"),
      short("Which mayor, Ada - the first - came?", "Ada"),
      short("How many of 19 ships sank in Corby?", "19"),
    ],
    leaves: [
      short("How is Corby spelled?", "Corby"),
      short("Gold, salt and tea: spell tea", "tea"),
      short("What is Ada's surname?", "Ada"),
      short("What was Gull's debut album?", "Gull"),
      short("Before the discovery of Corby, which port was the largest?", "Corby"),
      short("What was his first name David - Albert - Louis - George?", "Albert"),
      short("How many of them had Covid-19?", "19"),
    ],
  },
  "lint/key-longest": {
    finds: [
      choice("Both have been shut since the storm", "Northwick", "Corby"),
      choice("They all were built in Corby by Ada", "Northwick", "Corby"),
      choice("about 5,000 or 6,000 large white gulls", "few gulls", "no gulls"),
    ],
    leaves: [
      choice("Both the north and the south of it", "North", "South"),
      choice("These are all right in every way there is", "North", "South"),
      choice("They built all of them in one year", "North", "South"),
      choice("$150,000 to $250,000", "$5,000", "$500"),
      choice("1,039 Songs of the Gulls of Corby", "Gull", "Tern"),
    ],
  },
  "lint/odd-punctuation": {
    finds: [choice("They are all over the pier.", "North", "South")],
    leaves: [choice("They are all true.", "North", "South"), choice("Ada built all of them.", "North", "South")],
  },
  "lint/echoed-word": {
    leaves: [asks("Which harbour is in Corby?", "All of these harbour lights", "Gull", "Tern")],
  },
};

checkRows(rows);
