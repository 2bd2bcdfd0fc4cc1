/** What the forms of lines are called in text2qti's own reader (text2qti/quiz.py), in its order. */
const STARTS = {
  question: /^\d+\.[ \t]+(?=\S)/,
  "right choice": /^\*[a-zA-Z]\)[ \t]+(?=\S)/,
  choice: /^[a-zA-Z]\)[ \t]+(?=\S)/,
  "right of several": /^\[\*\][ \t]+(?=\S)/,
  "of several": /^\[ ?\][ \t]+(?=\S)/,
  "short answer": /^\*[ \t]+(?=\S)/,
  feedback: /^\.\.\.[ \t]+(?=\S)/,
  "feedback to right answers": /^\+[ \t]+(?=\S)/,
  "feedback to wrong answers": /^-[ \t]+(?=\S)/,
  solution: /^![ \t]+(?=\S)/,
  essay: /^___+\s*$/,
  upload: /^\^\^\^+\s*$/,
  number: /^=[ \t]+(?=\S)/,
  title: /^[Tt]itle:[ \t]+(?=\S)/,
  points: /^[Pp]oints:[ \t]+(?=\S)/,
  "text title": /^[Tt]ext [Tt]itle:[ \t]+(?=\S)/,
  text: /^[Tt]ext:[ \t]+(?=\S)/,
  "quiz title": /^[Qq]uiz [Tt]itle:[ \t]+(?=\S)/,
  "quiz description": /^[Qq]uiz description:[ \t]+(?=\S)/,
  group: /^GROUP\s*$/,
  "end of group": /^END_GROUP\s*$/,
  pick: /^[Pp]ick:[ \t]+(?=\S)/,
  "points per question": /^[Pp]oints per question:[ \t]+(?=\S)/,
  code: /^```+\s*\{[^}\n]{0,200}\.run/,
  comment: /^%/,
  comments: /^COMMENT\s*$/,
  setting:
    /^(?=(?:[Ss]huffle answers|[Ss]how correct answers|[Oo]ne question at a time|[Cc]an't go back|[Ff]eedback is solution|[Ss]olutions (?:pick|sample groups|randomize groups)):)/,
} as const;

export type Text2qtiKind = keyof typeof STARTS;

/** A piece of a quiz: its first line, and those below it that are indented. */
export interface Text2qtiPart {
  readonly kind: Text2qtiKind | null;
  readonly line: number;
  readonly text: string;
}

const KINDS = Object.entries(STARTS) as [Text2qtiKind, RegExp][];

/** Takes a quiz apart; a line that is none of its forms, and is not indented, is a part without a kind. */
export function* text2qtiParts(text: string): Iterable<Text2qtiPart> {
  let part: { kind: Text2qtiKind | null; line: number; lines: string[] } | null = null;
  let until: RegExp | null = null;
  let number = 0;
  const done = (): Text2qtiPart => ({ kind: part!.kind, line: part!.line, text: part!.lines.join("\n").trimEnd() });
  for (const line of text.split("\n")) {
    number += 1;
    if (until !== null) {
      part!.lines.push(line);
      if (until.test(line)) until = null;
      continue;
    }
    if (part !== null && (/^[ \t]/.test(line) || line.trim() === "")) {
      part.lines.push(line.replace(/^(?: {1,4}|\t)/, ""));
      continue;
    }
    if (line.trim() === "") continue;
    if (part !== null) yield done();
    const [kind, start] = KINDS.find(([, pattern]) => pattern.test(line)) ?? [null, null];
    part = { kind, line: number, lines: [start === null ? line : line.replace(start, "")] };
    if (kind === "code") until = /^```+\s*$/;
    if (kind === "comments") until = /^END_COMMENT\s*$/;
  }
  if (part !== null) yield done();
}
