import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Fact, START_KINDS, type StartKind } from "../../model/start.js";
import type { DeskArticle } from "../state/work.js";
import type { Word } from "../words/en.js";
import { useDesk } from "./context.js";
import type { QuestionActions } from "./question-actions.js";

const KINDS: Readonly<Record<StartKind, Word>> = {
  number: "fact_number",
  day: "fact_day",
  person: "fact_person",
  organisation: "fact_organisation",
  place: "fact_place",
  quote: "fact_quote",
  reason: "fact_reason",
};

/** More of them are no help at once, and a page with thousands of buttons answers late. */
const AT_ONCE = 100;

/** What the article says that a question can begin with: each is a button that opens one, written as far as rules can. */
export function Facts(props: {
  readonly article: DeskArticle;
  readonly actions: QuestionActions;
  /** The proposals are there, or are none: nothing waits for the facts. */
  readonly isProposed: boolean;
  /** Few are proposed: then these are the way to more. */
  readonly isFew: boolean;
}) {
  const { say, hands } = useDesk();
  const { article, actions, isProposed, isFew } = props;
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  const [kind, setKind] = useState<StartKind | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const kinds = START_KINDS.filter((one) => facts.some((fact) => fact.kind === one));
  const shown = kind === null || !kinds.includes(kind) ? facts : facts.filter((fact) => fact.kind === kind);
  const begin = useRef(actions.beginWith);
  begin.current = actions.beginWith;
  // A long article has hundreds, which are the same while somebody types.
  const list = useMemo(
    () => (
      <ol class="plain" lang={article.language}>
        {shown.slice(0, most).map((one) => (
          <li key={`${one.kind} ${one.fact.paragraph} ${one.fact.start}`} value={one.fact.paragraph}>
            <button type="button" class="fact" dir="auto" onClick={() => void begin.current(one)}>
              {/* Bold is not heard: what is asked for is said before its sentence. */}
              {one.kind !== "quote" && <span class="hidden">{one.fact.text}: </span>}
              {one.before}
              <b>{one.fact.text}</b>
              {one.after}
            </button>
          </li>
        ))}
      </ol>
    ),
    [facts, kind, most],
  );
  useEffect(() => {
    if (!isProposed) return;
    let isCurrent = true;
    // The core does one thing after the other: where the answers stand, which is seen at once, comes first.
    const later = setTimeout(() => {
      void hands.core.factsIn(article).then((found) => {
        if (isCurrent) setFacts(found);
      });
    });
    return () => {
      isCurrent = false;
      clearTimeout(later);
    };
  }, [article, isProposed]);
  if (facts.length === 0) return null;
  return (
    <details class="facts-list" id="facts" open={isFew}>
      <summary>
        {say("facts")} <span class="count">{facts.length}</span>
      </summary>
      <p class="quiet">{say("facts_hint")}</p>
      <div class="row filters" role="group" aria-label={say("facts_of")}>
        {[null, ...kinds].map((one) => (
          <button
            key={one ?? "all"}
            type="button"
            aria-pressed={(kinds.includes(kind!) ? kind : null) === one}
            onClick={() => {
              setKind(one);
              setMost(AT_ONCE);
            }}
          >
            {say(one === null ? "fact_all" : KINDS[one])}
          </button>
        ))}
      </div>
      {list}
      {shown.length > most && (
        <button type="button" class="small" onClick={() => setMost(most + AT_ONCE)}>
          {say("facts_more", { n: shown.length - most })}
        </button>
      )}
    </details>
  );
}
