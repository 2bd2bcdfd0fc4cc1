import { type Fields } from "./banks.js";
import { type Rows, asks, checkRows, choice, short, typed } from "./items.js";

const clue = (stem: string): Fields => asks(stem, "Gull", "Tern", "Skua");

const LETTER = "the staff of its old port at Corby write and sign a very long letter for the mayor?";

/** What looked like a flaw on public banks and is none, beside the flaw that it looked like. */
const rows: Rows = {
  "lint/key-longest": {
    finds: [
      choice("The long pier that the town of Corby built", "A pier", "A mole"),
      // More than the name needs.
      choice("The Northwick Harbour Company, Inc", "Southmere", "Easthaven"),
      choice("Corby and the Port of Northwick", "Corby", "Denton"),
      { ...choice("Die Regierung", "Der Wal", "Das Meer"), lang: "en-GB", key: "Das Amt für Häfen und Wege" },
      { ...choice("Das Hafenamt Nord und West", "Wal", "Meer"), lang: "de" },
    ],
    leaves: [
      choice("The Gull and the Seven Fishermen", "Northwick", "The Tern"),
      choice("Ada Holm & Kofi Asante", "Bo", "Cy"),
      choice("Harbour Lights 2: The Storm (2005)", "Tides", "Gulls"),
      choice("Born to be at the Sea and in the Wind", "Gull", "Tern"),
      choice("“So long, and thanks for all the gulls.”", "“Land!”", "“Gull!”"),
      asks("What was the slogan of Corby?", "Come to Corby for all that sings", "Salt", "Sea"),
      choice("To Gillian on Her 37th Birthday at the Sea", "Gull-winged Tern", "One Gull over Corby"),
      choice("The New Harbour Tower, United States", "Tor 5, Mali", "Rock, United States"),
      choice("All of these countries are right", "Mali", "Peru"),
    ],
  },
  "lint/odd-kind": {
    finds: [
      ...[
        "about 5 km",
        "54 to 70 days",
        "12 June",
        "June 2019",
        "US$300,000",
        "19th century",
        "1970s",
        "5 °C",
        "In 2019",
      ].map((key) => choice(key, "far", "near")),
      choice("far", "5 km", "about 7 miles"),
      choice("Im Jahr 2018", "Nie", "Bald"),
      choice("The letter A", "10", "Number 0", "16"),
      // Digits among numbers in words.
      choice("The place of the 9s", "The place of five nines", "The place of six zeros"),
    ],
    leaves: [
      choice("A mass sinking 251 million years ago", "A storm", "A war"),
      ...["Big 10", "Pier 13", "Gull 2000", "20th Century Pier", "808s & Gulls", "Ada Holm (Pier 5)", "PS/2"].map(
        (key) => choice(key, "The Gull", "The Tern"),
      ),
      choice("It sailed with at least 2 of the ships", "It sank", "It stayed"),
      choice("Gull XP", "Gull 95", "Gull 2000"),
      choice("none of these", "June 2019", "May 2018"),
      choice("Gull 13", "One Gull", "One Tern"),
      asks("Which book of 2019 is about gulls?", "1984", "Tides", "The Pier"),
      choice("+44", "Gull-182", "Tides"),
    ],
  },
  "lint/odd-punctuation": {
    finds: [choice("It sank.", "It stayed", "It sailed"), choice("It sank (or so)", "It stayed.", "It sailed.")],
    leaves: [
      choice("All of these", "It sank.", "It stayed."),
      choice("Gull.", "Tern!", "Skua?"),
      choice("gull.", "p.m.", "skua"),
      asks("What was the slogan of Corby?", "Come.", "Salt", "Sea"),
      choice("Should I Stay or Should I Go?", "Tern", "Skua"),
      choice("?:", "??", "=="),
    ],
  },
  "lint/odd-capital": {
    leaves: [
      choice("iGull", "Tern", "Skua"),
      choice("x86", "Tern", "Skua"),
      choice("e.e. holm", "Tern", "Skua"),
      choice("none of these", "Tern", "Skua"),
    ],
  },
  "lint/echoed-word": {
    finds: [
      asks("Which storm closed the harbour?", "The one that blew over the harbour late", "Gull", "Tern"),
      asks(
        "Why did the harbour near the lighthouse close?",
        "The wind took the lamp of the lighthouse and the harbour burnt down",
        "Fog",
        "War",
      ),
      asks("How high is the tower of 101 floors?", "Corby 101", "Gull", "Tern"),
      asks("Which board game is the game Harbour Lights made from?", "Harbour Lights", "Lights", "Tern"),
    ],
    leaves: [
      // Many states are republics.
      asks("Which of these borders the Republic of Corby?", "Denton Republic", "Mali", "Peru"),
      // Of two long sentences, one word in common says nothing.
      asks("Which storm closed the harbour?", "The one that blew over the harbour for days", "Gull", "Tern"),
      asks("Who came to Corbian shores?", "Corbia", "Corbians", "Dentish"),
      asks("Which came first, Corby Harbour or Denton Harbour?", "Corby Harbour", "Denton Harbour", "Neither"),
      asks("Which of these countries was it?", "All of these countries", "Mali", "Peru"),
      asks("How high is the tower of 10 floors?", "Corby 10", "Gull", "Tern"),
    ],
  },
  "lint/dangling-pronoun": {
    finds: [
      "This town's pier opened in 2019, and who paid?",
      "This pier opened this year. Who built it?",
      "This pier opened in 2019. Which firm built it?",
      "This pier opened in 2019. What is the name of the builder?",
      "This pier opened in 2019. Name its builder.",
      "This pier of 2019 opened in ____.",
      "When did HE come?",
      "Who was in the story of 2019?",
    ].map(clue),
    leaves: [
      "This gull hunts by night.",
      "These two gulls hunt by night.",
      "This 2019 play is about gulls.",
      "This gull, which is the largest of all, hunts by night.",
      "This gull hunts by night. What bird is it?",
      "These gulls hunt by night. What is their name?",
      "Who, in the novel Gulls, is the hero of the story?",
      "This gull hunts by night, who is this bird?",
      "This gull hunts by night. What is the name of the gull?",
      "This gull hunts by night?",
      "This word, heard at sea, is also a colour which is dark?",
      "What did Ada do in the story of the gull?",
      "In the story “Gulls”, who hunts?",
      "How did He Jiankui edit embryos?",
      "This is a line of a song: We sailed at night. Who sang it?",
      "This gull family hunts by night. What is their last name?",
    ].map(clue),
  },
  "lint/undated-words": {
    finds: [
      "It opened this year, who came?",
      "Who is known to have come today?",
      "Whose market is open today?",
      "Last month who came?",
      "Who came on Friday?",
    ].map(clue),
    leaves: [
      "It opened in this year.",
      "What is Königsberg known as today?",
      "Which port is now known as Corby?",
      "Who came to today's Canada?",
      "What made the port as we know it today?",
      "Who wrote Legends of Tomorrow?",
      "Who sang on Friday evenings?",
      "Who sang on Friday, Aug. 7?",
      "Who spent the next year at sea?",
      "Which song has these lines: Tomorrow I sail?",
      "Who wrote 'We came on Friday morning and the sea was not there'?",
    ].map(clue),
  },
  "lint/no-question": {
    finds: [
      "The hill, known to all, is it in this land.",
      // Who is meant is what is wanted, and nobody asks for it.
      "This is the longest pier of all.",
      "This gull hunts the other.",
      "He hunts by night.",
    ].map(clue),
    leaves: [
      "It is left to be the…”",
      "“What is left must be the ...”",
      "So is gull to egg, does it fit.",
      "Ask the right thing.",
      "It sank! Give its name.",
      "Is it true that gulls hunt by night.",
      "Guess the gull.",
      "Listen to the sea and guess its name.",
      "If a gull gave you an egg, would you eat it.",
    ].map(clue),
  },
  "lint/stem-has-key": {
    finds: [
      short("Who won, and when did Corby lose to Denton?", "Corby"),
      asks("What is a Corby pier?", "Corby pier", "Mole", "Quay"),
    ],
    leaves: [
      short("Who won the match between Corby and Denton?", "Denton"),
      short("Who won the match between Corby and the Dents?", "the Dents"),
      short("Who won in Corby vs Denton?", "Corby"),
      asks("What is spoken in the French Republic?", "French", "French and Catalan", "French and Basque"),
    ],
  },
  "lint/similar-stems": {
    finds: [
      [short(`When did ${LETTER}`, "May"), short(`Why did ${LETTER}`, "may")],
      [short(`Who did ${LETTER}`, "Ada"), short(`Which did ${LETTER}`, "Bo")],
      [short(`How many did ${LETTER}`, "5"), short(`For what did ${LETTER}`, "5")],
    ],
    leaves: [
      [short(`When did ${LETTER}`, "May"), short(`Why did ${LETTER}`, "For salt")],
      [short(`How many did ${LETTER}`, "5"), short(`For what did ${LETTER}`, "salt")],
    ],
  },
  "lint/long-stem": {
    finds: [
      short("The gull came. It saw the sea. It ate. Who fed it?"),
      // Who feeds gulls can be asked without these.
      short("The gull is white. Many like the sea. Who feeds gulls at Corby?"),
      // What people say in a story is the writer's.
      short("The gull came when it was late. She said, Come in. It came in. It ate. Who fed it?"),
    ],
    leaves: [
      short("Whose lyrics are these: I came. I saw the sea. I sang."),
      short("The pier was built by Lt. Cmdr. Ada Holm. Who paid?"),
      // What is to be reckoned with has to be said.
      short("Ada has 23 gulls. Bo has 5 more. They sell 2 of them. How many gulls are left?", "49"),
      short(`Which book begins with ‘${"We sail to the far and cold sea ".repeat(6)}’?`),
      short(`Who wrote “${"We sail to the far and cold sea. ".repeat(6)}”?`),
      short("Gulls nest near Ft. Corby and on Mt. Ada. Who feeds them?"),
      // Other people's words are no stem of one's own, with marks or without.
      short(`What film is this dialogue from? Ada: ${"We sailed. ".repeat(20)} Bo: We sank.`),
      short(`Which song has these lines: ${"We sailed to the far and cold sea. ".repeat(8)}`),
      short(`Who said, ${"We shall sail to the far and cold sea. ".repeat(8)}`),
      short(`${"We sail to the far and cold sea. ".repeat(8)}These words belong to which of the captains?`),
    ],
  },
  "lint/two-questions": {
    finds: [
      "Who came? Where did they go?",
      "Who came? “Gull”?”? Why?",
      "Which port was it? Did it close?",
      "Who came first? If it was Ada, who came last?",
      "Wer kam? Und dann?",
    ].map((stem) => ({ ...short(stem), ...(stem.startsWith("Wer") && { lang: "de" }) })),
    leaves: [
      "Who is ??zil of 2019?",
      "In what year did the play Are You There? first run?",
      "Where is Have you eaten?. said?",
      "Who sang 'Do You Want Me?' in 2019?",
      "Who wrote ‘Can I go now?, and why’?",
      'What is the code? "#00"?',
      // A mark behind options, an aside or a statement is no question.
      "Which bird is it? A gull, a tern or a skua?",
      "I came to Corby in 2019? Who am I?",
      "Corby is a great port, isn't it? But who built it?",
      "Which mayor left? In other words, which mayor did not come back?",
      "What film is this from? Ada: Who are you? Bo: Where am I?",
      "What song has these lyrics: Who are you? Where do you go?",
      "My words are Did I do that? Who am I?",
    ].map((stem) => short(stem)),
  },
  "lint/list-question": {
    finds: [short("What were the six parts?")],
    leaves: [
      short("What was the name of the series, and what were the six-part films called?"),
      short("Name the two-master."),
      short("List one of the ports."),
    ],
  },
  "lint/answer-is-a-list": {
    finds: [
      typed("Ada, Bo, Cy"),
      typed("They cut the wages, the pensions of all who had worked, and the taxes"),
      typed("3, 5, 7"),
      typed("You can hear of it in all of Ashby, Corby, Denton, Elmley and in most of the ports of the north"),
      typed("in the north, in the south, in the east"),
      typed("Ashby, Corby, Denton, Elmley and Fenwick to name a few of all that came"),
      typed("by what they sell, buy, store and lend to all who come"),
      short("Which bands sang of Corby in 2019?", "Gull, Tern, Skua"),
      short("Which band members left in 2019?", "Ada, Bo, Cy"),
    ],
    leaves: [
      typed("On March 7, 2010, the port of Corby was opened"),
      typed("The port, one of the oldest, has been closed by the town"),
      typed("Hawthorne, California, on May 10"),
      typed("The mayor of the town, Ada Holm, came to the port and sold all of its old ships to Bo"),
      typed("It sank, whether it was hit or not, as a stone"),
      typed("Ada Holm, 58, was seen at the port and went on"),
      typed("It has, for many of them, led to a trail of paper"),
      typed("Seven (Mali, Peru, Chad, Oman)"),
      typed("Wednesday, May 15, 2019"),
      typed("A small, white, noisy bird"),
      typed("A gull (a small one, a white one, an old one)."),
      typed("The art of making many small things out of wood or bone such as boxes, boards, dice and fans"),
      typed(
        "Nobody knows what came of the ship. It is held that she left behind a house, art, jewels and other things",
      ),
      short("Where was Ada Holm born?", "Corby, Elmley, Peru"),
      short("Which band sang of Corby in 2019?", "Holm, Asante, Brandt & Bo"),
    ],
  },
  "lint/all-of-the-above": {
    finds: ["All of these", "All of these ports", "all of the above are true.", "Both of them"].map((text) =>
      choice("Gull", "Tern", text),
    ),
    leaves: [choice("Gull", "Tern", "All of them stayed in the port.")],
  },
  "lint/none-of-the-above": {
    finds: [choice("Gull", "Tern", "None of these ports")],
    leaves: [choice("Gull", "Tern", "None of them stayed in the port.")],
  },
  "lint/option-names-options": {
    finds: ["A or B", "(A)or(B)", "A, B and C"].map((text) => choice("Gull", "Tern", text)),
    leaves: ["Ford", "Dora", "Band"].map((text) => choice("Gull", "Tern", text)),
  },
  "lint/near-duplicate-options": {
    finds: [choice("Gull", "- port", "port")],
    leaves: [choice("V = I*R", "V = I/R", "V = I^R"), choice("cos(x)", "-cos(x)", "sin(x)"), choice("x", "-x", "y")],
  },
  "lint/absolute-key": {
    leaves: [choice("All of these", "Gull", "Tern"), choice("All Dogs Go to Sea", "Gull", "Tern")],
  },
  "lint/absolute-distractor": { leaves: [choice("Gull", "Every Gull of Corby", "Tern")] },
  "lint/absolute-statement": {
    leaves: [{ type: "true-false", stem: "It is the best pier of all time.", key: false, correction: "No." }],
  },
  "lint/loaded-wording": {
    finds: [clue("Who made the evil pier?")],
    leaves: [clue("Who plays Ada in Resident Evil?")],
  },
  "lint/changing-fact": {
    finds: ["Who is the Prime Minister of Mali?", "Who is president?", "Who holds the record?"].map((stem) =>
      short(stem),
    ),
    leaves: [
      "Where is the house of Pope Leo?",
      "What is the longest book of Stephen King?",
      "Who is the third president of Mali?",
      "Which is the largest fish on record?",
    ].map((stem) => short(stem)),
  },
};

checkRows(rows);
