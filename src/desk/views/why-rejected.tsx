import type { Candidate } from "../../model/draft.js";
import { BECAUSE } from "../state/because.js";
import { useDesk } from "./context.js";

/** Why it was rejected, for those who want to say it: it stays in their draft. */
export function WhyRejected(props: {
  readonly candidate: Candidate;
  /** With null where nothing is said any more. */
  readonly onChange: (because: string | null) => void;
}) {
  const { say } = useDesk();
  const { id, because = "" } = props.candidate;
  // A draft's file may say it in words of its own.
  const isOwn = because !== "" && !BECAUSE.some(([kept]) => kept === because);
  return (
    <p class="row because">
      <label for={`because-${id}`}>{say("because")}</label>
      <select
        id={`because-${id}`}
        value={because}
        onChange={({ currentTarget: { value } }) => props.onChange(value === "" ? null : value)}
      >
        <option value="">{say("not_said")}</option>
        {BECAUSE.map(([kept, said]) => (
          <option key={kept} value={kept}>
            {say(said)}
          </option>
        ))}
        {isOwn && <option value={because}>{because}</option>}
      </select>
    </p>
  );
}
