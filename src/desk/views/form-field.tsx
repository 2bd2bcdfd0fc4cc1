import { wholeWords } from "../state/whole-words.js";
import type { Control, FormField } from "../state/forms.js";
import { lineOf } from "../state/shapes.js";
import { toleranceTyped, writtenNumber } from "../state/typed-numbers.js";
import { useDesk } from "./context.js";
import { Group, isGroup, type ValueProps } from "./field-group.js";
import { NumberInput } from "./number-input.js";

interface FieldProps extends FormField {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A field of a question, with what it is filled in by. */
export function Field({ field, control, label, value, onChange }: FieldProps) {
  const { say } = useDesk();
  const id = `field-${field}`;
  return isGroup(control) ? (
    <fieldset>
      <legend>{say(label)}</legend>
      <Group control={control} isRight={field !== "distractors"} value={value} onChange={onChange} />
    </fieldset>
  ) : (
    <p class="field">
      <label for={id}>{say(label)}</label>
      <Single id={id} control={control} value={value} onChange={onChange} />
    </p>
  );
}

function Single({ id, control, value, onChange }: ValueProps<Exclude<Control, Group>> & { readonly id: string }) {
  const { say } = useDesk();
  const text = lineOf(value);
  switch (control) {
    case "line":
      return <input dir="auto" id={id} value={text} onInput={({ currentTarget }) => onChange(currentTarget.value)} />;
    case "number":
    case "tolerance":
      return (
        <NumberInput
          id={id}
          value={value}
          read={control === "number" ? writtenNumber : toleranceTyped}
          onChange={onChange}
        />
      );
    case "text":
      return (
        <textarea
          dir="auto"
          id={id}
          rows={3}
          value={text}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case "gaps":
      return (
        <>
          <span class="quiet" id={`${id}-hint`}>
            {say("gaps_hint")}
          </span>
          <textarea
            dir="auto"
            id={id}
            aria-describedby={`${id}-hint`}
            rows={4}
            value={text}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <button
            type="button"
            class="small"
            onClick={() => {
              const { selectionStart, selectionEnd } = document.getElementById(id) as HTMLTextAreaElement;
              const [start, end] = wholeWords(text, selectionStart, selectionEnd);
              if (start === end) return;
              const number = Math.max(0, ...[...text.matchAll(/\{\{c(\d+)::/g)].map(([, n]) => Number(n))) + 1;
              onChange(`${text.slice(0, start)}{{c${number}::${text.slice(start, end)}}}${text.slice(end)}`);
            }}
          >
            {say("make_gap")}
          </button>
        </>
      );
  }
}
