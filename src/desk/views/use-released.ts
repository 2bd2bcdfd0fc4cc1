import { useEffect, useRef } from "preact/hooks";

/** Does something as soon as no button is held down: what somebody presses stays where it is until it is let go. */
export function useReleased(): (then: () => void) => void {
  const held = useRef({ isDown: false, waiting: [] as (() => void)[] }).current;
  useEffect(() => {
    const release = () => {
      held.isDown = false;
      for (const then of held.waiting.splice(0)) then();
    };
    // A click comes right behind the release.
    const up = () => void setTimeout(release);
    const down = ({ target }: Event) =>
      void (held.isDown = target instanceof Element && target.closest("button, label, summary, input") !== null);
    // It was let go outside of the window, or somebody goes on by keys.
    const moved = ({ buttons }: PointerEvent) => {
      if (held.isDown && buttons === 0) release();
    };
    const ends = ["pointerup", "pointercancel", "keydown"] as const;
    addEventListener("pointerdown", down, true);
    addEventListener("pointermove", moved, true);
    for (const end of ends) addEventListener(end, up, true);
    return () => {
      removeEventListener("pointerdown", down, true);
      removeEventListener("pointermove", moved, true);
      for (const end of ends) removeEventListener(end, up, true);
    };
  }, []);
  return (then) => {
    if (held.isDown) held.waiting.push(then);
    else then();
  };
}
