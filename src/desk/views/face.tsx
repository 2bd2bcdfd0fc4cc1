import type { ItemType } from "../../model/bank.js";
import type { Fields } from "../state/question.js";
import { answerOf, answersOf, lineOf, linesOf, pairsOf, statementOf, statementsOf } from "../state/shapes.js";
import { useDesk } from "./context.js";
import { PictureShown } from "./picture-shown.js";

/** A question as its author reads it: what is asked, and which answers are right. */
export function Face(props: {
  readonly type: ItemType | null;
  readonly fields: Fields;
  /** Paragraphs that hold its answer. */
  readonly paragraphs: readonly number[];
  /** Its place among the questions, and what it is worth; a proposal has neither. */
  readonly place?: { readonly n: number; readonly points: number };
}) {
  const { say } = useDesk();
  const { type, fields, paragraphs, place } = props;
  if (type === null)
    return (
      <p class="stem" dir="auto">
        {lineOf(fields["stem"] ?? fields["text"] ?? fields["head"])}
      </p>
    );
  return (
    <>
      <p class="kind">
        {place !== undefined && <b>{say("question_n", { n: place.n })} · </b>}
        {say(`form_${type}`)} · {place !== undefined && `${say("points_n", { n: place.points })} · `}
        {paragraphs.length === 0 ? say("no_evidence") : paragraphs.map((n) => say("evidence_at", { n })).join(", ")}
      </p>
      {typeof fields["media"] === "object" && <PictureShown media={fields["media"] as Fields} />}
      <Body type={type} fields={fields} />
      {lineOf(fields["explanation"]) !== "" && (
        <p class="quiet" dir="auto">
          {say("field_explanation")}: {lineOf(fields["explanation"])}
        </p>
      )}
    </>
  );
}

function Body({ type, fields }: { readonly type: ItemType; readonly fields: Fields }) {
  const { say } = useDesk();
  const stem = (
    <p class="stem" dir="auto">
      {lineOf(fields["stem"])}
    </p>
  );
  switch (type) {
    case "choice":
    case "multiple":
      return (
        <>
          {stem}
          <ul class="answers" dir="auto">
            {(type === "choice" ? [answerOf(fields["key"])] : answersOf(fields["keys"])).map(({ text }) => (
              <Answer key={text} isRight text={text} why="" />
            ))}
            {answersOf(fields["distractors"]).map(({ text, why }) => (
              <Answer key={text} isRight={false} text={text} why={why} />
            ))}
          </ul>
        </>
      );
    case "true-false":
      return (
        <>
          {stem}
          <p>
            <b>{say(fields["key"] === true ? "field_is_true" : "field_is_false")}</b>
            {fields["correction"] !== undefined && ` – ${lineOf(fields["correction"])}`}
          </p>
        </>
      );
    case "short":
      return (
        <>
          {stem}
          <ul class="answers" dir="auto">
            {linesOf(fields["keys"]).map((text) => (
              <Answer key={text} isRight text={text} why="" />
            ))}
          </ul>
        </>
      );
    case "numeric":
      return (
        <>
          {stem}
          <ul class="answers" dir="auto">
            <Answer isRight text={`${lineOf(fields["key"])} ${lineOf(fields["unit"])}`.trim()} why="" />
          </ul>
        </>
      );
    case "cloze":
      return (
        <p class="stem" dir="auto">
          {gaps(lineOf(fields["text"]))}
        </p>
      );
    case "open":
      return (
        <>
          {stem}
          <p dir="auto">{lineOf(fields["answer"])}</p>
        </>
      );
    case "ordering":
      return (
        <>
          {stem}
          <ol dir="auto">
            {linesOf(fields["sequence"]).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      );
    case "matching":
      return (
        <>
          {stem}
          <ul class="plain" dir="auto">
            {pairsOf(fields["pairs"]).map(({ left, right }) => (
              <li key={left}>
                {left} – <b>{right}</b>
              </li>
            ))}
            {linesOf(fields["extras"]).map((text) => (
              <Answer key={text} isRight={false} text={text} why="" />
            ))}
          </ul>
        </>
      );
    case "statements":
      return (
        <>
          <p class="stem" dir="auto">
            {lineOf(fields["head"])}
          </p>
          <ol dir="auto">
            {statementsOf(fields["statements"]).map((one, i) => (
              <Statement key={i} {...one} />
            ))}
          </ol>
        </>
      );
    case "explains":
      return (
        <ol dir="auto">
          {[statementOf(fields["statement"]), ...statementsOf(fields["reasons"])].map((one, i) => (
            <Statement key={i} {...one} />
          ))}
        </ol>
      );
  }
}

function Answer({ text, why, isRight }: { readonly text: string; readonly why: string; readonly isRight: boolean }) {
  const { say } = useDesk();
  return (
    <li class={isRight ? "right" : "wrong"}>
      <span class="hidden">{say(isRight ? "field_key" : "field_distractors")}: </span>
      {text}
      {why !== "" && <span class="quiet"> {why}</span>}
    </li>
  );
}

function Statement({ says, false: wrong }: { readonly says: string; readonly false: readonly string[] }) {
  const { say } = useDesk();
  return (
    <li>
      {says.replace(/[[\]]/g, "")}
      {wrong.length > 0 && (
        <ul class="answers" aria-label={say("field_false")}>
          {wrong.map((text) => (
            <Answer key={text} isRight={false} text={text} why="" />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The text with what stands in its gaps marked. */
const gaps = (text: string) =>
  text
    .split(/(\{\{c\d+::.*?\}\})/g)
    .map((part, i) => (i % 2 === 0 ? part : <mark key={i}>{part.replace(/^\{\{c\d+::|(::.*?)?\}\}$/g, "")}</mark>));
