/**
 * Lets a running clock stay in view where it leaves room: in a low window, or in large type, it would hide what has the
 * focus. A style sheet knows the height of the window, but not that of the clock.
 */
export function clockBar(): void {
  const bar = document.querySelector<HTMLElement>(".clock");
  if (bar === null) return;
  const fit = () => {
    const room = Math.min(innerHeight / 3, parseFloat(getComputedStyle(document.documentElement).fontSize) * ROOM);
    bar.toggleAttribute("data-tall", bar.offsetHeight > room);
  };
  new ResizeObserver(fit).observe(bar);
  addEventListener("resize", fit);
}

/** In rem: what the page keeps free above the focus (`scroll-padding`), less a ring. */
const ROOM = 8.5;
