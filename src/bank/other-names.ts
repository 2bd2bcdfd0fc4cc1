import { names } from "../typing/words.js";

/**
 * What people call the fields of a bank, and what they are called here. Names are compared without case, spaces, hyphens
 * and underscores.
 */
export const ITEM_FIELDS: Readonly<Record<string, string>> = names({
  stem: "question q prompt query questiontext statement claim frage pregunta",
  key: "answer correct correctanswer rightanswer antwort richtigeantwort réponse respuesta respuestacorrecta",
  keys: "answers correctanswers rightanswers solutions accepted acceptedanswers",
  distractors:
    "options choices alternatives answeroptions wrong wronganswers incorrect incorrectanswers distracters optionen antwortmöglichkeiten falsch falscheantworten distracteurs opciones distractores respuestasincorrectas",
  explanation: "explain rationale feedback erklärung explication explicación",
  topics: "topic category categories thema themen tema temas",
  difficulty: "level schwierigkeit difficulté dificultad",
  points: "marks mark score weight punkte puntos",
  paragraph: "para absatz paragraphe párrafo",
  asOf: "date day",
  id: "identifier",
  type: "kind questiontype",
  sequence: "steps correctorder",
  pairs: "matches match",
  text: "gaptext clozetext",
});

export const HEAD_FIELDS: Readonly<Record<string, string>> = names({
  bank: "id quiz banco banque fragenbank",
  title: "heading headline titel titre título",
  language: "lang locale sprache langue idioma",
  updated: "date modified lastupdated changed",
  items: "questions fragen preguntas",
  sources: "source articles article quelle quellen fuente fuentes",
});

export const SOURCE_FIELDS: Readonly<Record<string, string>> = names({
  title: "headline name titel titre título",
  publisher: "editor éditeur herausgeber newspaper paper outlet zeitung verlag journal periódico",
  published: "date day publicationdate publishdate datum fecha",
  licence: "license rights copyright lizenz licencia",
  url: "link href address",
});

/** What people call fields that are called so in items of some kinds alone. */
export const HEADS: Readonly<Record<string, string>> = names({
  head: "stem question heading intro instruction frage pregunta",
});
export const MODEL_ANSWERS: Readonly<Record<string, string>> = names({
  answer: "key keys modelanswer model sampleanswer expectedanswer musterlösung erwartung",
  lines: "space lineas zeilen",
  rubric: "marking criteria markscheme",
});
export const SEQUENCES: Readonly<Record<string, string>> = names({ sequence: "order items" });
export const CLAIMS: Readonly<Record<string, string>> = names({ stem: "statement aussage" });

/** What a field can hold, where one of another kind was meant otherwise. */
export const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  stem: (value) => typeof value === "string",
  explanation: (value) => typeof value === "string",
  sequence: Array.isArray,
  pairs: Array.isArray,
  items: Array.isArray,
  rubric: Array.isArray,
  head: (value) => typeof value === "string",
  answer: (value) => typeof value === "string",
  sources: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};
