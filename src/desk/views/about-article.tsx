import type { DeskArticle } from "../state/work.js";
import { ArticleFacts } from "./article-facts.js";
import { useDesk } from "./context.js";

/** An article of the work: what is known of it, what was left out, and the way to its questions. */
export function AboutArticle({ article }: { readonly article: DeskArticle }) {
  const { say, hands } = useDesk();
  const { id } = article;
  return (
    <section class="card" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{article.title || say("write_own")}</h2>
      {article.paragraphs.length > 0 && <p class="quiet">{say("paragraphs", { n: article.paragraphs.length })}</p>}
      <ArticleFacts article={article} />
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
          {say(article.paragraphs.length > 0 ? "make_questions" : "add_question")}
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
