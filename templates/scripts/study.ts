/**
 * Shows flashcards when they are due. Progress stays in this browser; without this script every card can be
 * opened by hand. Scheduled by FSRS (ts-fsrs), without fuzz: the same answers give the same days.
 */
import { type Card, createEmptyCard, fsrs } from "ts-fsrs";
import { all, onAction, one, scriptRuns } from "./page/dom.ts";
import { saveFile } from "./page/save-file.ts";
import { shelf } from "./page/shelf.ts";
import { wordsOf } from "./page/words.ts";
import { type Progress, merged, noProgress, read, written } from "./study/progress.ts";
import { NEW_A_DAY, type OfDay, dayOf, dueOf, queueOf } from "./study/queue.ts";

type Grade = 1 | 2 | 3 | 4;

const GOOD: Grade = 3;

/** How often a page that rests looks whether a card is due, in milliseconds. */
const LOOK = 5000;

const scheduler = fsrs({ enable_fuzz: false });
const root = one("#study");
const words = wordsOf(root);
const stage = one(".stage", root);
const front = one(".front", stage);
const back = one(".back", stage);
const grades = one(".grades", stage);
const show = one("[data-action=show]", stage);
const rest = one(".rest", root);
const message = one(".message", root);
const file = one<HTMLInputElement>("input[type=file]", root);

const deck = root.dataset.deck ?? "";
const kept = shelf(`broadsheet.study.${deck}`, () => localStorage);
const cards = new Map(
  all(".card").map((card) => {
    const { lang, dir } = card;
    return [card.dataset.id ?? "", { lang, dir, front: one("summary", card), back: one(":scope > div", card) }];
  }),
);
const ids = [...cards.keys()];

let progress = read(kept.read(), deck) ?? noProgress();
let current: string | null = null;
let extra: OfDay = { day: "", count: 0 };

/** Another page of the same deck may have kept something since this one was opened. */
function keep(): void {
  take(read(kept.read(), deck));
  kept.keep(written(deck, progress));
  sayIfLost();
}

function take(found: Progress | null): void {
  if (found !== null) progress = merged(progress, found, dayOf(new Date()));
}

function sayIfLost(): void {
  if (!kept.works()) message.textContent = words("NoStorage");
}

/** Nobody is told anew what has not changed. */
function say(where: HTMLElement, text: string): void {
  if (where.textContent !== text) where.textContent = text;
}

function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return words("Minutes", { n: minutes });
  if (minutes < 60 * 24) return words("Hours", { n: Math.round(minutes / 60) });
  return words("Days", { n: Math.round(minutes / 60 / 24) });
}

/** @param focus whether the reader is at work, and goes where the next card is */
function next(focus: boolean): void {
  const now = new Date();
  const { due, fresh, room } = queueOf(progress, ids, now, extra);
  say(one(".left"), words("Left", { due: due.length, fresh: room }));
  current = due[0] ?? (room > 0 ? (fresh[0] ?? null) : null);
  stage.hidden = current === null;
  rest.hidden = current !== null;
  if (current === null) restUntil(now, fresh.length);
  else ask(current);
  if (focus) (current === null ? one("h2", rest) : front).focus();
}

function ask(id: string): void {
  const card = cards.get(id);
  front.replaceChildren(...copyOf(card?.front));
  back.replaceChildren(...copyOf(card?.back));
  for (const side of [front, back]) {
    side.lang = card?.lang || stage.lang;
    side.dir = card?.dir || stage.dir;
  }
  back.hidden = grades.hidden = true;
  show.hidden = false;
}

const copyOf = (from: Element | undefined): Node[] => [...(from?.childNodes ?? [])].map((node) => node.cloneNode(true));

function restUntil(now: Date, fresh: number): void {
  const soonest = Math.min(...ids.map((id) => dueOf(progress, id)));
  say(one("p", rest), soonest === Infinity ? "" : words("Next", { time: span(soonest - now.getTime()) }));
  const more = one("[data-action=more]", rest);
  const count = Math.min(NEW_A_DAY, fresh);
  more.hidden = count === 0;
  more.textContent = words("More", { n: count });
}

const gradeOf = (button: HTMLElement): Grade => Number(button.dataset.grade) as Grade;

function reveal(): void {
  if (current === null) return;
  const now = new Date();
  const before: Card = progress.cards[current] ?? createEmptyCard(now);
  for (const button of all("button", grades)) {
    const { card } = scheduler.next(before, now, gradeOf(button));
    one("small", button).textContent = span(card.due.getTime() - now.getTime());
  }
  back.hidden = grades.hidden = false;
  show.hidden = true;
  // The answer is read out, and the question stays in sight above it. The grades come after it.
  back.focus({ preventScroll: true });
  stage.scrollIntoView({ block: stage.offsetHeight > innerHeight ? "start" : "nearest" });
}

function answer(grade: Grade): void {
  if (current === null || grades.hidden) return;
  const now = new Date();
  if (progress.cards[current] === undefined) {
    const { day, count } = progress.begun;
    progress.begun = { day: dayOf(now), count: (day === dayOf(now) ? count : 0) + 1 };
  }
  progress.cards[current] = scheduler.next(progress.cards[current] ?? createEmptyCard(now), now, grade).card;
  keep();
  next(true);
}

/** A page that rests goes on by itself: when a card is due, or a new day brings new ones. */
function look(): void {
  if (rest.hidden || document.hidden) return;
  take(read(kept.read(), deck));
  const wasHere = rest.contains(document.activeElement);
  next(false);
  // Who is somewhere else on the page stays there, and hears how many cards there are.
  if (wasHere && rest.hidden) front.focus();
}

async function load(): Promise<void> {
  const [chosen] = file.files ?? [];
  file.value = "";
  if (chosen === undefined) return;
  const found = read(await chosen.text(), deck);
  message.textContent = words(found === null ? "BadFile" : "Loaded");
  if (found === null) return;
  take(found);
  keep();
  next(false);
}

onAction(root, {
  show: reveal,
  grade: (button) => answer(gradeOf(button)),
  more: () => {
    const day = dayOf(new Date());
    extra = { day, count: (extra.day === day ? extra.count : 0) + NEW_A_DAY };
    next(true);
  },
  save: () => saveFile(`${deck}.progress.json`, written(deck, progress)),
  load: () => file.click(),
});
// Digits work while the focus is on the card alone, so that they surprise nobody.
stage.addEventListener("keydown", (event) => {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  if (/^[1-4]$/.test(key)) answer(Number(key) as Grade);
  // On question and answer, as in Anki; on a button or a link they do what they always do.
  if (!/^(?: |Enter)$/.test(key) || (event.target !== front && event.target !== back)) return;
  event.preventDefault();
  // A key that is held down grades no card that was not seen.
  if (event.repeat) return;
  if (back.hidden) reveal();
  else answer(GOOD);
});
file.addEventListener("change", () => void load());

document.documentElement.dataset.learning = "";
scriptRuns();
one(".actions", root).hidden = false;
sayIfLost();
next(false);
window.setInterval(look, LOOK);
document.addEventListener("visibilitychange", look);
