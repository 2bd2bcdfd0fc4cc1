import type { DeskArticle } from "../state/work.js";
import { CommittedInput } from "./committed-input.js";
import { useDesk } from "./context.js";
import { PublishedField } from "./published-field.js";

const CLOSED = "all-rights-reserved";

/** What a bank has to say of its source: found in the article, or asked for. */
export function ArticleFacts({ article }: { readonly article: DeskArticle }) {
  const { say, hands } = useDesk();
  const { id } = article;
  const set = (part: Partial<DeskArticle>) =>
    void hands.change(say("about_article"), async (work) => {
      const articles = work.articles.map((one) => (one.id === id ? { ...one, ...part } : one));
      const about = articles.find((one) => one.id === id)!;
      return { ...work, articles, bank: await hands.core.putSource(work.bank, work.file, about) };
    });
  const field = (name: "title" | "publisher", label: string) => (
    <p class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <CommittedInput id={`${id}-${name}`} value={article[name]} onCommit={(value) => set({ [name]: value })} />
    </p>
  );
  const isClosed = article.licence === CLOSED || article.licence === "";
  return (
    <>
      {field("title", say("article_title"))}
      <div class="row fields">
        {field("publisher", say("publisher"))}
        <PublishedField article={article} onCommit={(published) => set({ published })} />
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
          <CommittedInput
            label={say("licence_other")}
            value={article.licence}
            onCommit={(value) => set({ licence: value })}
          />
        )}
      </fieldset>
    </>
  );
}
