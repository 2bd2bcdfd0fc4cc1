import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../state/listed.js";
import type { Word } from "../words/en.js";
import { useDesk } from "./context.js";

interface Key {
  /** As `KeyboardEvent.key` has it. */
  readonly keys: readonly string[];
  readonly shown: readonly string[];
  readonly word: Word;
  /** The button that it presses, so that a key and its button do the same; null for moving about. */
  readonly action: string | null;
}

const key = (shown: string, word: Word, action: string): Key => ({
  keys: [shown.toLowerCase()],
  shown: [shown],
  word,
  action,
});

export const KEYS: readonly Key[] = [
  { keys: ["j", "ArrowDown"], shown: ["J", "↓"], word: "key_next", action: null },
  { keys: ["k", "ArrowUp"], shown: ["K", "↑"], word: "key_previous", action: null },
  key("A", "accept", "accept"),
  key("X", "reject", "reject"),
  { keys: ["e", "Enter"], shown: ["E", "Enter"], word: "edit", action: "edit" },
  key("T", "other_type", "other-type"),
  key("C", "confirm_false", "confirm"),
  key("D", "another_wrong_short", "another-wrong"),
  key("S", "use_selection", "use-selection"),
  { keys: ["q"], shown: ["Q"], word: "ask_selection", action: null },
  { keys: ["K"], shown: ["Shift+K"], word: "move_up", action: "move_up" },
  { keys: ["J"], shown: ["Shift+J"], word: "move_down", action: "move_down" },
  { keys: ["A"], shown: ["Shift+A"], word: "key_accept_all", action: null },
  { keys: ["h"], shown: ["H"], word: "key_evidence", action: null },
  { keys: ["/"], shown: ["/"], word: "search", action: null },
  { keys: ["1", "2", "3", "4", "5"], shown: ["1", "…", "5"], word: "key_filters", action: null },
  { keys: ["?"], shown: ["?"], word: "keys", action: null },
  { keys: ["z"], shown: ["Z", "Ctrl+Z"], word: "undo", action: null },
  { keys: ["Z"], shown: ["Shift+Z"], word: "redo", action: null },
];

/** What a key presses, or goes to, outside the list. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  A: "#accept-all",
  q: "#ask-selection",
  h: ".article",
  "/": "#search",
  "?": "#all-keys",
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [n, `.filters button:nth-of-type(${n})`])),
};

/** Single letters work while the list has the focus, and nowhere else (WCAG 2.1.4). */
export function useReviewKeys(shown: readonly Entry[], focus: Entry | null) {
  const { desk, hands } = useDesk();
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
      if (event.key === "z" || event.key === "Z") {
        hands.dispatch({ do: event.shiftKey ? "redo" : "undo" });
        event.preventDefault();
        return;
      }
      const elsewhere = ELSEWHERE[event.key];
      if (elsewhere !== undefined) {
        event.preventDefault();
        const there = document.querySelector<HTMLElement>(elsewhere);
        if (there?.matches("input, .article") === true) there.focus();
        else there?.click();
        return;
      }
      const action = KEYS.find(({ keys }) => keys.includes(event.key))?.action ?? null;
      if (action === null) return;
      element.querySelector<HTMLButtonElement>(`.focus [data-action="${action}"]`)?.click();
      event.preventDefault();
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    const element = list.current?.querySelector<HTMLElement>(".focus");
    // Where nobody has chosen one, the page stays at its top.
    if (desk.focus !== null) element?.scrollIntoView({ block: "nearest" });
    // Buttons of an entry that is gone had the focus: the keys go on with the next one.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [focus?.key]);
  return list;
}
