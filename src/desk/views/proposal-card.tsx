import type { ItemType } from "../../model/bank.js";
import { type Entry, evidenceOf, placeOf } from "../state/listed.js";
import { useDesk } from "./context.js";
import { Face } from "./face.js";
import { Form } from "./form.js";
import type { QuestionActions } from "./question-actions.js";
import { useOffers } from "./use-offers.js";
import { WhyRejected } from "./why-rejected.js";

/** A proposed question, with what a person can do with it. */
export function ProposalCard(props: {
  readonly entry: Extract<Entry, { kind: "proposal" }>;
  readonly actions: QuestionActions;
  readonly isOpen: boolean;
  /** What is false in it, and not confirmed yet. */
  readonly open: readonly string[];
}) {
  const { desk, say, hands } = useDesk();
  const { entry, actions, isOpen, open } = props;
  const { candidate, key } = entry;
  const offers = useOffers(entry, isOpen);
  const type = typeOf(candidate.item["type"], candidate.item);
  const show = (part: { focus?: string; editing?: string | null }) => hands.dispatch({ do: "show", part });
  const paragraphs = [...new Set(evidenceOf(candidate).map(({ paragraph }) => paragraph))];
  if (desk.editing === key)
    return (
      <Form
        at={key}
        type={type}
        fields={candidate.item}
        index={null}
        evidenceOf={(words) => actions.evidenceInForm(entry, words)}
        onDone={(question) => void actions.edit(entry, question)}
        onCancel={() => hands.dispatch({ do: "discard", did: say("discarded") })}
      />
    );
  return (
    <article class={`entry ${placeOf(entry)}`} onClick={() => show({ focus: key })}>
      <Face type={type} fields={candidate.item} paragraphs={paragraphs} />
      {candidate.reasons.length > 0 && (
        <p class="reasons" dir="auto">
          {[...new Set(candidate.reasons)].join(" ")}
        </p>
      )}
      {candidate.confirmed.map((text) => (
        <p key={text} class="confirmed">
          ✓ {say("confirmed_false")}: {text}
        </p>
      ))}
      {isOpen && (
        <>
          {open.map((text) => (
            <p key={text} class="row confirm">
              <span>{text}</span>
              <button type="button" data-action="confirm" onClick={() => void actions.confirm(entry, text)}>
                {say("confirm_false")}
              </button>
            </p>
          ))}
          {candidate.status === "rejected" && (
            <WhyRejected candidate={candidate} onChange={(because) => void actions.because(entry, because)} />
          )}
          <p class="row actions">
            {candidate.status === "rejected" ? (
              <button type="button" data-action="accept" onClick={() => void actions.takeBack(entry)}>
                {say("back")}
              </button>
            ) : (
              <>
                <button
                  type="button"
                  class="main"
                  data-action="accept"
                  disabled={open.length > 0}
                  onClick={() => void actions.accept(entry)}
                >
                  {say("accept")}
                </button>
                <button type="button" data-action="reject" onClick={() => void actions.reject(entry)}>
                  {say("reject")}
                </button>
              </>
            )}
            {offers.otherType && (
              <button type="button" data-action="other-type" onClick={() => void actions.otherType(entry)}>
                {say("other_type")}
              </button>
            )}
            <button type="button" data-action="edit" onClick={() => show({ editing: key })}>
              {say("edit")}
            </button>
            {offers.anotherWrong && (
              <button type="button" data-action="another-wrong" onClick={() => void actions.anotherWrong(entry)}>
                {say("another_wrong_short")}
              </button>
            )}
          </p>
        </>
      )}
    </article>
  );
}

/** Light items leave the type out where their fields tell it. */
function typeOf(written: unknown, item: Readonly<Record<string, unknown>>): ItemType {
  if (typeof written === "string") return written as ItemType;
  if (item["statements"] !== undefined) return "statements";
  if (item["text"] !== undefined) return "cloze";
  if (item["sequence"] !== undefined) return "ordering";
  if (item["pairs"] !== undefined) return "matching";
  if (typeof item["key"] === "boolean") return "true-false";
  if (Array.isArray(item["keys"])) return item["distractors"] === undefined ? "short" : "multiple";
  return item["distractors"] === undefined ? "numeric" : "choice";
}
