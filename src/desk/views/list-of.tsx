import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Word } from "../words/en.js";
import { isBlank } from "../state/written.js";
import { useDesk } from "./context.js";

/**
 * A list of things to fill in, each of which can be taken away, with a button for one more. Tab goes from one to the next: what takes
 * them away comes behind the last, and what was taken away last can be brought back.
 */
export function ListOf<T>(props: {
  readonly values: readonly T[];
  readonly fresh: T;
  /** How many empty lines somebody finds who has filled in none. */
  readonly least?: number;
  /** What the button for one more says. */
  readonly add?: Word;
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
  const [taken, setTaken] = useState<{ readonly at: number; readonly value: T } | null>(null);
  const bringsBack = useRef<HTMLButtonElement>(null);
  const isAway = taken !== null && !values.some((one) => JSON.stringify(one) === JSON.stringify(taken.value));
  const remove = (at: number) => {
    const value = values[at]!;
    const isWritten = !isBlank(value) && JSON.stringify(value) !== JSON.stringify(fresh);
    setTaken(isWritten ? { at, value } : null);
    if (!isWritten) wanted.current = Math.max(0, at - 1);
    onChange(values.filter((_, i) => i !== at));
  };
  useLayoutEffect(() => {
    if (isAway) bringsBack.current?.focus();
  }, [taken]);
  const add = () => {
    wanted.current = values.length;
    onChange([...values, fresh]);
  };
  return (
    <div class="lines">
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
          <li key={at}>{view(value, (changed) => onChange(values.with(at, changed)), String(at + 1))}</li>
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          class="small"
          onClick={add}
          onKeyDown={(event) => {
            // Somebody goes on writing behind the last line: the letter belongs in a new one.
            const { key, ctrlKey, metaKey, altKey, isComposing } = event;
            if (key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !isComposing) add();
          }}
        >
          {say(props.add ?? "add")}
        </button>
        {isAway && (
          <button
            type="button"
            class="small"
            ref={bringsBack}
            onClick={() => {
              wanted.current = taken.at;
              setTaken(null);
              onChange(values.toSpliced(taken.at, 0, taken.value));
            }}
          >
            {say("bring_back", { what: firstText(taken.value) })}
          </button>
        )}
      </p>
      {values.length > missing &&
        values.map((_, at) => (
          <button
            key={at}
            type="button"
            class="small remove"
            aria-label={`${say("remove")} ${at + 1}`}
            onClick={() => remove(at)}
          >
            ×
          </button>
        ))}
    </div>
  );
}

/** What somebody knows it by. */
function firstText(value: unknown): string {
  const [text = ""] = (typeof value === "object" && value !== null ? Object.values(value) : [value]).filter(
    (one): one is string => typeof one === "string" && !isBlank(one),
  );
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text;
}

const MOST_SHOWN = 40;
