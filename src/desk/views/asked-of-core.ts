import { useEffect, useState } from "preact/hooks";
import { type Entry, evidenceOf } from "../state/listed.js";
import type { WhyNotMore } from "../engine/starts.js";
import type { DeskArticle } from "../state/work.js";
import type { Shown } from "./article-pane.js";
import { useDesk } from "./context.js";

/** Where in the article the answer stands, asked of the core: quotes by hash are found there, too. */
export function useEvidence(focus: Entry | null): readonly Shown[] {
  const { work, hands } = useDesk();
  const [found, setFound] = useState<readonly Shown[]>([]);
  const wanted =
    focus === null
      ? []
      : focus.kind === "proposal"
        ? evidenceOf(focus.candidate)
        : evidenceOf({ item: focus.question.fields });
  const article = work.articles.find(({ id }) => id === focus?.article) ?? null;
  const asked = JSON.stringify([article?.id, wanted]);
  useEffect(() => {
    let isCurrent = true;
    setFound([]);
    if (article !== null && wanted.length > 0)
      void hands.core.find(article.paragraphs, wanted).then((spans) => {
        if (isCurrent) setFound(spans);
      });
    return () => void (isCurrent = false);
  }, [asked]);
  return found;
}

const NOTHING: WhyNotMore = { long: null, lacks: [] };

/** Why rules propose so few questions on an article; null for none. */
export function useLacks(article: DeskArticle | null): WhyNotMore {
  const { hands } = useDesk();
  const [lacks, setLacks] = useState(NOTHING);
  useEffect(() => {
    let isCurrent = true;
    setLacks(NOTHING);
    if (article !== null)
      void hands.core.whyNotMore(article).then((found) => {
        if (isCurrent) setLacks(found);
      });
    return () => void (isCurrent = false);
  }, [article?.id, article?.published]);
  return lacks;
}

/** What is false in the proposals, and nobody has confirmed. */
export function useOpen(): Readonly<Record<string, readonly string[]>> {
  const { work, hands } = useDesk();
  const [open, setOpen] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(Object.values(work.drafts).map((draft) => hands.core.openIn(draft))).then((all) => {
      if (isCurrent) setOpen(Object.assign({}, ...all) as Readonly<Record<string, readonly string[]>>);
    });
    return () => void (isCurrent = false);
  }, [work.drafts]);
  return open;
}
