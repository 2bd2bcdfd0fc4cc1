import type { Control } from "../state/forms.js";
import {
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
import { writtenNumber } from "../state/typed-numbers.js";
import { AnswerAlone, AnswerList } from "./answer-fields.js";
import { useDesk } from "./context.js";
import { ListOf } from "./list-of.js";
import { NumberInput } from "./number-input.js";

type Single = "line" | "number" | "tolerance" | "text" | "gaps";
export type Group = Exclude<Control, Single>;
export const isGroup = (control: Control): control is Group =>
  !["line", "number", "tolerance", "text", "gaps"].includes(control);

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
      return <AnswerAlone value={answerOf(value)} onChange={(answer) => onChange(writtenAnswer(answer))} />;
    case "options":
      return (
        <AnswerList
          isRight={isRight}
          values={answersOf(value)}
          onChange={(answers) => onChange(answers.map(writtenAnswer))}
        />
      );
    case "lines":
      return (
        <ListOf<string>
          values={linesOf(value)}
          fresh=""
          least={LEAST_LINES}
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
          least={LEAST_LINES}
          onChange={onChange}
          view={(pair, change) => (
            <span class="row">
              <input
                dir="auto"
                aria-label={say("field_left")}
                placeholder={say("field_left")}
                value={pair.left}
                onInput={({ currentTarget }) => change({ ...pair, left: currentTarget.value })}
              />
              <input
                dir="auto"
                aria-label={say("field_right")}
                placeholder={say("field_right")}
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
            <span class="row criterion">
              <NumberInput
                size={4}
                label={say("field_points")}
                value={one.points}
                read={(typed) => String(writtenNumber(typed))}
                onChange={(points) => change({ ...one, points: String(points) })}
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

/** As many lines as somebody who begins one will need. */
const LEAST_LINES = 3;

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
        least={1}
        add="add_false"
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
