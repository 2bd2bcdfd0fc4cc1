import { useEffect, useState } from "preact/hooks";
import { type Shown as Filter, SHOWN } from "../state/desk.js";
import { knownDay } from "../state/known-day.js";
import { entriesOf, listed } from "../state/listed.js";
import type { Fields } from "../state/question.js";
import { NEW } from "../state/work.js";
import type { Word } from "../words/en.js";
import { useEvidence, useLacks, useOpen } from "./asked-of-core.js";
import { Assistant } from "./assistant.js";
import { ArticlePane } from "./article-pane.js";
import { BroughtCard } from "./brought-card.js";
import { articleOf, useDesk } from "./context.js";
import { Facts } from "./facts.js";
import { FactsFirst } from "./facts-first.js";
import { FEW, FewProposed } from "./few-proposed.js";
import { Form } from "./form.js";
import { ProposalCard } from "./proposal-card.js";
import { QuestionCard } from "./question-card.js";
import { useReviewKeys } from "./review-keys.js";
import { BankText } from "./bank-text.js";
import { useQuestionActions } from "./question-actions.js";
import { sureOf } from "./proposals.js";
import { Remarks } from "./remarks.js";

const FILTERS: Readonly<Record<Filter, Word>> = {
  all: "all",
  ready: "proposed_ready",
  edit: "proposed_edit",
  yours: "yours",
  rejected: "rejected",
};

const NOTHING: Fields = {};

/** The article beside its questions: what is proposed is kept, changed or rejected here, and own ones are written. */
export function QuestionsPage() {
  const { desk, work, say, hands } = useDesk();
  const [isText, setText] = useState(false);
  const actions = useQuestionActions();
  const entries = entriesOf(work, desk.looked);
  const shown = listed(entries, desk.shown, desk.search);
  const focus = shown.find(({ key }) => key === desk.focus) ?? shown[0] ?? null;
  const article = articleOf(work, desk.article);
  // While a form is open nothing else can be done to questions: its place in the bank stays what it is.
  const isWriting = desk.editing === NEW || shown.some(({ key }) => key === desk.editing);
  useEffect(() => {
    if (article === null || article.paragraphs.length === 0) return;
    const draft = work.drafts[article.id];
    // Questions say when they are true: of another day they are others, and decisions stay.
    if (draft === undefined || knownDay(draft.source) !== knownDay(article)) void actions.propose(article.id);
  }, [article?.id, article?.published]);
  const evidence = useEvidence(focus);
  const list = useReviewKeys(shown, focus);
  const count = (filter: Filter) => listed(entries, filter, desk.search).length;
  const open = useOpen();
  const isOfText = article !== null && article.paragraphs.length > 0;
  const proposed = article === null ? undefined : work.drafts[article.id]?.candidates.length;
  const isFew = proposed !== undefined && proposed < FEW;
  const { long, lacks } = useLacks(isFew ? article : null);
  const sure = sureOf(entries, open);
  return (
    <>
      <h1 class="hidden">{say("questions")}</h1>
      <div class={(article?.paragraphs.length ?? 0) === 0 ? "questions" : "questions with-article"}>
        <ArticlePane entries={entries} evidence={evidence} actions={actions} />
        <section class="list" aria-label={say("questions")}>
          <div class="list-tools">
            <div class="row filters" role="group" aria-label={say("search")}>
              {SHOWN.map((filter) => (
                <button
                  key={filter}
                  type="button"
                  aria-pressed={desk.shown === filter}
                  onClick={() => {
                    setText(false);
                    hands.dispatch({ do: "show", part: { shown: filter, focus: null } });
                  }}
                >
                  {say(FILTERS[filter])} <span class="count">{count(filter)}</span>
                </button>
              ))}
            </div>
            <div class="row">
              <button type="button" onClick={() => void actions.begin()}>
                {say("add_question")}
              </button>
              {sure.length > 0 && (
                <button type="button" id="accept-all" onClick={() => void actions.acceptAll(sure)}>
                  {say("accept_all", { n: sure.length })}
                </button>
              )}
              <input
                type="search"
                id="search"
                aria-label={say("search")}
                placeholder={say("search")}
                value={desk.search}
                onInput={({ currentTarget }) => hands.dispatch({ do: "show", part: { search: currentTarget.value } })}
              />
            </div>
          </div>
          {article !== null && <FactsFirst article={article} />}
          <BroughtCard />
          {isOfText && isFew && !isText && <FewProposed count={proposed} long={long} />}
          <Remarks remarks={desk.looked.remarks} questions={desk.looked.questions} />
          {desk.editing === NEW && (
            <Form
              at={NEW}
              type="choice"
              fields={NOTHING}
              index={null}
              evidenceOf={(words) => actions.evidenceInForm(null, words)}
              onDone={(question) => void actions.add(question)}
              onCancel={() => hands.dispatch({ do: "discard", did: say("discarded") })}
            />
          )}
          {isText || desk.looked.isBroken ? (
            <BankText />
          ) : (
            <ul class="entries plain" ref={list} tabIndex={-1}>
              {shown.map((entry) => (
                <li key={entry.key} data-key={entry.key} class={entry.key === focus?.key ? "focus" : ""}>
                  {entry.kind === "proposal" ? (
                    <ProposalCard
                      entry={entry}
                      actions={actions}
                      isOpen={entry.key === focus?.key && !isWriting}
                      open={open[entry.key] ?? []}
                    />
                  ) : (
                    <QuestionCard entry={entry} actions={actions} isOpen={entry.key === focus?.key && !isWriting} />
                  )}
                </li>
              ))}
            </ul>
          )}
          {shown.length === 0 && !isText && (
            <p class="quiet">{say(entries.length === 0 ? "no_questions" : "nothing_here")}</p>
          )}
          {isOfText && !isText && (
            <>
              <Facts article={article} actions={actions} isProposed={proposed !== undefined} isFew={isFew} />
              <p class="more">{say("more_by_hand")}</p>
            </>
          )}
          {lacks.length > 0 && (
            <details class="quiet">
              <summary>{say("why_not_more")}</summary>
              <ul>
                {lacks.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          )}
          <Assistant />
          {work.bank !== "" && (
            <p class="as-text">
              <button type="button" class="link" aria-pressed={isText} onClick={() => setText(!isText)}>
                {say("as_text")}
              </button>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
