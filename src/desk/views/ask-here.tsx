import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useDesk } from "./context.js";
import { type Words, selectedWords } from "./selection.js";

interface Place {
  readonly words: Words;
  /** From the top of what is scrolled, in pixels. */
  readonly top: number;
}

/** The button's height with the room around it. */
const ROOM = 52;

/** A button beside the words that are selected, by mouse, finger or keyboard: below them, or above where there is no room. */
export function AskHere({
  pane,
  onAsk,
}: {
  readonly pane: RefObject<HTMLElement | null>;
  readonly onAsk: (words: Words) => void;
}) {
  const { say } = useDesk();
  const [at, setAt] = useState<Place | null>(null);
  useEffect(() => {
    const look = () => setAt(pane.current === null ? null : placeIn(pane.current));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  if (at === null) return null;
  return (
    <button
      type="button"
      class="main small ask-here"
      style={{ top: `${at.top}px` }}
      // What is selected stays so while the button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onAsk(at.words);
        getSelection()?.removeAllRanges();
      }}
    >
      {say("ask_this")}
    </button>
  );
}

function placeIn(pane: HTMLElement): Place | null {
  const words = selectedWords();
  const selection = getSelection();
  if (words === null || selection === null || !pane.contains(selection.anchorNode)) return null;
  const lines = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const box = pane.getBoundingClientRect();
  const below = last.bottom + ROOM <= Math.min(box.bottom, innerHeight);
  const top = below ? last.bottom + 6 : first.top - ROOM + 8;
  return { words, top: Math.round(top - box.top + pane.scrollTop - pane.clientTop) };
}
