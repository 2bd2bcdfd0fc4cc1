import { type Rows, asks, checkRows, choice, says, short, typed } from "./items.js";

const far = "We sail to the far and cold sea, and then we sail home";
const clue = (stem: string) => asks(stem, "Gull", "Tern", "Skua");

/** What sets of clues, other people's words and days of every year were taken for, beside the fault that they look like. */
const rows: Rows = {
  "lint/long-stem": {
    finds: [
      short("Corby has a pier. Denton has a mole. Which town of the north sold a quay?"),
      short("The gull nests here. It eats fish. It sleeps late. Who feeds it?"),
      says("The gull nests here. It eats fish. It sleeps late."),
      // Only what is asked about is other people's.
      short(`A captain once said, Come in. ${"We sail to the far and cold sea. ".repeat(6)}Who was she?`),
    ],
    leaves: [
      short("The gull nests here. It eats fish. Who feeds it?"),
      short("Le port est au nord. On y vend du sel. Qui a fait ses quais ?"),
      short("This gull nests here. It eats fish. It was seen by Ada."),
      short("Who am I? I have a beak. I eat fish. I nest here."),
      short("They have beaks. They eat fish. They nest here. What are they?"),
      short(`Who is quoted here: ${far}. ${far}. ${far}. ${far}.`),
      short(`What kind of poem is this long poem? ${far}. ${far}. ${far}. ${far}.`),
      short(`${`${far}. `.repeat(4)}These words, uttered by Ada Holm, opened which pier?`),
      short(`Corby has had many captains. Which of them once said, ${"We sail to the cold sea. ".repeat(8)}`),
    ],
  },
  "lint/dangling-pronoun": {
    finds: [
      "She opened a pier. Which port was it in?",
      "This pier of Ada's is in which port?",
      "This firm built its first pier in:",
      "This pier of Ada's is ____ metres long.",
      "What did they sell?",
      "Why did she leave “The Gulls”?",
    ].map(clue),
    leaves: [
      "She sailed round the cape?",
      "He is the one whose pier was sold, which made him the first to go.",
      "This is the room where the gulls of Corby sleep at night?",
      "This firm builds more piers than any other:",
      "This kind of pier is called ____.",
      "This captain wrote: “Who are they, and where do they sleep?”",
      "They sailed from Corby as the first two women in a boat of their own. Which sea was it?",
      "She led the gulls to Corby. Name her.",
      "What do they eat in “The Gulls”?",
    ].map(clue),
  },
  "lint/undated-words": {
    finds: [
      ...[
        "Who came last week in the rain?",
        "Which pier of the port has been the longest to date?",
        "Who fell ill on Sunday night?",
        "How much has oil of the U.S. port gained this week?",
        "Which port is now the largest?",
      ].map(clue),
      short("Who came to Corby?", "The one who came on Friday"),
    ],
    leaves: [
      ...[
        "Who sings on the last Sunday of May?",
        "Whom did Ada begin to date a gull for? She used to date Bo.",
        "Is it bad luck to sail on Friday the 13th?",
        "Who plays on Sunday Night Live?",
        "The pier fell in this year, when the gulls came.",
        "In which century was this salt, still in use today, found?",
        "Which sea lay a million years ago on what is land today?",
        "Who lived in what is now Corby?",
        "Who was it that is still regarded today as the best of gulls?",
        "Who sang on the ‘Today’ show?",
        "Ada has 12 gulls. She recently sold 5 of them. How many are left?",
      ].map(clue),
      asks("What was the theme?", "The Tide is Now", "Salt", "Sea"),
      asks("What is the first line of the song?", "I sailed today", "Salt", "Sea"),
    ],
  },
  "lint/no-question": {
    finds: ["The name of the pier was for all to see.", "A gull - white.", "The true gull"].map((stem) => short(stem)),
    leaves: [
      "Gull Day is held each year on –",
      "Gulls nest in",
      "Gulls ---- by night.",
      "Gulls _ _ _ by night.",
      "Gulls \\_\\_\\_ by night.",
      "The pier opened in 201_.",
      "Gulls hunt by night (true/false)",
      "(Identify the bird) It hunts by night",
      "(Birds) Name the gull of Corby.",
      "Subtract 4 from 9.",
      "Corby has 3 piers name any 2 (of them)",
    ].map((stem) => short(stem)),
  },
  "lint/stem-has-key": {
    finds: [
      short("Which gull ate the bread/salt?", "gull"),
      short("Which ministry, the one of salt, has built a pier?", "Ministry of Salt"),
      short("Who fed it? It was Ada Holm who fed it, Bo", "Ada Holm"),
      short("Who, in Corby - Denton's port - came first?", "Corby"),
    ],
    leaves: [
      short("Gulls hunt by night. True/False?", "True"),
      // Its words stand far apart.
      short(
        "Which ministry of the land has built a pier for the gulls of Corby, and a house of salt?",
        "Ministry of Salt",
      ),
      short("[Bird/Fish] Gull", "Bird"),
      short("Which came first? Ada Holm, Bo Dent", "Bo Dent"),
      short("Which bird is the fastest? Gull, 2nd, or Tern", "2nd", "The 2nd bird"),
      short("What is its name, is it Ada, Bo, Cy, Di", "Ada"),
      short('Which was not there? "Ada Holm" - "Bo Dent" - "Cy Elm"', "Bo Dent"),
      short("By what name is Ada Maria of Holm better known?", "Ada Holm"),
    ],
  },
  "lint/echoed-word": {
    finds: [asks("Why did the harbour close?", "The harbour burnt", "Fog", "War")],
    leaves: [
      asks("Why did the harbour close?", "The harbour did not close", "Fog", "War"),
      asks("When did the harbour close?", "The harbour never closed", "May", "June"),
    ],
  },
  "lint/key-longest": {
    finds: [choice("Leave it to the Gulls and more of us", "Gull", "Tern")],
    leaves: [
      choice("Leave It to me, My Gulls of Corby", "Gull", "Tern"),
      choice("The United States of America", "Mali", "Peru"),
    ],
  },
  "lint/answer-is-a-list": {
    finds: [
      typed("Ada, a gull, a tern"),
      typed("Ada Holm. Bo Dent, Cy Elm, Di Ford"),
      short("How many came to Corby?", "Ada, Bo, Cy"),
      short("Name one of the ports.", "Ashby, Corby, Denton", "Ashby", "Corby"),
    ],
    leaves: [
      typed("Ada Holm, a painter of gulls, came early"),
      typed("Corby. The port has salt, tea, tin and a pier that was built for the many ships of the north"),
      short("How many ports has it?", "Three: Ashby, Corby, Denton"),
      short("What is the motto of Corby?", "Salt, sea, gulls"),
      short("How long is it?", "90 m, Corby, 2019", "90 m"),
    ],
  },
};

checkRows(rows);
