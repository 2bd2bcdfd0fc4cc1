import { useEffect, useState } from "preact/hooks";
import type { Fields } from "../state/question.js";
import { articleOf, useDesk } from "./context.js";
import { askedIn } from "./proposals.js";

/** A wrong answer more, taken from the article: what else there is of the key's kind. Without any there is no button. */
export function AnotherWrong(props: { readonly fields: Fields; readonly onFresh: (text: string) => void }) {
  const { desk, work, say, hands } = useDesk();
  const [fresh, setFresh] = useState<string | null>(null);
  const { fields, onFresh } = props;
  const article = articleOf(work, desk.article);
  const asked = askedIn(fields);
  const wanted = JSON.stringify([article?.id, asked]);
  useEffect(() => {
    let isCurrent = true;
    setFresh(null);
    if (article !== null && article.paragraphs.length > 0 && asked.key !== "")
      void hands.core.wrongAnswers(article, asked).then(([first]) => {
        if (isCurrent) setFresh(first ?? null);
      });
    return () => void (isCurrent = false);
  }, [wanted]);
  if (fresh === null) return null;
  return (
    <button type="button" class="small" onClick={() => onFresh(fresh)}>
      {say("another_wrong")}
    </button>
  );
}
