import { useEffect, useRef } from "preact/hooks";
import { type Page, PAGES, fileStanding } from "../state/desk.js";
import { isEmpty } from "../state/work.js";
import type { Word } from "../words/en.js";
import { useDesk } from "./context.js";
import { LANGUAGES, type Language } from "../words/say.js";
import { ArticlesPage } from "./articles-page.js";
import { HandOutPage } from "./hand-out-page.js";
import { KeysDialog } from "./keys-dialog.js";
import { QuestionsPage } from "./questions-page.js";
import { SaveButton } from "./save-button.js";

const STEPS: Readonly<Record<Page, Word>> = {
  articles: "articles",
  questions: "questions",
  "hand-out": "hand_out",
};

/** The whole page: where the person is, what is kept, and the step that is open. */
export function App() {
  const { desk, work, say, hands, language, setLanguage } = useDesk();
  const { dispatch } = hands;
  const { past, future } = desk.work;
  const keys = useRef<HTMLDialogElement>(null);
  // Each step begins at its top.
  useEffect(() => scrollTo(0, 0), [desk.page]);
  const go = (page: Page) => dispatch({ do: "show", part: { page, editing: null } });
  return (
    <>
      <div class="top">
        <header class="masthead">
          <p class="name">{say("desk")}</p>
          <nav aria-label={say("steps")}>
            <ol>
              {PAGES.map((page) => (
                <li key={page}>
                  <button type="button" aria-current={desk.page === page ? "step" : undefined} onClick={() => go(page)}>
                    {say(STEPS[page])}
                    {page === "questions" && desk.looked.questions.length > 0 && (
                      <span class="count">{desk.looked.questions.length}</span>
                    )}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <div class="tools">
            <button
              type="button"
              disabled={past.length === 0}
              title={past.at(-1)?.did}
              onClick={() => dispatch({ do: "undo" })}
            >
              {say("undo")}
            </button>
            <button
              type="button"
              disabled={future.length === 0}
              title={future[0]?.did}
              onClick={() => dispatch({ do: "redo" })}
            >
              {say("redo")}
            </button>
            <SaveButton />
            {!isEmpty(work) && (
              <button type="button" onClick={hands.newWork}>
                {say("new_work")}
              </button>
            )}
            <button type="button" id="all-keys" aria-haspopup="dialog" onClick={() => keys.current?.showModal()}>
              {say("keys")}
            </button>
            <select
              aria-label={say("language")}
              value={language}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
            >
              {Object.entries(LANGUAGES).map(([tag, { name }]) => (
                <option key={tag} value={tag} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
            {(desk.saving !== "impossible" || fileStanding(desk) !== "whole") && (
              <span class={`saving ${desk.saving}`}>
                {say(desk.saving === "saved" ? "saved" : desk.saving === "saving" ? "saving" : "not_saved")}
              </span>
            )}
          </div>
        </header>
        <p class={desk.isUrgent ? "notice refused" : "notice"} role="status" aria-live="polite">
          {desk.notice}
        </p>
      </div>
      {desk.reading !== null && (
        <p role="status">
          {say("reading", { file: desk.reading })}{" "}
          <button type="button" class="small" onClick={hands.stopReading}>
            {say("stop")}
          </button>
        </p>
      )}
      <main key={work.id}>
        {desk.page === "articles" && <ArticlesPage />}
        {desk.page === "questions" && <QuestionsPage />}
        {desk.page === "hand-out" && <HandOutPage />}
      </main>
      <KeysDialog of={keys} />
    </>
  );
}
