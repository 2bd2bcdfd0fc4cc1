import { askWho } from "../asks-who.js";
import type { Rule } from "../proposal.js";
import { doings } from "../subject.js";
import { isSpeech } from "../speech-verbs.js";

/** Who did something? Only where one named person is the subject of a main clause. */
export const whoDid: Rule = (material) =>
  doings(material.analysis).flatMap((doing) =>
    isSpeech(doing.verb) ? [] : (askWho("who-did", doing, material, 35) ?? []),
  );
