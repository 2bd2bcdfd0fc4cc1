import { useState } from "preact/hooks";
import { readNumber } from "../../text/numbers.js";
import { CommittedInput } from "./committed-input.js";
import { useDesk } from "./context.js";
import { useReleased } from "./use-released.js";

interface DayFieldProps {
  readonly id: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly onCommit: (day: string) => void;
}

/** A field for a day. What is no whole day counts for nothing, and that is said beside it. */
export function DayField({ id, value, describedBy, onCommit }: DayFieldProps) {
  const { say } = useDesk();
  const { isHalf, setHalf, half } = useHalf(id);
  return (
    <>
      <CommittedInput
        id={id}
        isDay
        value={value}
        describedBy={[describedBy, ...(isHalf ? [half] : [])].filter((one) => one !== undefined).join(" ")}
        onCommit={(day) => {
          setHalf(false);
          onCommit(day);
        }}
        onLeave={({ value: typed, validity: { badInput } }) => setHalf(badInput || typed.startsWith("0"))}
      />
      <Said id={half} text={isHalf ? say("day_half") : ""} />
    </>
  );
}

interface YearFieldProps {
  readonly id: string;
  readonly value: string;
  /** @returns false where it can't be that year */
  readonly onCommit: (year: string) => boolean | void;
}

/** A field for a year of four digits. What is none stays in it, and that is said beside it. */
export function YearField({ id, value, onCommit }: YearFieldProps) {
  const { say } = useDesk();
  const { isHalf, setHalf, half } = useHalf(id);
  return (
    <>
      <CommittedInput
        id={id}
        isNumber
        value={value}
        {...(isHalf && { describedBy: half })}
        onCommit={(typed) => {
          const year = typed.trim() === "" ? "" : String(readNumber(typed.trim()) ?? "?");
          const isTaken = /^(?:[12]\d{3})?$/.test(year) && onCommit(year) !== false;
          setHalf(!isTaken);
        }}
      />
      <Said id={half} text={isHalf ? say("year_half") : ""} />
    </>
  );
}

/** Whether a field holds half of what it is for, and the id of the line that says so. */
function useHalf(id: string) {
  const [isHalf, set] = useState(false);
  // A line more would take from under a pointer what it presses.
  const whileReleased = useReleased();
  return { isHalf, setHalf: (is: boolean) => whileReleased(() => set(is)), half: `${id}-half` };
}

/** What is wrong with a field, right below it. */
const Said = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <span id={id} role="status" class={text === "" ? "hidden" : "half"}>
    {text}
  </span>
);
