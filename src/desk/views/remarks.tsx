import type { Diagnostic } from "../../model/diagnostic.js";

/** What is wrong or worth a look, with what to do about it. */
export function Remarks({ remarks }: { readonly remarks: readonly Diagnostic[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks">
      {remarks.map(({ severity, message, hint }, i) => (
        <li key={i} class={severity}>
          {message}
          {hint !== undefined && <span class="quiet"> {hint}</span>}
        </li>
      ))}
    </ul>
  );
}
