import type { ComponentChild } from "preact";
import { useDesk } from "./context.js";

/** A list of things to fill in, each of which can be taken away, with a button for one more. */
export function ListOf<T>(props: {
  readonly values: readonly T[];
  readonly fresh: T;
  readonly onChange: (values: readonly T[]) => void;
  readonly view: (value: T, change: (value: T) => void, label: string) => ComponentChild;
}) {
  const { say } = useDesk();
  const { values, fresh, onChange, view } = props;
  return (
    <>
      <ol class="list-of">
        {values.map((value, at) => (
          <li key={at}>
            {view(value, (changed) => onChange(values.with(at, changed)), String(at + 1))}
            <button
              type="button"
              class="small"
              aria-label={`${say("remove")} ${at + 1}`}
              onClick={() => onChange(values.filter((_, i) => i !== at))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="small" onClick={() => onChange([...values, fresh])}>
        {say("add")}
      </button>
    </>
  );
}
