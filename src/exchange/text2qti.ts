import type { Imported } from "../model/exchange.js";
import { counted } from "../reading/counted.js";
import { gathering } from "./gathered.js";
import { fromMarkdown } from "./markdown.js";
import type { Reader } from "./reader.js";
import { text2qtiFields, type Text2qtiQuestion } from "./text2qti/fields.js";
import { text2qtiParts, type Text2qtiKind, type Text2qtiPart } from "./text2qti/lines.js";

/** The text form of text2qti, from which people make quizzes for Canvas. */
export const text2qti: Reader = {
  name: "text2qti",
  summary: "the text form of text2qti, for Canvas",
  recognises: ({ text }) => text !== null && looksLikeText2qti(text),
  read: ({ text }) => ({ ok: true, value: text2qtiQuestions(text ?? ""), warnings: [] }),
};

const LOOKED_AT = 200_000;
/** Forms that no list has that somebody merely typed. */
const TELLING: ReadonlySet<Text2qtiKind | null> = new Set<Text2qtiKind>([
  "right choice",
  "right of several",
  "number",
  "short answer",
  "quiz title",
  "group",
  "essay",
  "upload",
]);

function looksLikeText2qti(text: string): boolean {
  let isTold = false;
  let questions = 0;
  for (const { kind } of text2qtiParts(text.slice(0, LOOKED_AT))) {
    if (kind === null) return false;
    if (kind === "question") questions += 1;
    isTold ||= TELLING.has(kind) && (questions > 0 || kind === "quiz title" || kind === "group");
  }
  return isTold && questions > 0;
}

function text2qtiQuestions(text: string): Imported {
  const found = gathering();
  let title: string | null = null;
  let current: (Text2qtiQuestion & { readonly parts: Text2qtiPart[] }) | null = null;
  let name: string | null = null;
  let points: string | null = null;
  let group: { readonly line: number; pick: string; points: string | null; count: number } | null = null;
  let comments = 0;
  const end = (): void => {
    if (current !== null) found.add(current.line, current.title, current.stem, text2qtiFields(current));
    current = null;
  };
  const endGroup = (): void => {
    if (group !== null)
      found.lose(`the group in line ${group.line}: ${group.pick} of its ${counted(group.count, "question")}`);
    group = null;
  };
  for (const part of text2qtiParts(text)) {
    const { kind, line, text: said } = part;
    switch (kind) {
      case "question":
        end();
        current = { line, title: name, points: points ?? group?.points ?? null, stem: said, parts: [] };
        if (group !== null) group.count += 1;
        [name, points] = [null, null];
        break;
      case "title":
        end();
        name = said.trim();
        break;
      case "points":
        end();
        points = said.trim();
        break;
      case "quiz title":
        title ??= said.trim();
        break;
      case "quiz description":
        found.lose(`the description ${JSON.stringify(fromMarkdown(said).text)}`);
        break;
      case "setting":
        found.lose(`the setting ${JSON.stringify(said.trim())}`);
        break;
      case "text":
      case "text title":
        end();
        found.leave(line, `line ${line}`, said, "it is a text that asks nothing");
        break;
      case "code":
        end();
        found.leave(line, `line ${line}`, said, "it is a program whose output would be the questions");
        break;
      case "group":
        end();
        endGroup();
        group = { line, pick: "1", points: null, count: 0 };
        break;
      case "end of group":
        end();
        endGroup();
        break;
      case "pick":
        if (group !== null) group.pick = said.trim();
        break;
      case "points per question":
        if (group !== null) group.points = said.trim();
        break;
      case "comment":
      case "comments":
        comments += 1;
        break;
      default:
        if (current !== null && kind !== null) current.parts.push(part);
        else
          found.leave(
            line,
            `line ${line}`,
            said,
            kind === null ? "no line of a quiz begins so" : "it belongs to no question",
          );
    }
  }
  end();
  endGroup();
  if (comments > 0) found.lose(counted(comments, "comment"));
  return found.end({ title });
}
