import { useEffect, useState } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Looks } from "../engine/in-form.js";
import { giveBack } from "../ports/addresses.js";
import { addressToShow } from "../ports/frames.js";
import { withType } from "../state/forms.js";
import type { Fields } from "../state/question.js";
import { useDesk } from "./context.js";
import { Remarks } from "./remarks.js";

/** Until nothing has been typed for this long, nobody is told anything. */
const QUIET_MS = 300;

interface FilledIn {
  readonly type: ItemType;
  readonly fields: Fields;
}

/** What is said of a question while it is being written. */
export function LiveRemarks({ type, fields, index }: FilledIn & { readonly index: number | null }) {
  const { work, hands } = useDesk();
  const [remarks, setRemarks] = useState<readonly Diagnostic[]>([]);
  useQuiet(() => {
    let isCurrent = true;
    void hands.core.remarksInForm(work, index, withType(fields, type)).then((said) => {
      if (isCurrent) setRemarks(said);
    });
    return () => void (isCurrent = false);
  }, [type, fields, work.bank]);
  return (
    <div role="status">
      <Remarks remarks={remarks} />
    </div>
  );
}

const LOOKS = [
  ["practice", "look_quiz"],
  ["study", "look_card"],
] as const;

/** A question as somebody will see it who answers it, or learns it. */
export function FormLook({ type, fields }: FilledIn) {
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
    };
    void hands.core.pageOf(as, withType(fields, type), about).then((page) => {
      if (!isCurrent) return;
      made = page.ok ? addressToShow(page.value) : null;
      setAddress(made);
    });
    return () => {
      isCurrent = false;
      if (made !== null) giveBack(made);
    };
  }, [as, type, fields]);
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

/** An effect once nothing has changed for a while. */
function useQuiet(effect: () => void | (() => void), inputs: readonly unknown[]): void {
  useEffect(() => {
    let clean: void | (() => void);
    const timer = setTimeout(() => {
      clean = effect();
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      clean?.();
    };
  }, inputs);
}
