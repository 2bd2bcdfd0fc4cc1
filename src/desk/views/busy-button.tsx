import { useState } from "preact/hooks";

/** A button whose work may have to wait for something: it says so, and what it was pressed for comes then. */
export function BusyButton(props: {
  readonly class: string;
  readonly label?: string;
  readonly text: string;
  readonly onPress: () => Promise<void>;
}) {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await props.onPress();
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" class={props.class} aria-label={props.label} aria-busy={isBusy} onClick={() => void press()}>
      {props.text}
    </button>
  );
}
