import { useEffect, useState } from "preact/hooks";

/** An input whose value counts when it is left. What is being typed stays, whatever comes back meanwhile of what was typed before. */
export function CommittedInput(props: {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly isDay?: boolean;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const { id, label, describedBy, isDay, value, onCommit } = props;
  useEffect(() => setTyped(null), [value]);
  return (
    <input
      id={id}
      dir="auto"
      {...(isDay === true ? { type: "date" as const } : {})}
      aria-label={label}
      aria-describedby={describedBy}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={({ currentTarget }) => onCommit(currentTarget.value)}
    />
  );
}
