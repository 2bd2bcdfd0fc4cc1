import { useEffect, useState } from "preact/hooks";
import { readNumber } from "../../text/numbers.js";
import { isDay } from "../../text/days.js";
import type { DayInText } from "../engine/day-in-text.js";
import type { DeskArticle } from "../state/work.js";
import { CommittedInput } from "./committed-input.js";
import { useDesk } from "./context.js";

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
  const field = (name: "title" | "publisher" | "published", label: string, hint?: string) => (
    <p class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <CommittedInput
        id={`${id}-${name}`}
        isDay={name === "published"}
        value={article[name]}
        {...(hint !== undefined && { describedBy: `${id}-${name}-hint` })}
        onCommit={(value) => set({ [name]: value })}
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
    <>
      {field("title", say("article_title"))}
      <div class="row fields">
        {field("publisher", say("publisher"))}
        {field("published", say("published"), say("published_hint"))}
        {article.published === "" && <YearAsked article={article} onDay={(published) => set({ published })} />}
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

interface YearAskedProps {
  readonly article: DeskArticle;
  readonly onDay: (day: string) => void;
}

/** Asks for the year alone where the text says the rest of its day; no day is ever made up. */
function YearAsked({ article: { id, paragraphs }, onDay }: YearAskedProps) {
  const { say, hands } = useDesk();
  const [found, setFound] = useState<DayInText | null>(null);
  useEffect(() => void hands.core.dayInText(paragraphs).then(setFound), [id]);
  if (found === null) return null;
  return (
    <p class="field">
      <label for={`${id}-year`}>{say("which_year", { words: found.words })}</label>
      <CommittedInput
        id={`${id}-year`}
        isNumber
        value=""
        onCommit={(typed) => {
          const year = readNumber(typed.trim()) ?? NaN;
          const day = `${year}-${found.monthAndDay}`;
          if (isDay(day)) onDay(day);
          return isDay(day);
        }}
      />
    </p>
  );
}
