import { useEffect, useState } from "preact/hooks";
import { type DeskArticle, missingFacts } from "../state/work.js";
import { ArticleFacts } from "./article-facts.js";
import { useDesk } from "./context.js";

const LABELS = { title: "article_title", publisher: "publisher", published: "published", licence: "licence" } as const;

/** Asks where the questions stand for what none of them can do without; it stays until the person is done with it. */
export function FactsFirst({ article }: { readonly article: DeskArticle }) {
  const { say } = useDesk();
  const missing = missingFacts(article);
  const lacks = missing.length > 0;
  const [isOpen, setOpen] = useState(lacks);
  useEffect(() => setOpen(lacks), [article.id]);
  if (!isOpen && !lacks) return null;
  return (
    <section class="card" aria-label={say("about_article")}>
      <p>{say("facts_first")}</p>
      <ArticleFacts article={article} />
      {lacks && (
        <p id="facts-missing">
          {say("still_missing", { fields: missing.map((fact) => say(LABELS[fact])).join(" · ") })}
        </p>
      )}
      <button
        type="button"
        aria-describedby={lacks ? "facts-missing" : undefined}
        disabled={lacks}
        onClick={() => setOpen(false)}
      >
        {say("keep_changes")}
      </button>
    </section>
  );
}
