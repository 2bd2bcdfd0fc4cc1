import { useState } from "preact/hooks";
import type { Looks } from "../engine/in-form.js";
import { giveBack } from "../ports/addresses.js";
import { addressToShow } from "../ports/frames.js";
import type { InForm } from "../state/turned.js";
import { dayOfSources } from "../state/known-day.js";
import { written } from "../state/written.js";
import { useDesk } from "./context.js";
import { useQuiet } from "./use-quiet.js";

const LOOKS = [
  ["practice", "look_quiz"],
  ["study", "look_card"],
] as const;

/** A question as somebody will see it who answers it, or learns it. */
export function FormLook({ question }: { readonly question: InForm }) {
  const { desk, work, say, hands } = useDesk();
  const [as, setAs] = useState<Looks | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  useQuiet(() => {
    if (as === null) return;
    let made: string | null = null;
    let isCurrent = true;
    const about = {
      title: desk.looked.title,
      language: desk.looked.language,
      pictures: work.pictures,
      order: work.handOut,
      day: dayOfSources(work.articles, question.fields),
    };
    void hands.core.pageOf(as, written(question), about).then((page) => {
      if (!isCurrent) return;
      made = page.ok ? addressToShow(page.value) : null;
      setAddress(made);
    });
    return () => {
      isCurrent = false;
      if (made !== null) giveBack(made);
    };
  }, [as, question.type, question.fields]);
  return (
    <>
      <p class="row">
        <span>{say("look")}</span>
        {LOOKS.map(([look, word]) => (
          <button
            key={look}
            type="button"
            class="small"
            aria-pressed={as === look}
            onClick={() => setAs(as === look ? null : look)}
          >
            {say(word)}
          </button>
        ))}
      </p>
      {as !== null &&
        (address === null ? (
          <p class="quiet">{say("look_later")}</p>
        ) : (
          <iframe class="preview one" title={say("look")} sandbox="allow-scripts" src={address} />
        ))}
    </>
  );
}
