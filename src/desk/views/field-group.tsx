import type { Control } from "../state/forms.js";
import {
  type Answer,
  type CriterionShape,
  type Pair,
  type StatementShape,
  answerOf,
  answersOf,
  linesOf,
  pairsOf,
  rubricOf,
  statementOf,
  statementsOf,
  writtenAnswer,
  writtenCriterion,
  writtenStatement,
} from "../state/shapes.js";
import { useDesk } from "./context.js";
import { ListOf } from "./list-of.js";

export type Group = Exclude<Control, "line" | "count" | "text" | "gaps">;
export const isGroup = (control: Control): control is Group => !["line", "count", "text", "gaps"].includes(control);

export interface ValueProps<C extends Control> {
  readonly control: C;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

export function Group({ control, isRight, value, onChange }: ValueProps<Group> & { readonly isRight: boolean }) {
  const { say } = useDesk();
  switch (control) {
    case "truth":
      return (
        <>
          {[true, false].map((truth) => (
            <label key={String(truth)}>
              <input type="radio" name="truth" checked={value === truth} onChange={() => onChange(truth)} />{" "}
              {say(truth ? "field_is_true" : "field_is_false")}
            </label>
          ))}
        </>
      );
    case "option":
      return <AnswerField isRight value={answerOf(value)} onChange={(answer) => onChange(writtenAnswer(answer))} />;
    case "options":
      return (
        <ListOf<Answer>
          values={answersOf(value)}
          fresh={{ text: "", why: "", isLast: false }}
          onChange={(answers) => onChange(answers.map(writtenAnswer))}
          view={(answer, change) => <AnswerField isRight={isRight} value={answer} onChange={change} />}
        />
      );
    case "lines":
      return (
        <ListOf<string>
          values={linesOf(value)}
          fresh=""
          onChange={onChange}
          view={(text, change, label) => (
            <input
              dir="auto"
              aria-label={label}
              value={text}
              onInput={({ currentTarget }) => change(currentTarget.value)}
            />
          )}
        />
      );
    case "pairs":
      return (
        <ListOf<Pair>
          values={pairsOf(value)}
          fresh={{ left: "", right: "" }}
          onChange={onChange}
          view={(pair, change) => (
            <span class="row">
              <input
                dir="auto"
                aria-label={say("field_left")}
                value={pair.left}
                onInput={({ currentTarget }) => change({ ...pair, left: currentTarget.value })}
              />
              <input
                dir="auto"
                aria-label={say("field_right")}
                value={pair.right}
                onInput={({ currentTarget }) => change({ ...pair, right: currentTarget.value })}
              />
            </span>
          )}
        />
      );
    case "rubric":
      return (
        <ListOf<CriterionShape>
          values={rubricOf(value)}
          fresh={{ points: "1", for: "" }}
          onChange={(all) => onChange(all.map(writtenCriterion))}
          view={(one, change) => (
            <span class="row">
              <input
                inputMode="decimal"
                size={4}
                aria-label={say("field_points")}
                value={one.points}
                onInput={({ currentTarget }) => change({ ...one, points: currentTarget.value })}
              />
              <input
                dir="auto"
                aria-label={say("field_points_for")}
                placeholder={say("field_points_for")}
                value={one.for}
                onInput={({ currentTarget }) => change({ ...one, for: currentTarget.value })}
              />
            </span>
          )}
        />
      );
    case "statement":
      return <StatementField value={statementOf(value)} onChange={(one) => onChange(writtenStatement(one, value))} />;
    case "statements":
      return (
        <ListOf<StatementShape>
          values={statementsOf(value)}
          fresh={{ says: "", false: [], rest: {} }}
          onChange={(all) =>
            onChange(all.map((one, i) => writtenStatement(one, Array.isArray(value) ? value[i] : undefined)))
          }
          view={(one, change) => <StatementField value={one} onChange={change} />}
        />
      );
  }
}

function AnswerField(props: {
  readonly value: Answer;
  readonly isRight: boolean;
  readonly onChange: (value: Answer) => void;
}) {
  const { say } = useDesk();
  const { value, isRight, onChange } = props;
  const why = say(isRight ? "field_why_right" : "field_why");
  return (
    <span class="row">
      <input
        dir="auto"
        aria-label={say(isRight ? "field_key" : "field_wrong")}
        value={value.text}
        onInput={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
      />
      <input
        dir="auto"
        aria-label={why}
        placeholder={why}
        value={value.why}
        onInput={({ currentTarget }) => onChange({ ...value, why: currentTarget.value })}
      />
    </span>
  );
}

function StatementField(props: { readonly value: StatementShape; readonly onChange: (value: StatementShape) => void }) {
  const { say } = useDesk();
  const { value, onChange } = props;
  return (
    <div class="statement">
      <textarea
        dir="auto"
        rows={2}
        aria-label={say("field_says")}
        placeholder={say("field_says")}
        value={value.says}
        onInput={({ currentTarget }) => onChange({ ...value, says: currentTarget.value })}
      />
      <ListOf<string>
        values={value.false}
        fresh=""
        onChange={(wrong) => onChange({ ...value, false: wrong })}
        view={(text, change) => (
          <input
            dir="auto"
            aria-label={say("field_false")}
            placeholder={say("field_false")}
            value={text}
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        )}
      />
    </div>
  );
}
