import { type Rows, asks, checkRows, choice, short, typed } from "./items.js";

const far = "We sail to the far and cold sea, and then we sail home";

/** Kinds of questions that were taken for faulty on collections that many hands typed, beside faults of their look. */
const rows: Rows = {
  "lint/stem-has-key": {
    finds: [
      short("Which pier did Corby, Denton and Elmley build?", "Elmley"),
      short("What pier has the harbour of Corby?", "Corby harbour"),
      short("Who built pier A in Corby, and pier B?", "Corby"),
      asks("Which album of Holm has this song?", "Holm", "Gull", "Tern"),
      asks("How many of the 12 gulls of Corby were sold in 2 days in Corby?", "Corby", "Mali", "Peru"),
    ],
    leaves: [
      short("How high is the pier, is it A 97 m B 98 m or is it C 99 m", "C 99 m"),
      short("How old was Ada Holm? A=55, B=60, C=65", "C=65"),
      short("Which port opened first A) Corby, B) Denton, C) Elmley", "A= Corby"),
      short("The pier opened in 1962, 1966, 1968", "1966"),
      short("Who fed the gulls? Ada Holm, Bo Dent, the Mayor", "The Mayor"),
      short('Was the pier sold to "Holm & Sons" or was it "Dent & Daughters"', "Dent and Daughters"),
      short("Was the pier sold to “Holm & Sons” or was it “Dent & Daughters”", "Dent and Daughters"),
      short("Has the town been building or selling piers?", "Selling piers"),
      short("De quel film est-ce : « La mer ou la terre », « Le port » ou « Le quai » ?", "« La mer ou la terre »"),
      short("Qui chante, parmi Ada Holm, Bo Dent et Cy Elm ?", "Cy Elm"),
      short("Est-ce d'Ada Holm, de Bo Dent Jr. ou de Cy Elm ?", "Ada Holm"),
      // No other words ask for it.
      short("What is the capital of Corbia?", "Corbia"),
      // A number that a sum begins with may be its end.
      asks("A farm has 12 gulls and 3 terns. All but 9 gulls left. How many are left?", "9 gulls", "12 terns", "3"),
    ],
  },
  "lint/echoed-word": {
    finds: [
      asks("Who led the Harbour Band of Corby in Denton?", "Harbour Holm", "Gull", "Tern"),
      // The same word in all of them is no other cue.
      asks("Which storm disorder closed the harbour?", "Harbour disorder", "Gull disorder", "Tern"),
    ],
    leaves: [
      // A distractor sounds like the question, too.
      asks("Which wings are sold with Denton sauce?", "Chicken wings", "Denton ribs", "Pork"),
      asks("Which is a famous quote of the film Harbour?", "“The harbour!”", "“Land!”", "“Gull!”"),
      asks("What is the ending of this quotation: The harbour is…?", "a harbour of fools", "Gull", "Tern"),
      asks("What is the capital of Corbia?", "Corbia City", "Denton", "Elmley"),
      asks("Who is this great seaman of Corby?", "Ada the Great", "Bo", "Cy"),
    ],
  },
  "lint/key-longest": {
    finds: [
      choice("The United States of America, Inc", "Mali", "Peru"),
      choice("the records of the tides at the port", "a gull", "the depth of the seas in a bay"),
    ],
    leaves: [
      // Another is nearly as long.
      choice("the records of the tides at the port", "a gull", "the depth of the ocean in a bay"),
      choice("United States of America", "Mali", "Peru"),
      choice("The Long Pier at the Harbour of Corby", "1984", "8 Gulls", "Tern"),
      choice("The Long Pier at the Harbour of Corby", "The Quay", "None of these"),
    ],
  },
  "lint/long-stem": {
    finds: [short(`Which of these is it: ${far}, and then we go home and then we sail again, ${far}, and again?`)],
    leaves: [
      short("I have claws. I have a beak. I eat fish. What am I?", "gull"),
      short("Which captain sang We Sail! We Sail! We Sail! in the port?"),
      short(`Which captain, stating, ${"We sail to the far and cold sea. ".repeat(6)}?`),
      short(`Which gull said this? ${"We sail to the far and cold sea. ".repeat(6)}`),
      short(`${"We sail to the far and cold sea. ".repeat(6)} Who said this?`),
      short(`What have these in common: ${Array.from({ length: 9 }, () => "Ada Holm of Corby Pier").join(", ")}?`),
      short(`${"On voit un port au nord, et des gens y sont. ".repeat(2)}Est-ce Ada, Bo ou Cy ?`, "Bo"),
    ],
  },
  "lint/no-question": {
    finds: [
      short("A band of Corby led by Ada Holm"),
      short("This pier is the longest."),
      short("The music of Whos There"),
    ],
    leaves: [
      short("Ada was in the band The Gulls or The Terns", "The Terns"),
      short("This band sang of Corby name it"),
      short("Can you name the mayor of Corby"),
      short("Gulls can fly for more than"),
      short("Waht is the name of the pier"),
      short("Whos the mayor of Corby"),
    ],
  },
  "lint/dangling-pronoun": {
    finds: [
      short("This is a pier of the north. Who paid?"),
      short("His pier, which opened in 2019, is long. Who paid?"),
    ],
    leaves: [
      short("He was born in Corby and died in Denton who was he"),
      short("He was born in Corby and died in Denton."),
      short("She led a small town by the sea. What was her name?"),
      short("His town was Corby, his ship the Gull, he was?"),
      short("These lines are taken from what song? Gulls fly over the town at night."),
      short("What are the names of the ports in the story The Gull and the Tern?"),
      short("This week, which port did the ferry leave?"),
      short("They began as the Gulls. By what name did they become known?"),
      short("His first hit, which song did Bo Dent sing?"),
      short("This bark, ____, is used in ports."),
      short("This is a dialogue between whom? Ada came in and sat down."),
      short("This mayor led a town by the sea. Name the town and the mayor."),
    ],
  },
  "lint/undated-words": {
    finds: [short("When was the ferry of Corby sold?", "Yesterday")],
    leaves: [short("Which song did Ada Holm sing?", "Yesterday")],
  },
  "lint/answer-is-a-list": {
    finds: [typed("Gulls, terns, skuas"), short("Which are they?", "Ada — Bo, Cy, Di")],
    leaves: [
      short("Why did it sink?", "It was hit by an old ship, it was heavy, and the sea was cold"),
      short("Which one is it?", "Bo — the only one of them all from Corby, Denton, Elmley and Ashby"),
    ],
  },
};

checkRows(rows);
