/** All elements that a selector names, in the order of the page. */
export const all = <T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): T[] => [
  ...root.querySelectorAll<T>(selector),
];

/** The element that a script can't do without. A template of somebody's own may have lost it. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`This page has no ${selector}.`);
  return found;
}

type Actions = Readonly<Record<string, (button: HTMLElement) => void>>;

/** The element around the place that an event comes from. */
export const around = ({ target }: Event, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Lets buttons act by their `data-action`. */
export function onAction(root: HTMLElement, actions: Actions): void {
  root.addEventListener("click", (event) => {
    const button = around(event, "button[data-action]");
    if (button !== null) actions[button.dataset.action ?? ""]?.(button);
  });
}

/** A list entry that leads to an element of the page. */
export function linkTo({ id }: HTMLElement, text: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = text;
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

/** Takes the reader to the heading of a question. */
export function goTo(question: HTMLElement | undefined): void {
  if (question === undefined) return;
  const heading = one("h3", question);
  heading.tabIndex = -1;
  heading.focus();
}

/** Takes away what a page says to those who have no scripts. */
export function scriptRuns(): void {
  for (const notice of all("[data-without-script]")) notice.hidden = true;
}
