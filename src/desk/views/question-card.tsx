import type { Entry } from "../state/listed.js";
import type { Fields } from "../state/question.js";
import { useDesk } from "./context.js";
import { Face } from "./face.js";
import { Form } from "./form.js";
import type { QuestionActions } from "./question-actions.js";
import { Remarks } from "./remarks.js";
import { selectedWords } from "./selection.js";
import { useOffers } from "./use-offers.js";

const asksNothing = ({ stem, text, head, statement }: Fields): boolean =>
  [stem, text, head].every((one) => one === undefined || one === "") && statement === undefined;

/** A question of the bank, with what the core says of it. */
export function QuestionCard(props: {
  readonly entry: Extract<Entry, { kind: "question" }>;
  readonly actions: QuestionActions;
  readonly isOpen: boolean;
}) {
  const { desk, work, say, hands } = useDesk();
  const { entry, actions, isOpen } = props;
  const { question, key } = entry;
  const offers = useOffers(entry, isOpen);
  const show = (part: { focus?: string; editing?: string | null; notice?: string }) =>
    hands.dispatch({ do: "show", part });
  const isUnfinished = question.remarks.some(({ severity }) => severity === "error");
  const last = desk.looked.questions.length - 1;
  if (desk.editing === key)
    return (
      <Form
        at={key}
        type={question.type ?? "choice"}
        fields={question.fields}
        index={question.index}
        evidenceOf={(words) => actions.evidenceInForm(entry, words)}
        onDone={(changed) => void actions.put(question.index, changed)}
        onCancel={() => {
          hands.dispatch({ do: "discard", did: say("discarded") });
          // One that was begun and asks nothing yet, or nothing that a person wrote, was never there.
          if (desk.begun === key || (asksNothing(question.fields) && work.unfinished === null))
            void actions.remove(question);
        }}
      />
    );
  return (
    <article class="entry yours" onClick={() => show({ focus: key })}>
      {Object.keys(work.drafts).length > 0 && !isUnfinished && <span class="kept">{say("kept")}</span>}
      <Face
        type={question.type}
        fields={question.fields}
        paragraphs={[...new Set(question.evidence.map(({ paragraph }) => paragraph))]}
        place={{ n: question.index + 1, points: question.points }}
      />
      <Remarks remarks={question.remarks} type={question.type} />
      {isOpen && (
        <p class="row actions">
          <button type="button" data-action="edit" onClick={() => show({ editing: key })}>
            {say("edit")}
          </button>
          {work.articles.some(({ paragraphs }) => paragraphs.length > 0) && (
            <button
              type="button"
              data-action="use-selection"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const words = selectedWords();
                if (words === null) return show({ notice: say("select_first") });
                void actions.useWords(question, words);
              }}
            >
              {say("use_selection")}
            </button>
          )}
          {offers.anotherWrong && (
            <button type="button" data-action="another-wrong" onClick={() => void actions.anotherWrong(entry)}>
              {say("another_wrong_short")}
            </button>
          )}
          {(
            [
              ["move_up", -1],
              ["move_down", 1],
            ] as const
          ).map(([word, by]) => (
            <button
              key={word}
              type="button"
              data-action={word}
              disabled={question.index + by < 0 || question.index + by > last}
              onClick={() => void actions.move(question, question.index + by)}
            >
              {say(word)}
            </button>
          ))}
          <button type="button" data-action="reject" onClick={() => void actions.remove(question)}>
            {say("delete")}
          </button>
        </p>
      )}
    </article>
  );
}
