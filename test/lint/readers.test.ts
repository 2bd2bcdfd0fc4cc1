import { type Fields } from "./banks.js";
import { type Rows, asks, checkRows, choice, says, short, typed, words } from "./items.js";

const study = (key: string): Fields => asks("What is Corbyology the study of?", key, "sleep", "old ships");
const amended = (...texts: string[]): Fields => asks("Can the bill be amended?", "No", ...texts);

/** What readers of public questions took for no flaw, kind by kind, beside the flaw that it looks like. */
const rows: Rows = {
  "lint/long-answer": {
    finds: [typed(words(13)), typed(`${words(12)} 1,000`), typed(`${words(12)} — well`)],
    // As a reader counts, each of these is one word.
    leaves: ["1,000", "hands-off", "Corby's", "Corby’s", "2.5"].map((word) => typed(`${words(11)} ${word}`)),
  },
  "lint/long-stem": {
    finds: [
      short(`Who came ${words(39)}?`),
      short("The gull came. It saw the sea. Run. Who fed it?"),
      short("Gulls! Terns came to the sea! Who fed them? Ada did."),
    ],
    leaves: [
      short(`Who came ${words(37)} hands-off?`),
      short("Ships are given a word to sail under. Which one had the word... Gull?"),
      short("Which film was called Run! Ruuun! Gullzilla!? It was seen in Corby."),
      short(`These are the opening lines of which song, sung by Ada: ${words(40)}?`),
      short(`(Identify the song) ${words(41)}`),
      short(`A gull sees the sea. ${words(40)}. The author of this joke was a mayor of Corby.`),
    ],
  },
  "lint/two-questions": {
    finds: [short("(In the song) Who came? Where did they go?")],
    leaves: [short("(Identify the song) What have we done? What about the sea?")],
  },
  "lint/yes-no-question": {
    finds: [amended("Yes, by the mayor", "Never"), amended("Yes", "Perhaps")],
    leaves: [amended("Yes, by the mayor", "Yes, by the town")],
  },
  "lint/no-question": {
    finds: [
      short("The gull is a _bird_ of the sea."),
      short("The song that Ada sang was “Gull” or “Tern” in that year."),
      short("Ada would say the gull hunts."),
    ],
    leaves: [
      short("There are _ gulls in this port.", "9"),
      short("Ships of salt are known as _&c.", "S"),
      short("The pier was built by whch mayor"),
      short('Ada sang the song "Gulls" or "Terns"', "Terne"),
      short("Add 5 to 7 and say the sum.", "12"),
    ],
  },
  "lint/undated-words": {
    finds: [
      "Who came to the pier on Sunday?",
      "Who holds the current name?",
      "Who sails tonight?",
      "Who asked what they are today at sea?",
    ].map((stem) => short(stem)),
    leaves: [
      "Why is Ada Holm suing The Mail on Sunday?",
      "What is the current term for a log that is burned?",
      "How many plays is Ada Holm generally credited with today?",
      "Which gull made the port into the town that it is today?",
      "(Identify the song) Would he be glad if he came today?",
    ].map((stem) => short(stem)),
  },
  "lint/dangling-pronoun": {
    finds: [
      short("What did they use when it sank?"),
      short("When did they come to Corby?"),
      says("This is the pier of Corby."),
      says("This dialogue is long."),
    ],
    leaves: [
      short("What did they use for salt in Wonderland?"),
      short("What do they call the ships on 'Gulls'?"),
      says("This is the correct spelling of “gull”."),
      says("This dialogue is from the film Gulls. Ada: If you sail, I shall stay."),
    ],
  },
  "lint/near-duplicate-options": {
    finds: [choice('"Pier 6"', "Pier 6", "7")],
    leaves: [choice("6'", "6", "6''")],
  },
  "lint/odd-capital": {
    finds: [study("Old piers and their salt"), study("Gulls"), study("Piers of the old Church")],
    leaves: [study("Corby"), study("Jack the Sailor and his ships"), study("Ada Holm and her ships")],
  },
  "lint/odd-punctuation": {
    finds: [choice("Say the word...", "The tern", "The skua")],
    leaves: [choice("Say Anything...", "The Tern", "The Skua")],
  },
  "lint/echoed-word": {
    finds: [
      asks("Which company came to Corby?", "Holm Company", "Holm Group", "Copper"),
      asks("Which council was the harbour of?", `The council of the harbour ${words(11)}`, "Gull", "Tern"),
    ],
    leaves: [
      asks("Which company came to Corby?", "Holm Company", "Holm Compnay", "Copper"),
      asks("Which council was the harbour of?", `The council of the harbour ${words(12)}`, "Gull", "Tern"),
      asks("If the first falls on a Saturday, on what day is the eighth?", "Saturday", "Sunday", "Monday"),
      asks("If gulls are terns in Corby, what are harbour gulls called there?", "Harbour gulls", "Skuas", "Terns"),
    ],
  },
  "lint/stem-has-key": {
    finds: [
      asks("On what day did the Saturday Fair of Corby open?", "Saturday", "Sunday", "Monday"),
      short("How was the 81 built?", "81"),
      short("Who paid for the pier of Ada Holm?", "Ada Holm"),
      short("Which pier is Corby Pier near?", "Corby Pier"),
      short("What is the name of the gull that came?", "gull"),
      short("Complete the work: gull pier, and then go on", "gull pier"),
      short("Was it left or put by the right handed man?", "left handed"),
      // Scattered over one's own words.
      asks("Which old man of the sea met me?", "Old Man Me", "Gull", "Tern"),
    ],
    leaves: [
      asks("If the first falls on a Saturday, on what day is the eighth?", "Saturday", "Sunday", "Monday"),
      asks("What is the square root of 81 squared?", "81", "19", "27"),
      short("Was Ada Holm left or right handed?", "Left handed"),
      short("What is the capital of Elm-Corby?", "Corby"),
      short("Who's buried in Holm's tomb?", "Holm"),
      short("Who said Ada Holm's pier was of no value?", "Ada Holm", "Holm"),
      short("Who played the part of Ada Holm in the film?", "Ada Holm"),
      short("What name did Ada Holm use when she came?", "Ada Holm"),
      short("What group does Gull belong to?", "Gull Group", "gull"),
      short("What is the name of Ada's brother?", "Brother"),
      short("Complete this quote: “It's alive!...”", "it's alive"),
      asks("These are the opening lines of which song: An old man came and said to me?", "Old Man Me", "Gull", "Tern"),
    ],
  },
  "lint/answer-is-a-list": {
    finds: [
      short("Name one of the ports.", "Ashby, Corby, Denton", "Ashby", "Corby"),
      typed("at Ashby, Corby, Denton", "Elm"),
    ],
    leaves: [
      short("Name one of the three ports.", "Ashby, Corby, Denton", "Ashby"),
      typed("at Corby, May 5, 419 ships", "Corby"),
    ],
  },
};

checkRows(rows);
