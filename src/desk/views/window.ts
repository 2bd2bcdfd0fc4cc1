import { useLayoutEffect } from "preact/hooks";
import { given } from "../ports/files.js";
import type { Saving } from "../state/desk.js";
import { type Work, isEmpty } from "../state/work.js";
import type { Hands } from "./context.js";

/**
 * What happens to the page as a whole: files that are dropped on it, keys that undo, and that somebody leaves it.
 *
 * @param work the latest
 */
export function useWindow(hands: Hands, saving: Saving, work: { readonly current: Work }): void {
  // As soon as the page can be seen: what is dropped before would be lost.
  useLayoutEffect(() => {
    const onDrop = async (event: DragEvent) => {
      event.preventDefault();
      await hands.open(await Promise.all([...(event.dataTransfer?.files ?? [])].map(given)));
    };
    const onKey = (event: KeyboardEvent) => {
      const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      hands.dispatch({ do: event.shiftKey ? "redo" : "undo" });
    };
    // What was refused has been read once somebody goes on; a click has met what it was meant for by then.
    const onAct = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !/^(?:Tab|Shift|Control|Alt|Meta)$/.test(event.key))
        hands.dispatch({ do: "acted" });
    };
    const over = (event: DragEvent) => event.preventDefault();
    const leave = (event: BeforeUnloadEvent) => {
      if (saving !== "saved" && !isEmpty(work.current)) event.preventDefault();
    };
    addEventListener("drop", onDrop);
    addEventListener("dragover", over);
    addEventListener("keydown", onKey);
    addEventListener("keydown", onAct, true);
    addEventListener("click", onAct, true);
    addEventListener("beforeunload", leave);
    return () => {
      removeEventListener("drop", onDrop);
      removeEventListener("dragover", over);
      removeEventListener("keydown", onKey);
      removeEventListener("keydown", onAct, true);
      removeEventListener("click", onAct, true);
      removeEventListener("beforeunload", leave);
    };
  }, [hands, saving]);
}
