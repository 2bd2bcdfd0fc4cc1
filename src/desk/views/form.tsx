import { useEffect, useState } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import { FORMS, TYPES } from "../state/forms.js";
import type { Fields } from "../state/question.js";
import type { Unfinished, Work } from "../state/work.js";
import { AnotherWrong } from "./another-wrong.js";
import { CommonFields } from "./common-fields.js";
import { useDesk } from "./context.js";
import { Field } from "./form-field.js";

/** A question to be filled in. What is not finished is kept as well; only handing out refuses it. */
export function Form(props: {
  /** Of the entry that it changes. */
  readonly at: string;
  readonly type: ItemType;
  readonly fields: Fields;
  readonly onDone: (type: ItemType, fields: Fields) => void;
  readonly onCancel: () => void;
}) {
  const { work, say, hands } = useDesk();
  const [begun] = useState(() => begunIn(work, props.at, props.fields));
  const [type, setType] = useState(begun?.type ?? props.type);
  const [fields, setFields] = useState(begun?.fields ?? props.fields);
  useEffect(() => {
    if (type === props.type && fields === props.fields) return;
    hands.dispatch({ do: "typed", unfinished: { key: props.at, of: props.fields, type, fields } });
  }, [type, fields]);
  const set = (name: string, value: unknown) => setFields((now) => withField(now, name, value));
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone(type, fields);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onDone(type, fields);
        event.stopPropagation();
      }}
    >
      <p class="field">
        <label for="kind">{say("kind_of_question")}</label>
        <select id="kind" value={type} onChange={({ currentTarget }) => setType(currentTarget.value as ItemType)}>
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {say(`form_${one}`)}
            </option>
          ))}
        </select>
      </p>
      {FORMS[type].map((one) => (
        <Field key={one.field} {...one} value={fields[one.field]} onChange={(value) => set(one.field, value)} />
      ))}
      {type === "choice" && (
        <AnotherWrong fields={fields} onChange={(distractors) => set("distractors", distractors)} />
      )}
      <details open={fields["explanation"] !== undefined || fields["media"] !== undefined}>
        <summary>{say("more_fields")}</summary>
        <CommonFields fields={fields} set={set} />
      </details>
      <p class="row">
        <button type="submit" class="main">
          {say("keep_changes")}
        </button>
        <button type="button" onClick={props.onCancel}>
          {say("cancel")}
        </button>
      </p>
    </form>
  );
}

/** What was begun in this form, where the question still says what it said then. */
const begunIn = ({ unfinished }: Work, key: string, fields: Fields): Unfinished | null =>
  unfinished?.key === key && JSON.stringify(unfinished.of) === JSON.stringify(fields) ? unfinished : null;

/** An empty field is one that nobody has written. */
function withField(fields: Fields, name: string, value: unknown): Fields {
  const { [name]: _, ...others } = fields;
  const isEmpty = value === "" || value === undefined || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return others;
  return Object.hasOwn(fields, name) ? { ...fields, [name]: value } : { ...others, [name]: value };
}
