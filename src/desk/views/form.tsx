import { useEffect, useRef } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import { FORMS, TYPES } from "../state/forms.js";
import { evidenceOf } from "../state/listed.js";
import type { Fields } from "../state/question.js";
import { type InForm, asideFields } from "../state/turned.js";
import { answersOf, writtenAnswer } from "../state/shapes.js";
import { writtenNumber } from "../state/typed-numbers.js";
import { isBlank } from "../state/written.js";
import { AnotherWrong } from "./another-wrong.js";
import { CommonFields } from "./common-fields.js";
import { useDesk } from "./context.js";
import { Field } from "./form-field.js";
import { FormLook } from "./form-look.js";
import { InWords } from "./in-words.js";
import { LiveRemarks } from "./live-remarks.js";
import { NumberInput } from "./number-input.js";
import { type Words, selectedWords } from "./selection.js";
import { useForm } from "./use-form.js";

/** A question to be filled in. What is not finished is kept as well; only handing out leaves it out. */
export function Form(props: {
  /** Of the entry that it changes. */
  readonly at: string;
  readonly type: ItemType;
  readonly fields: Fields;
  /** Its place in the bank; null for one that is in none. */
  readonly index: number | null;
  /** Words of the article as a bank writes evidence. */
  readonly evidenceOf: (words: Words) => Promise<readonly unknown[]>;
  /** Whoever can't keep it says why; the form stays as it is. */
  readonly onDone: (question: InForm) => void;
  readonly onCancel: () => void;
}) {
  const { desk, work, say, hands } = useDesk();
  const { now, isChanged, set, turn, latest } = useForm(props.at, props.type, props.fields);
  const { type, fields } = now;
  const self = useRef<HTMLFormElement>(null);
  // What is asked comes first, its kind is chosen already; of a question that lacks something, what it lacks.
  useEffect(() => {
    const all = [...(self.current?.querySelectorAll<HTMLInputElement>("textarea, input") ?? [])];
    const remarks = desk.looked.questions[props.index ?? -1]?.remarks ?? [];
    const isEmpty = ({ type: of, name, value }: HTMLInputElement): boolean =>
      of === "radio" ? all.every((one) => one.name !== name || !one.checked) : value.trim() === "";
    const lacking = remarks.some(({ severity }) => severity === "error") ? all.find(isEmpty) : undefined;
    (lacking ?? all[0])?.focus();
  }, []);
  const useSelection = async () => {
    const words = selectedWords();
    if (words === null) return hands.dispatch({ do: "show", part: { notice: say("select_first") } });
    const evidence = await props.evidenceOf(words);
    if (evidence.length === 0) return;
    set("paragraph", undefined);
    set("evidence", evidence);
  };
  const paragraphs = [...new Set(evidenceOf({ item: fields }).map(({ paragraph }) => paragraph))];
  const aside = asideFields(now).map((one) => say(FORMS[one.type].find(({ field }) => field === one.field)!.label));
  return (
    <form
      class="question-form"
      // What is no whole day is said at its field, in our words.
      noValidate
      ref={self}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone(latest());
      }}
      onKeyDown={(event) => {
        // Nobody loses a word by a key: it leaves the field, and only a form in which nothing was typed closes.
        if (event.key === "Escape" && (event.target as HTMLElement).tagName !== "SELECT") {
          if (isChanged) self.current?.focus();
          else props.onCancel();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onDone(latest());
        event.stopPropagation();
      }}
    >
      <p class="field">
        <label for="kind">{say("kind_of_question")}</label>
        <select id="kind" value={type} onChange={({ currentTarget }) => turn(currentTarget.value as ItemType)}>
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {say(`form_${one}`)}
            </option>
          ))}
        </select>
        {aside.length > 0 && <span class="quiet">{say("laid_aside", { fields: aside.join(", ") })}</span>}
      </p>
      {FORMS[type].map((one) => (
        <Field
          key={`${type} ${one.field}`}
          {...one}
          value={fields[one.field]}
          onChange={(value) => set(one.field, value)}
        />
      ))}
      {type === "choice" && (
        <AnotherWrong
          fields={fields}
          onFresh={(text) => {
            // What somebody has typed while it was looked for is there.
            const offered = answersOf(latest().fields["distractors"]).filter((one) => !isBlank(one.text));
            set("distractors", [...offered.map(writtenAnswer), text]);
          }}
        />
      )}
      {type === "numeric" && <InWords fields={fields} onAdd={(all) => set("accept", all)} />}
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
        <NumberInput id="points" value={fields["points"]} read={writtenNumber} onChange={(n) => set("points", n)} />
      </p>
      <details open={fields["explanation"] !== undefined || fields["media"] !== undefined}>
        <summary>{say("more_fields")}</summary>
        <CommonFields fields={fields} set={set} />
      </details>
      <FormLook question={now} />
      <LiveRemarks question={now} index={props.index}>
        <p class="row">
          <button type="submit" class="main">
            {say("keep_changes")}
          </button>
          <button type="button" onClick={props.onCancel}>
            {say(isChanged ? "discard" : "cancel")}
          </button>
        </p>
      </LiveRemarks>
    </form>
  );
}
