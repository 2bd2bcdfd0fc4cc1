import { useEffect, useState } from "preact/hooks";
import { type DeskArticle, lacksFacts } from "../state/work.js";
import { ArticleFacts } from "./article-facts.js";
import { useDesk } from "./context.js";

/** Asks where the questions stand for what none of them can do without; it stays until the person is done with it. */
export function FactsFirst({ article }: { readonly article: DeskArticle }) {
  const { say } = useDesk();
  const lacks = lacksFacts(article);
  const [isOpen, setOpen] = useState(lacks);
  useEffect(() => setOpen(lacks), [article.id]);
  if (!isOpen && !lacks) return null;
  return (
    <section class="card" aria-label={say("about_article")}>
      <p>{say("facts_first")}</p>
      <ArticleFacts article={article} />
      <button type="button" disabled={lacks} onClick={() => setOpen(false)}>
        {say("keep_changes")}
      </button>
    </section>
  );
}
