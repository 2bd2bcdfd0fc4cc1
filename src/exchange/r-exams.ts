import { escaped } from "../deck/html-to-markdown.js";
import type { Imported } from "../model/exchange.js";
import { clozed } from "./r-exams/cloze.js";
import { gathering } from "./gathered.js";
import { fromMarkdown } from "./markdown.js";
import { numberFields } from "./number-fields.js";
import {
  explained,
  losing,
  openFields,
  optionFields,
  shortFields,
  withFields,
  type QuestionFields,
} from "./question-fields.js";
import { exerciseIn, type Exercise } from "./r-exams/parts.js";
import type { Reader } from "./reader.js";
import { slugOf, topicOf } from "./topic.js";

/** An exercise of R/exams in R Markdown whose text and answer stand there; one that R makes anew each time has none. */
export const rExams: Reader = {
  name: "r-exams",
  summary: "an R/exams exercise in R Markdown, without R code",
  recognises: ({ text }) => text !== null && looksLikeExercise(text),
  read: ({ text }) => ({ ok: true, value: exercise(text ?? ""), warnings: [] }),
};

const LOOKED_AT = 200_000;

function looksLikeExercise(text: string): boolean {
  // Meta-information stands at the end.
  const end = text.slice(-LOOKED_AT);
  return /^[ \t]*extype[ \t]*:/m.test(end) && /^(?:#{1,3}[ \t]+)?meta-?information[ \t]*#*$/im.test(end);
}

function exercise(text: string): Imported {
  const found = gathering();
  const read = exerciseIn(text);
  const name = read.meta.get("exname") ?? null;
  found.add(read.line, name, name ?? read.question, exerciseFields(read));
  return found.end();
}

function exerciseFields(read: Exercise): QuestionFields {
  if (read.code !== null) return { why: `R makes it anew each time: there is R code in line ${read.code}` };
  const lost: string[] = [];
  const said = (source: string, links: "links" | "no-links" = "no-links"): string => {
    const { text, lost: more } = fromMarkdown(source, links);
    lost.push(...more);
    return text;
  };
  const made = typed(read, said);
  return losing(withMeta(explained(made, said(read.solution, "links")), read.meta), lost);
}

function typed(read: Exercise, said: (source: string) => string): QuestionFields {
  const { meta } = read;
  const type = meta.get("extype") ?? "";
  const solution = meta.get("exsolution") ?? "";
  switch (type) {
    case "schoice":
    case "mchoice":
      return choice(read, type === "mchoice", solution, said);
    case "num":
      return numberFields(said(read.question), solution, tolerance(meta.get("extol")));
    case "string": {
      const kind = [...meta].find(([name]) => /^ex(?:stringtype|extra\[(?:essay|file))/.test(name))?.join(" ") ?? "";
      if (/essay/.test(kind))
        return openFields(
          said(read.question),
          solution === "" || solution === "nil" ? {} : { answer: escaped(solution) },
        );
      if (/file/.test(kind)) return { why: "it asks for a file to be handed in" };
      return shortFields(said(read.question), [escaped(solution)]);
    }
    case "cloze":
      return clozed(read, said);
    default:
      return { why: `its extype is ${JSON.stringify(type)}` };
  }
}

const tolerance = (written: string | undefined): string | null => (written === undefined ? null : written);

function choice(
  { question, options, comments, meta }: Exercise,
  several: boolean,
  solution: string,
  said: (source: string) => string,
): QuestionFields {
  if (!/^[01]+$/.test(solution) || solution.length !== options.length)
    return { why: `its exsolution ${JSON.stringify(solution)} does not fit its ${options.length} options` };
  const right = [...solution].filter((one) => one === "1").length;
  if (!several && right !== 1) return { why: `${right} of its options are right, and only one may be chosen` };
  const shuffle = meta.get("exshuffle") ?? "";
  const shows = /^\d+$/.test(shuffle) ? Number(shuffle) : null;
  const made = optionFields(
    said(question),
    options.map((option, i) => ({
      text: said(option),
      isRight: solution[i] === "1",
      why: commentOf(said(comments[i] ?? "")),
    })),
    { several, shows },
  );
  if (!/^false$/i.test(shuffle) || "why" in made || "order" in made.fields || !("distractors" in made.fields))
    return made;
  const places = [...solution].flatMap((one, i) => (one === "1" ? [i + 1] : []));
  return places.some((place) => place > 10)
    ? made
    : withFields(made, { order: "fixed", keyAt: places.length === 1 ? places[0] : places });
}

/** `False. The capital is Abuja.` says more than whether the option is right; `False` says no more. */
function commentOf(comment: string): string | null {
  const more = comment
    .replace(/^(?:true|false|correct|incorrect|right|wrong|richtig|falsch|wahr)\s*(?:[.:,;!–—-]\s*|$)/i, "")
    .trim();
  return more === "" ? null : more;
}

function withMeta(made: QuestionFields, meta: ReadonlyMap<string, string>): QuestionFields {
  const fields: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [name, value] of meta) {
    if (name === "expoints" && Number(value) > 0 && Number(value) <= 1000) fields["points"] = Number(value);
    else if (name === "exsection" && topicOf(value.split("/")) !== null) fields["topics"] = [topicOf(value.split("/"))];
    else if (/^extags?\b/.test(name) && slugOf(value) !== null)
      fields["tags"] = [
        ...new Set([
          ...((fields["tags"] as string[] | undefined) ?? []),
          ...value.split(/[,|]/).flatMap((tag) => slugOf(tag) ?? []),
        ]),
      ];
    else if (!KNOWN.has(name) && !name.startsWith("exextra[essay")) lost.push(`${name}: ${value}`);
  }
  return losing(withFields(made, fields), lost);
}

const KNOWN = new Set([
  "exname",
  "extype",
  "exsolution",
  "extol",
  "exshuffle",
  "exclozetype",
  "exstringtype",
  "exversion",
  "exauthor",
  "extitle",
]);
