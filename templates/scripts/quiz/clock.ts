import { one, onAction } from "../page/dom.ts";
import { numeral, wordsOf } from "../page/words.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How much longer a press of the button makes the time, in minutes. */
const MORE = 5;
/** When to say that the end is near, in minutes. */
const SOON = 5;

/**
 * A clock that runs only if the reader starts it, counting up, or down from the time allowed. It can be switched off
 * and its time extended, and its end locks nothing.
 *
 * @returns what stops it, the time still shown; harmless where a page has no clock
 */
export function clock(): () => void {
  const root = document.querySelector<HTMLElement>(".clock");
  if (root === null) return () => {};
  const words = wordsOf(root);
  const allowed = Number(root.dataset.minutes ?? 0) * MINUTE;
  const face = one("[role=timer]", root);
  const message = one("[role=status]", root);
  let started = 0;
  let extra = 0;
  let ticking = 0;
  let said = "";

  /** Says each thing once, however often it comes up. */
  const say = (text: string) => {
    if (text !== said) message.textContent = said = text;
  };
  const tick = () => {
    const spent = Date.now() - started;
    if (allowed === 0) return void (face.textContent = words("Spent", { time: timeOf(spent) }));
    const left = Math.max(0, allowed + extra - spent);
    face.textContent = words("Left", { time: timeOf(left + SECOND - 1) });
    say(left === 0 ? words("Up") : left <= SOON * MINUTE ? words("Soon", { n: SOON }) : "");
  };
  const show = (isRunning: boolean) => {
    root.dataset.running = String(isRunning);
    one("[data-action=start]", root).hidden = isRunning;
    for (const part of [face, one("[data-action=stop]", root)]) part.hidden = !isRunning;
    one("[data-action=more]", root).hidden = !isRunning || allowed === 0;
  };
  const halt = () => window.clearInterval(ticking);

  onAction(root, {
    start: () => {
      started = Date.now();
      extra = 0;
      show(true);
      tick();
      ticking = window.setInterval(tick, SECOND);
      one("[data-action=stop]", root).focus();
    },
    stop: () => {
      halt();
      say("");
      show(false);
      one("[data-action=start]", root).focus();
    },
    more: () => {
      extra += MORE * MINUTE;
      tick();
    },
  });
  show(false);
  root.hidden = false;
  return halt;
}

/** `4:05`, or `1:04:05` from an hour on. */
export function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts.slice(seconds < 3600 ? 1 : 0).map((part, i) => String(part).padStart(i === 0 ? 1 : 2, "0"));
  return numeral(shown.join(":"));
}
