import { useEffect, useState } from "preact/hooks";
import type { Offers } from "../engine/offers.js";
import type { Entry } from "../state/listed.js";
import { useDesk } from "./context.js";
import { askedIn } from "./proposals.js";

const NONE: Offers = { otherType: false, anotherWrong: false };

/** What can be done with the entry that is open, asked of the core: nothing is offered that would not work. */
export function useOffers(entry: Entry, isOpen: boolean): Offers {
  const { work, hands } = useDesk();
  const [offers, setOffers] = useState(NONE);
  const fields = entry.kind === "proposal" ? entry.candidate.item : entry.question.fields;
  const article = work.articles.find(({ id }) => id === entry.article) ?? work.articles[0] ?? null;
  const isChoice = fields["distractors"] !== undefined && typeof fields["key"] !== "undefined";
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    const about = article === null || article.paragraphs.length === 0 ? null : article;
    void hands.core.offersFor(about, fields, isChoice ? askedIn(fields) : null).then((found) => {
      if (isCurrent) setOffers(found);
    });
    return () => void (isCurrent = false);
  }, [isOpen, JSON.stringify(fields), article?.id]);
  return isOpen ? offers : NONE;
}
