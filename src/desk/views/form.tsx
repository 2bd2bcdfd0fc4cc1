import { useEffect, useRef, useState } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import { FORMS, TYPES, carriedOver } from "../state/forms.js";
import { evidenceOf } from "../state/listed.js";
import type { Fields } from "../state/question.js";
import { lineOf, writtenNumber } from "../state/shapes.js";
import type { Unfinished, Work } from "../state/work.js";
import { AnotherWrong } from "./another-wrong.js";
import { CommonFields } from "./common-fields.js";
import { useDesk } from "./context.js";
import { Field } from "./form-field.js";
import { FormLook, LiveRemarks } from "./form-look.js";
import { type Words, selectedWords } from "./selection.js";

/** A question to be filled in. What is not finished is kept as well; only handing out refuses it. */
export function Form(props: {
  /** Of the entry that it changes. */
  readonly at: string;
  readonly type: ItemType;
  readonly fields: Fields;
  /** Its place in the bank; null for a proposal. */
  readonly index: number | null;
  /** Words of the article as a bank writes evidence. */
  readonly evidenceOf: (words: Words) => Promise<readonly unknown[]>;
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
  const self = useRef<HTMLFormElement>(null);
  // What is asked comes first; its kind is chosen already.
  useEffect(() => self.current?.querySelector<HTMLElement>("textarea, input")?.focus(), []);
  const useSelection = async () => {
    const words = selectedWords();
    if (words === null) return hands.dispatch({ do: "show", part: { notice: say("select_first") } });
    const evidence = await props.evidenceOf(words);
    if (evidence.length > 0) setFields((now) => ({ ...withField(now, "paragraph", undefined), evidence }));
  };
  const paragraphs = [...new Set(evidenceOf({ item: fields }).map(({ paragraph }) => paragraph))];
  const set = (name: string, value: unknown) => setFields((now) => withField(now, name, value));
  return (
    <form
      class="question-form"
      ref={self}
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
        <select
          id="kind"
          value={type}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value as ItemType;
            setFields((now) => carriedOver(now, type, next));
            setType(next);
          }}
        >
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
      {work.articles.some((one) => one.paragraphs.length > 0) && (
        <p class="row">
          <span class="quiet">
            {paragraphs.length === 0 ? say("no_evidence") : paragraphs.map((n) => say("evidence_at", { n })).join(", ")}
          </span>
          <button
            type="button"
            class="small"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void useSelection()}
          >
            {say("use_selection")}
          </button>
        </p>
      )}
      <p class="field short">
        <label for="points">{say("field_points")}</label>
        <input
          id="points"
          inputMode="decimal"
          value={lineOf(fields["points"])}
          onInput={({ currentTarget }) => set("points", writtenNumber(currentTarget.value))}
        />
      </p>
      <details open={fields["explanation"] !== undefined || fields["media"] !== undefined}>
        <summary>{say("more_fields")}</summary>
        <CommonFields fields={fields} set={set} />
      </details>
      <LiveRemarks type={type} fields={fields} index={props.index} />
      <FormLook type={type} fields={fields} />
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
