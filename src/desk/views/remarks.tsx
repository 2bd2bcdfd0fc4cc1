import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type PlainRemark, missingIn, plainRemark } from "../state/plain-remark.js";
import type { Question } from "../state/question.js";
import { useDesk } from "./context.js";

interface RemarksProps {
  readonly remarks: readonly Diagnostic[];
  /** All questions, where the remarks are about several of them. */
  readonly questions?: readonly Question[];
  /** The kind of the question that they are about, null where nobody knows it; none where they are about several. */
  readonly type?: ItemType | null;
  /** It is being written: what is not there yet is no fault, and said elsewhere. */
  readonly isWriting?: boolean;
}

/** What is wrong or worth a look, with what to do about it; what could merely be better is folded away. */
export function Remarks({ remarks, questions = [], type, isWriting = false }: RemarksProps) {
  const { say } = useDesk();
  const isOne = type !== undefined;
  const reader = { say, type: type ?? null, questions };
  const all = remarks.map((one) => plainRemark(one, reader));
  const missing = isOne ? missingIn(remarks, reader) : [];
  const urgent = all.filter((one) => one.severity !== "info" && (one.missing === null || !isOne));
  const others = all.filter(({ severity }) => severity === "info");
  const isUnfinished = missing.length > 0 || urgent.some(({ severity }) => severity === "error");
  const toWrite = missing.length === 0 ? "" : say("still_to_write", { fields: missing.join(", ") });
  return (
    <>
      {isOne && isUnfinished && !isWriting && <p class="unfinished">{say("not_finished", { what: toWrite }).trim()}</p>}
      {urgent.length > 0 && <Listed remarks={urgent} />}
      {others.length > 0 && (
        <details class="quiet">
          <summary>{say("could_be_better", { n: others.length })}</summary>
          <Listed remarks={others} />
        </details>
      )}
    </>
  );
}

const Listed = ({ remarks }: { readonly remarks: readonly PlainRemark[] }) => (
  <ul class="remarks">
    {remarks.map(({ severity, message, hint }, i) => (
      <li key={i} class={severity} dir="auto">
        {message}
        {hint !== null && <span class="quiet"> {hint}</span>}
      </li>
    ))}
  </ul>
);
