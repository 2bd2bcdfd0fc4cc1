import type { Diagnostic } from "../../model/diagnostic.js";
import { type PlainRemark, plainRemark } from "../state/plain-remark.js";
import { useDesk } from "./context.js";

/** What is wrong or worth a look, with what to do about it; what could merely be better is folded away. */
export function Remarks({ remarks }: { readonly remarks: readonly Diagnostic[] }) {
  const { say } = useDesk();
  const all = remarks.map(plainRemark);
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
