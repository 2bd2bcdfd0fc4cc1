import { useEffect, useState } from "preact/hooks";
import type { Fields } from "../state/question.js";
import { answersOf, writtenAnswer } from "../state/shapes.js";
import { articleOf, useDesk } from "./context.js";
import { askedIn } from "./proposals.js";

/** A wrong answer more, taken from the article: what else there is of the key's kind. Without any there is no button. */
export function AnotherWrong(props: {
  readonly fields: Fields;
  readonly onChange: (distractors: readonly unknown[]) => void;
}) {
  const { desk, work, say, hands } = useDesk();
  const [fresh, setFresh] = useState<string | null>(null);
  const { fields, onChange } = props;
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
  const offered = answersOf(fields["distractors"]).filter(({ text }) => text !== "");
  return (
    <button type="button" class="small" onClick={() => onChange([...offered.map(writtenAnswer), fresh])}>
      {say("another_wrong")}
    </button>
  );
}
