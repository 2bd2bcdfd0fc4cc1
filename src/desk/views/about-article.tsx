import type { DeskArticle } from "../state/work.js";
import { useDesk } from "./context.js";

const CLOSED = "all-rights-reserved";

/** What a bank has to say of its source: found in the article, or asked for. */
export function AboutArticle({ article }: { readonly article: DeskArticle }) {
  const { say, hands } = useDesk();
  const { id } = article;
  const set = (part: Partial<DeskArticle>) =>
    void hands.change(say("about_article"), (work) => ({
      ...work,
      articles: work.articles.map((one) => (one.id === id ? { ...one, ...part } : one)),
    }));
  const field = (name: "title" | "publisher" | "published", label: string, type: "text" | "date", hint?: string) => (
    <p class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        {...(type === "date" ? { type } : {})}
        value={article[name]}
        aria-describedby={hint === undefined ? undefined : `${id}-${name}-hint`}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
      {hint !== undefined && (
        <span id={`${id}-${name}-hint`} class="quiet">
          {hint}
        </span>
      )}
    </p>
  );
  const isClosed = article.licence === CLOSED || article.licence === "";
  return (
    <section class="card" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{article.title}</h2>
      <p class="quiet">{say("paragraphs", { n: article.paragraphs.length })}</p>
      {field("title", say("article_title"), "text")}
      <div class="row fields">
        {field("publisher", say("publisher"), "text")}
        {field("published", say("published"), "date", say("published_hint"))}
      </div>
      <fieldset>
        <legend>{say("licence")}</legend>
        <label>
          <input type="radio" name={`${id}-licence`} checked={isClosed} onChange={() => set({ licence: CLOSED })} />{" "}
          {say("licence_closed")}
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-licence`}
            checked={!isClosed}
            onChange={() => set({ licence: "CC-BY-4.0" })}
          />{" "}
          {say("licence_other")}
        </label>
        {!isClosed && (
          <input
            aria-label={say("licence_other")}
            value={article.licence}
            onChange={({ currentTarget }) => set({ licence: currentTarget.value })}
          />
        )}
      </fieldset>
      {article.leftOut.length > 0 && (
        <details>
          <summary>{say("left_out", { n: article.leftOut.length })}</summary>
          <ul>
            {article.leftOut.map((text, i) => (
              <li key={i}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="row">
        <button
          type="button"
          class="main"
          onClick={() => hands.dispatch({ do: "show", part: { page: "questions", article: id } })}
        >
          {say("make_questions")}
        </button>
        <button
          type="button"
          onClick={() =>
            void hands.change(say("remove_article"), (work) => {
              const { [id]: _, ...drafts } = work.drafts;
              return { ...work, drafts, articles: work.articles.filter((one) => one.id !== id) };
            })
          }
        >
          {say("remove_article")}
        </button>
      </p>
    </section>
  );
}
