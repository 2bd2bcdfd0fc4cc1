import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isBlank } from "../state/written.js";
import { useDesk } from "./context.js";

/** A list of things to fill in, each of which can be taken away, with a button for one more. */
export function ListOf<T>(props: {
  readonly values: readonly T[];
  readonly fresh: T;
  /** How many empty lines somebody finds who has filled in none. */
  readonly least?: number;
  readonly onChange: (values: readonly T[]) => void;
  readonly view: (value: T, change: (value: T) => void, label: string) => ComponentChild;
}) {
  const { say } = useDesk();
  const { fresh, least = 0, onChange, view } = props;
  const isEmpty = props.values.every((one) => isBlank(one) || JSON.stringify(one) === JSON.stringify(fresh));
  const missing = isEmpty ? Math.max(0, least - props.values.length) : 0;
  const values = [...props.values, ...Array.from({ length: missing }, () => fresh)];
  const list = useRef<HTMLOListElement>(null);
  /** The line that somebody wants to write in next. */
  const wanted = useRef<number | null>(null);
  const go = (at: number) => list.current?.children[at]?.querySelector<HTMLElement>("input, textarea")?.focus();
  // Before the next key: what somebody goes on typing belongs there.
  useLayoutEffect(() => {
    if (wanted.current !== null) go(wanted.current);
    wanted.current = null;
  });
  const add = () => {
    wanted.current = values.length;
    onChange([...values, fresh]);
  };
  return (
    <>
      <ol
        class="list-of"
        ref={list}
        onKeyDown={(event) => {
          const target = event.target as HTMLElement;
          const line = target.closest("li");
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
          if (target.tagName !== "INPUT" || line?.parentElement !== list.current) return;
          // Enter goes on writing; it does not close the form.
          event.preventDefault();
          event.stopPropagation();
          const at = [...list.current!.children].indexOf(line);
          if (at < values.length - 1) go(at + 1);
          else if (!isBlank(values[at])) add();
        }}
      >
        {values.map((value, at) => (
          <li key={at}>
            {view(value, (changed) => onChange(values.with(at, changed)), String(at + 1))}
            {values.length > missing && (
              <button
                type="button"
                class="small"
                aria-label={`${say("remove")} ${at + 1}`}
                onClick={() => onChange(values.filter((_, i) => i !== at))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" class="small" onClick={add}>
        {say("add")}
      </button>
    </>
  );
}
