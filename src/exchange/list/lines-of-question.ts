import type { ListLine } from "./lines.js";
import { columns, inlineOptions, letterMarker, numberMarker, romanMarker, tailOf, type Marker } from "./marks.js";
import { goesOn, isComplete, lastBox, listedOption, type ListedQuestion } from "./question.js";

/** How many lines ahead the next option is looked for. */
const AHEAD = 6;

/** Takes a line as an option, or as several; says whether it was one. */
export function optionLine(question: ListedQuestion, line: ListLine, lines: readonly ListLine[], at: number): boolean {
  const marker = letterMarker(line.text);
  if (marker === null || question.open === "explanation" || marker.place !== question.options.length + 1) return false;
  if (question.optionStyle !== null && question.optionStyle.toLowerCase() !== marker.style.toLowerCase()) return false;
  const place = marker.place;
  const ahead = lines.slice(at + 1, at + 1 + AHEAD).map(({ text }) => letterMarker(text));
  const texts = ahead[0]?.place === place + 1 ? [marker.rest] : columns(marker.style, place, marker.rest);
  // `A. Lincoln was …` is a sentence: an option has one behind it.
  const following = ahead.find((one) => one?.place === 1 || one?.place === 2);
  if (place === 1 && texts.length === 1 && following?.place !== 2) return false;
  question.optionStyle = marker.style;
  for (const [i, text] of texts.entries()) {
    const tail = tailOf(text);
    question.options.push(listedOption(tail.text, i === 0 ? line : { ...line, hasStar: false, tick: null }, tail.tick));
  }
  return true;
}

/** How mails end, and what assistants say behind their questions. */
const SIGN_OFF =
  /^(?:(?:all the |with )?(?:best|kind|warm)(?:est)?(?: (?:wishes|regards))?\s*[,!.]?$|(?:regards|cheers|thanks|thank you|yours|love|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|lg|vg|cordialement|bien à (?:toi|vous)|merci|saludos|un saludo|gracias)\b|(?:let me know|hope (?:this|these)|i hope|feel free|would you like|do you want|if you(?:'|’| woul)d like|sag(?:en sie)? mir|n'hésitez|avísame)\b)/iu;

/** Whether a line of text can't belong to the question any more. */
export function isEnded(
  question: ListedQuestion,
  line: ListLine,
  next: ListLine | undefined,
  style: string | null,
): boolean {
  // What was said behind the last answer stays said.
  if (question.answer !== null && (question.isOver || (line.isBehindGap && SIGN_OFF.test(line.text)))) return true;
  if (style === null && line.isBehindGap && isComplete(question)) {
    // Without numbers, a question is what stands before options.
    if (letterMarker(next?.text ?? "")?.place === 1) return true;
    if (question.open === null) return !line.isBullet && line.tick === null;
  }
  if (question.open !== null || question.answer !== null) return false;
  return question.isOver || (style !== null && line.isBehindGap && question.options.length > 0);
}

/** Takes a line as text: of the answer, of the explanation, of an option or of the question itself. */
export function textLine(question: ListedQuestion, line: ListLine, next: ListLine | undefined): void {
  const box = question.options.length === 0 ? lastBox(question) : null;
  const said = line.isBullet ? `- ${line.text}` : line.text;
  if (question.open === "answer" && question.answer === null) {
    question.answer = line.text;
    question.open = null;
  } else if (question.open === "explanation" || question.answer !== null) {
    question.open = "explanation";
    listed(question, numberMarker(line.text));
    question.explanation.push(said);
  } else if (box !== null && line.tick === null && !line.isBullet) {
    // Lists with boxes say what is right; what stands behind them in a paragraph of its own says why.
    if (!line.isBehindGap || !hasMark(question)) box.text = joined(box.text, " ", line.text);
    else {
      question.open = "explanation";
      question.explanation.push(said);
    }
  } else if (question.options.length > 0) {
    const option = question.options.at(-1)!;
    const tail = tailOf(line.text);
    question.options[question.options.length - 1] = {
      ...option,
      text: joined(option.text, " ", tail.text),
      tick: tail.tick ?? option.tick,
    };
  } else stemLine(question, line, next);
}

/** Text behind text. Both are as they are: to look through what is joined so far would take ever longer. */
const joined = (before: string, between: string, text: string): string =>
  before === "" ? text : `${before}${between}${text}`;

const hasMark = ({ stem }: ListedQuestion): boolean => stem.some(({ option }) => option.tick === true);

/** Goes on with a list inside a question, or begins one. */
function listed(question: ListedQuestion, marker: Marker | null): void {
  if (marker === null || marker.place === null) return;
  if (marker.place !== 1 && !goesOn(question, marker)) return;
  question.listStyle = marker.style;
  question.listPlace = marker.place;
}

/** Takes a line as one of the question itself, which may have its options in it. */
export function stemLine(question: ListedQuestion, line: ListLine, next: ListLine | undefined): void {
  const inline = letterMarker(next?.text ?? "")?.place === 2 ? null : inlineOptions(line.text);
  if (inline !== null && question.options.length === 0) {
    if (inline.before !== "") question.stem.push(part(line, inline.before, null));
    question.optionStyle = inline.style;
    for (const text of inline.options) {
      const tail = tailOf(text);
      question.options.push({ text: tail.text, tick: tail.tick, isBold: false, hasStar: false });
    }
    return;
  }
  const marker = question.stem.length === 0 ? null : (numberMarker(line.text) ?? romanMarker(line.text));
  listed(question, marker);
  const written = marker === null ? null : line.text.slice(0, line.text.length - marker.rest.length).trim();
  const hasMark = question.stem.length > 0 && (line.isBullet || line.tick !== null);
  question.stem.push(part(line, marker?.rest ?? line.text, written ?? (hasMark ? "-" : null)));
}

function part(line: ListLine, text: string, mark: string | null) {
  const tail = mark === null ? { text, tick: null } : tailOf(text);
  return {
    text: line.text === text || mark !== null ? line.text : text,
    mark,
    option: listedOption(tail.text, line, tail.tick),
    isCode: false,
  };
}

/** Takes a line of code. */
export function addCode(question: ListedQuestion, line: ListLine): void {
  if (question.open === "explanation" || question.answer !== null) question.explanation.push(`\`${line.text}\``);
  else {
    const option = question.options.at(-1) ?? lastBox(question);
    if (option === null)
      question.stem.push({ text: line.text, mark: null, option: listedOption(line.text, line, null), isCode: true });
    else option.text = joined(option.text, "\n", `\`${line.text}\``);
  }
}
