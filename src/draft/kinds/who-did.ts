import { askWhich } from "../asks-which.js";
import { askWho } from "../asks-who.js";
import type { Rule } from "../proposal.js";
import { doings } from "../subject.js";

/** Who did something? Only where one named person, organisation or country is the subject of a main clause. */
export const whoDid: Rule = (material) => [
  ...doings(material.analysis).flatMap((doing) =>
    doing.isSpoken ? [] : (askWho("who-did", doing, material, 35) ?? []),
  ),
  ...askWhich(material),
];
