import type { Diagnostic } from "../../model/diagnostic.js";
import { type PlainRemark, plainRemark } from "../state/plain-remark.js";
import type { Question } from "../state/question.js";
import { useDesk } from "./context.js";

interface RemarksProps {
  readonly remarks: readonly Diagnostic[];
  /** All questions, where the remarks are about several of them. */
  readonly questions?: readonly Question[];
}

/** What is wrong or worth a look, with what to do about it; what could merely be better is folded away. */
export function Remarks({ remarks, questions = [] }: RemarksProps) {
  const { say } = useDesk();
  const all = remarks.map((one) => plainRemark(one, questions));
  const urgent = all.filter(({ severity }) => severity !== "info");
  const others = all.filter(({ severity }) => severity === "info");
  return (
    <>
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
