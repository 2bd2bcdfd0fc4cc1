// The people, places and bodies that the GUM corpus marks in its Wikinews texts, to hold what we find against.
// The texts and marks stay where they are: a checkout of amir-zeldes/gum, whose folder `dep` has them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { qn1 } from "../../dist/article/qn1.js";

const TYPES = { person: "people", place: "places", organization: "organisations" };
/** Titles are no part of a name here; GUM has them within it. */
const TITLE =
  /^(?:President|Prime|Minister|Senator|Sen\.?|Secretary|General|Gen\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Professor|Prof\.?|Judge|Justice|Governor|Gov\.?|Mayor|Pope|King|Queen|Prince|Princess|Sir|Lord|Lady|Captain|Colonel|Major|Sheriff|Attorney|Chancellor|Ambassador|Chief|Director|Justice|Representative|Rep\.?|Congressman|Councillor|Foreign|Vice|Deputy|Reverend|Rev\.?|CEO|Chairman|Scientist|Officer|Prosecutor|Spokesman|State|of)$/;

/** Every news text of a checkout: paragraphs and marked names. */
export function gumTexts(folder) {
  const dep = join(folder, "dep");
  const files = readdirSync(dep).filter((name) => /^GUM_news_.*\.conllu$/.test(name));
  return files.sort().map((file) => ({ file, ...textOf(readFileSync(join(dep, file), "utf8")) }));
}

function textOf(conllu) {
  const paragraphs = [];
  const marked = [];
  let open = [];
  let tokens = [];
  const close = () => {
    const text = tokens
      .map(({ word, space }) => word + space)
      .join("")
      .trimEnd();
    if (text === "") return;
    paragraphs.push(text);
    tokens = [];
  };
  let at = 0;
  let joined = null;
  const spaceAfter = (id, misc) => {
    if (joined === null) return /SpaceAfter=No/.test(misc) ? "" : " ";
    if (id !== joined.until) return "";
    const { space } = joined;
    joined = null;
    return space;
  };
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar =") || line === "# newpar") {
      close();
      at = 0;
      open = [];
    }
    const [id, form, , , xpos, , , , , misc] = line.split("\t");
    // "12-13" comes before the parts of one written word.
    const range = /^\d+-(\d+)$/.exec(id ?? "");
    if (range !== null) joined = { until: range[1], space: /SpaceAfter=No/.test(misc) ? "" : " " };
    if (!/^\d+$/.test(id) || misc === undefined) continue;
    const word = qn1(form);
    const token = { word, space: spaceAfter(id, misc), xpos, start: at, end: at + word.length };
    at = token.end + token.space.length;
    tokens.push(token);
    const index = tokens.length - 1;
    for (const [, start, entity, end] of (/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "").matchAll(
      /(\()?((?:[^()])+)(\))?/g,
    )) {
      if (start !== undefined) open.push({ group: entity.split("-")[0], fields: entity.split("-"), from: index });
      if (end === undefined) continue;
      const group = entity.split("-")[0];
      const i = open.findLastIndex((one) => one.group === group);
      if (i === -1) continue;
      const [{ fields, from }] = open.splice(i, 1);
      const name = nameIn(tokens.slice(from, index + 1), fields);
      if (name !== null) marked.push({ paragraph: paragraphs.length + 1, ...name });
    }
  }
  close();
  return { paragraphs, marked };
}

/** The proper name around the head of what is marked; null where its head is none, or names many. */
function nameIn(tokens, [, type, , , , head]) {
  const kind = TYPES[type];
  let at = Number(/^\d+/.exec(head ?? "")?.[0] ?? NaN) - 1;
  // "captain Harry Kane" has its head in the noun.
  if (kind === "people" && tokens[at]?.xpos === "NN" && tokens[at + 1]?.xpos === "NNP") at += 1;
  if (kind === undefined || tokens[at]?.xpos !== "NNP") return null;
  const isProper = (i) => /^NNPS?$/.test(tokens[i]?.xpos ?? "");
  let [from, to] = [at, at];
  while (isProper(from - 1)) from -= 1;
  for (;;) {
    if (isProper(to + 1)) to += 1;
    else if (kind !== "people" && tokens[to + 1]?.word === "of" && isProper(to + 2)) to += 2;
    else break;
  }
  if (kind === "people") {
    const title = tokens.slice(from, to + 1).findLastIndex(({ word }) => TITLE.test(word));
    from += title + 1;
  }
  if (from > to) return null;
  return { kind, start: tokens[from].start, end: tokens[to].end };
}
