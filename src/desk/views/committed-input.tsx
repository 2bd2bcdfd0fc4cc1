import { useEffect, useRef, useState } from "preact/hooks";

/** An input whose value counts when it is left. What is being typed stays, whatever comes back meanwhile of what was typed before. */
export function CommittedInput(props: {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly isDay?: boolean;
  readonly isNumber?: boolean;
  readonly value: string;
  /** `false` where it can't be: then what counted before is shown again. */
  readonly onCommit: (value: string) => boolean | void;
  readonly onLeave?: (input: HTMLInputElement) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const { id, label, describedBy, isDay, isNumber, value, onCommit, onLeave } = props;
  const committed = useRef<string | null>(null);
  // What comes back is of what was committed: somebody may have typed on since then.
  useEffect(() => setTyped((now) => (now === committed.current ? null : now)), [value]);
  return (
    <input
      id={id}
      dir="auto"
      {...(isDay === true ? { type: "date" as const } : {})}
      {...(isNumber === true ? { inputMode: "numeric" as const, size: 5 } : {})}
      aria-label={label}
      aria-describedby={describedBy === "" ? undefined : describedBy}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={({ currentTarget }) => onLeave?.(currentTarget)}
      onChange={({ currentTarget }) => {
        // A year that is typed passes through 0002, 0020 and 0201, and each is a day.
        if (isDay === true && currentTarget.value.startsWith("0")) return;
        committed.current = currentTarget.value;
        if (onCommit(currentTarget.value) === false) setTyped(null);
      }}
    />
  );
}
