import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../state/listed.js";
import { useDesk } from "./context.js";

/** The keys of the list: they press the buttons of the entry in focus, so that a key and its button do the same. */
export const KEYS: Readonly<Record<string, string>> = {
  a: "accept",
  x: "reject",
  e: "edit",
  Enter: "edit",
  t: "other-type",
  d: "another-wrong",
  c: "confirm",
  s: "use-selection",
};

/** Single letters work while the list has the focus, and nowhere else (WCAG 2.1.4). */
export function useReviewKeys(shown: readonly Entry[], focus: Entry | null) {
  const { hands } = useDesk();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const at = shown.findIndex(({ key }) => key === focus?.key);
      const step =
        event.key === "j" || event.key === "ArrowDown" ? 1 : event.key === "k" || event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) {
        const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))];
        if (next !== undefined) hands.dispatch({ do: "show", part: { focus: next.key } });
        event.preventDefault();
        return;
      }
      if (event.key === "Enter" && target.tagName === "BUTTON") return;
      const action = KEYS[event.key];
      if (action === undefined) return;
      element.querySelector<HTMLButtonElement>(`.focus [data-action="${action}"]`)?.click();
      event.preventDefault();
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    const element = list.current?.querySelector<HTMLElement>(".focus");
    element?.scrollIntoView({ block: "nearest" });
    // Buttons of an entry that is gone had the focus: the keys go on with the next one.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [focus?.key]);
  return list;
}
