import { useState } from "preact/hooks";
import type { Word } from "../words/en.js";
import { useDesk } from "./context.js";

/** Copies a text; where the browser doesn't allow that, shows it to be copied by hand. */
export function CopyButton({ word, text }: { readonly word: Word; readonly text: () => Promise<string> }) {
  const { say } = useDesk();
  const [shown, setShown] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const copied = await text();
    try {
      await navigator.clipboard.writeText(copied);
      setCopied(true);
    } catch {
      setShown(copied);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {say(word)}
      </button>{" "}
      <span role="status">{isCopied ? say("copied") : ""}</span>
      {shown !== null && (
        <textarea
          readOnly
          rows={6}
          aria-label={say(word)}
          value={shown}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
