import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import type { Answer } from "../state/shapes.js";
import { useDesk } from "./context.js";
import { ListOf } from "./list-of.js";

/** With how many wrong answers a choice begins; of right ones there are two where there are several. */
const LEAST_WRONG = 3;
const LEAST_RIGHT = 2;

interface AnswerProps {
  readonly value: Answer;
  readonly isRight: boolean;
  readonly hasWhy: boolean;
  readonly onChange: (value: Answer) => void;
}

/** The only right answer. */
export function AnswerAlone({ value, onChange }: Pick<AnswerProps, "value" | "onChange">) {
  return (
    <WithWhy isRight has={value.why !== ""}>
      {(hasWhy) => <AnswerField isRight hasWhy={hasWhy} value={value} onChange={onChange} />}
    </WithWhy>
  );
}

export function AnswerList(props: {
  readonly values: readonly Answer[];
  readonly isRight: boolean;
  readonly onChange: (values: readonly Answer[]) => void;
}) {
  const { values, isRight, onChange } = props;
  return (
    <WithWhy isRight={isRight} has={values.some(({ why }) => why !== "")}>
      {(hasWhy) => (
        <ListOf<Answer>
          values={values}
          fresh={{ text: "", why: "", isLast: false }}
          least={isRight ? LEAST_RIGHT : LEAST_WRONG}
          onChange={onChange}
          view={(answer, change) => <AnswerField isRight={isRight} hasWhy={hasWhy} value={answer} onChange={change} />}
        />
      )}
    </WithWhy>
  );
}

/** Few say why an answer is right or wrong: a button asks for the lines to do it in. */
function WithWhy(props: {
  readonly isRight: boolean;
  /** Whether somebody has said it. */
  readonly has: boolean;
  readonly children: (hasWhy: boolean) => ComponentChild;
}) {
  const { say } = useDesk();
  const [isWanted, setWanted] = useState(false);
  const hasWhy = props.has || isWanted;
  return (
    <>
      {props.children(hasWhy)}
      {!hasWhy && (
        <button type="button" class="link" onClick={() => setWanted(true)}>
          {say(props.isRight ? "say_why_right" : "say_why_wrong")}
        </button>
      )}
    </>
  );
}

function AnswerField({ value, isRight, hasWhy, onChange }: AnswerProps) {
  const { say } = useDesk();
  const why = say(isRight ? "field_why_right" : "field_why");
  return (
    <span class="answer">
      <input
        dir="auto"
        aria-label={say(isRight ? "field_key" : "field_wrong")}
        value={value.text}
        onInput={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
      />
      {hasWhy && (
        <input
          dir="auto"
          class="why"
          aria-label={why}
          placeholder={why}
          value={value.why}
          onInput={({ currentTarget }) => onChange({ ...value, why: currentTarget.value })}
        />
      )}
    </span>
  );
}
