import { useState } from "preact/hooks";
import { lineOf } from "../state/shapes.js";

/** A field for a number. What is typed stays as it is typed, `0.` on its way to `0.5` too, while it means the same. */
export function NumberInput(props: {
  readonly id?: string;
  readonly label?: string;
  readonly size?: number;
  readonly value: unknown;
  /** What is typed as the number that it is. */
  readonly read: (typed: string) => unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const { id, label, size, value, read, onChange } = props;
  const [typed, setTyped] = useState("");
  const isTyped = lineOf(read(typed)) === lineOf(value);
  return (
    <input
      id={id}
      aria-label={label}
      size={size}
      inputMode="decimal"
      value={isTyped ? typed : lineOf(value)}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(read(currentTarget.value));
      }}
    />
  );
}
