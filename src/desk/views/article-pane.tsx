import { useEffect, useMemo, useRef } from "preact/hooks";
import { coveredOf, type Entry } from "../state/listed.js";
import { AskHere } from "./ask-here.js";
import { articleOf, useDesk } from "./context.js";
import type { QuestionActions } from "./question-actions.js";
import { selectedWords } from "./selection.js";

/** Where the answer of the entry in focus stands: offsets of the paragraph's text, or the whole paragraph. */
export interface Shown {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

const NONE: ReadonlySet<number> = new Set();

/** The article beside its questions: which paragraphs are asked about, and where the answer in focus stands. */
export function ArticlePane({
  entries,
  evidence,
  actions,
}: {
  readonly entries: readonly Entry[];
  readonly evidence: readonly Shown[];
  readonly actions: QuestionActions;
}) {
  const { desk, work, say, hands } = useDesk();
  const article = articleOf(work, desk.article);
  // With nothing to show of it, a narrow page would have an article without words.
  const isWhole = desk.isWhole || evidence.length === 0;
  const pane = useRef<HTMLElement>(null);
  const first = evidence[0]?.paragraph;
  useEffect(() => {
    if (first !== undefined) pane.current?.querySelector(`[data-n="${first}"]`)?.scrollIntoView({ block: "nearest" });
  }, [first, article?.id]);
  const covered = article === null ? NONE : coveredOf(entries, article.id);
  // They are the same while somebody types, and a long article has more than a thousand.
  const paragraphs = useMemo(
    () => (
      <ol class="paragraphs">
        {article?.paragraphs.map((text, i) => {
          const n = i + 1;
          const here = evidence.find(({ paragraph }) => paragraph === n);
          return (
            <li key={n} value={n} class={`${covered.has(n) ? "covered" : ""}${here === undefined ? "" : " here"}`}>
              <p dir="auto" data-n={n} id={`p-${n}`}>
                {here === undefined ? (
                  text
                ) : (
                  <>
                    {text.slice(0, here.start)}
                    <mark>{text.slice(here.start, here.end)}</mark>
                    {text.slice(here.end)}
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    ),
    [article?.paragraphs, evidence, [...covered].join()],
  );
  if (article === null || article.paragraphs.length === 0) return null;
  const ask = () => {
    const words = selectedWords();
    if (words === null) hands.dispatch({ do: "show", part: { notice: say("select_first") } });
    else void actions.askAbout(words);
  };
  return (
    <section
      class={isWhole ? "article whole" : "article"}
      ref={pane}
      lang={article.language}
      aria-label={article.title}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "q" || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        ask();
      }}
    >
      <div class="article-tools">
        {work.articles.length > 1 && (
          <select
            aria-label={say("articles")}
            value={article.id}
            onChange={({ currentTarget }) => hands.dispatch({ do: "show", part: { article: currentTarget.value } })}
          >
            {work.articles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          class="small"
          id="ask-selection"
          onMouseDown={(event) => event.preventDefault()}
          onClick={ask}
        >
          {say("ask_selection")}
        </button>
        <button
          type="button"
          class="small whole-article"
          aria-pressed={isWhole}
          onClick={() => hands.dispatch({ do: "show", part: { isWhole: !isWhole } })}
        >
          {say("whole_article")}
        </button>
      </div>
      {paragraphs}
      <AskHere pane={pane} onAsk={(words) => void actions.askAbout(words)} />
    </section>
  );
}
