import type { Fields } from "../state/question.js";
import { articleOf, useDesk } from "./context.js";
import { askedIn } from "./proposals.js";

/** A wrong answer more, taken from the article: what else there is of the key's kind. */
export function AnotherWrong(props: { readonly fields: Fields; readonly onFresh: (text: string) => void }) {
  const { desk, work, say, hands } = useDesk();
  const { fields, onFresh } = props;
  const article = articleOf(work, desk.article);
  if (article === null || article.paragraphs.length === 0) return null;
  const suggest = async () => {
    const [fresh] = await hands.core.wrongAnswers(article, askedIn(fields));
    if (fresh === undefined) hands.dispatch({ do: "show", part: { notice: say("no_wrong_answer") } });
    else onFresh(fresh);
  };
  return (
    <button type="button" class="small" onClick={() => void suggest()}>
      {say("another_wrong")}
    </button>
  );
}
