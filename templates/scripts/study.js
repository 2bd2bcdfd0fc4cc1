/**
 * Shows flashcards when they are due. Progress stays in this browser; without this script every card can be
 * opened by hand. Scheduled by FSRS (ts-fsrs), without fuzz: the same answers give the same days.
 */
import { createEmptyCard, fsrs } from "ts-fsrs";

/** @typedef {import("ts-fsrs").Card} Progress */
/** @typedef {{ id: string, front: Element, back: Element }} Flashcard */

(() => {
  const NEW_A_DAY = 20;
  const scheduler = fsrs({ enable_fuzz: false });

  /** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement} */
  function one(selector, root = document) {
    const found = root.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`This page has no ${selector}.`);
    return found;
  }
  /** @param {string | undefined} text @param {Record<string, string | number>} values */
  const fill = (text = "", values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  const root = one("#study");
  const words = root.dataset;
  const stage = one(".stage", root);
  const front = one(".front", stage);
  const back = one(".back", stage);
  const grades = one(".grades", stage);
  const show = one("[data-action=show]", stage);
  const rest = one(".rest", root);
  const more = one("[data-action=more]", rest);
  const message = one(".message", root);
  const file = /** @type {HTMLInputElement} */ (one("input[type=file]", root));
  const place = `broadsheet.study.${words.deck}`;

  /** @type {Flashcard[]} */
  const cards = [...document.querySelectorAll(".card")].map((card) => ({
    id: (card instanceof HTMLElement && card.dataset.id) || "",
    front: one("summary", card),
    back: one("div", card),
  }));

  /** Progress by card, and how many new cards were begun on which day. */
  let state = read(stored()) ?? { cards: {}, begun: { day: "", count: 0 } };
  /** @type {Flashcard | null} */
  let current = null;
  let extra = 0;

  /** @returns {string | null} */
  function stored() {
    try {
      return localStorage.getItem(place);
    } catch {
      message.textContent = words.textNoStorage ?? "";
      return null;
    }
  }

  function keep() {
    try {
      localStorage.setItem(place, written());
    } catch {
      message.textContent = words.textNoStorage ?? "";
    }
  }

  const written = () => JSON.stringify({ broadsheet: "study", version: 1, deck: words.deck, ...state });

  /**
   * What a file or the browser kept, if it is progress of this deck. Dates come back as dates; anything odd is
   * left out.
   * @param {string | null} text
   */
  function read(text) {
    if (text === null) return null;
    try {
      const value = JSON.parse(text);
      if (value?.broadsheet !== "study" || value.version !== 1 || value.deck !== words.deck) return null;
      /** @type {Record<string, Progress>} */
      const kept = {};
      for (const { id } of cards) {
        const card = Object.hasOwn(value.cards ?? {}, id) ? value.cards[id] : undefined;
        const due = new Date(card?.due);
        if (card === undefined || Number.isNaN(due.getTime())) continue;
        kept[id] = { ...card, due, ...(card.last_review && { last_review: new Date(card.last_review) }) };
      }
      const begun = { day: String(value.begun?.day ?? ""), count: Number(value.begun?.count) || 0 };
      return { cards: kept, begun };
    } catch {
      return null;
    }
  }

  /** @param {Date} now */
  const dayOf = (now) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");

  /** @param {Date} now */
  function queue(now) {
    const due = cards
      .filter(({ id }) => (state.cards[id]?.due.getTime() ?? Infinity) <= now.getTime())
      .sort((a, b) => dueOf(a) - dueOf(b));
    const fresh = cards.filter(({ id }) => state.cards[id] === undefined);
    const begun = state.begun.day === dayOf(now) ? state.begun.count : 0;
    return { due, fresh, room: Math.max(0, Math.min(fresh.length, NEW_A_DAY + extra - begun)) };
  }
  /** @param {Flashcard} card */
  const dueOf = ({ id }) => state.cards[id]?.due.getTime() ?? Infinity;

  /** @param {number} milliseconds */
  function span(milliseconds) {
    const minutes = Math.max(1, Math.round(milliseconds / 60_000));
    if (minutes < 60) return fill(words.textMinutes, { n: minutes });
    if (minutes < 60 * 24) return fill(words.textHours, { n: Math.round(minutes / 60) });
    return fill(words.textDays, { n: Math.round(minutes / 60 / 24) });
  }

  /** @param {boolean} focus */
  function next(focus) {
    const now = new Date();
    const { due, fresh, room } = queue(now);
    one(".left").textContent = fill(words.textLeft, { due: due.length, fresh: room });
    current = due[0] ?? (room > 0 ? (fresh[0] ?? null) : null);
    stage.hidden = current === null;
    rest.hidden = current !== null;
    if (current !== null) {
      front.replaceChildren(...copy(current.front));
      back.replaceChildren(...copy(current.back));
      back.hidden = grades.hidden = true;
      show.hidden = false;
      if (focus) front.focus();
      return;
    }
    const soonest = Math.min(...cards.map(dueOf));
    one("p", rest).textContent =
      soonest === Infinity ? "" : fill(words.textNext, { time: span(soonest - now.getTime()) });
    const count = Math.min(NEW_A_DAY, fresh.length);
    more.hidden = count === 0;
    more.textContent = fill(words.textMore, { n: count });
    if (focus) one("h2", rest).focus();
  }

  /** @param {Element} from */
  const copy = (from) => [...from.childNodes].map((node) => node.cloneNode(true));

  function reveal() {
    if (current === null) return;
    const now = new Date();
    const before = state.cards[current.id] ?? createEmptyCard(now);
    for (const button of grades.querySelectorAll("button")) {
      const { card } = scheduler.next(before, now, gradeOf(button));
      one("small", button).textContent = span(card.due.getTime() - now.getTime());
    }
    back.hidden = grades.hidden = false;
    show.hidden = true;
    one("[data-grade='3']", grades).focus();
  }

  /** @param {HTMLElement} button @returns {1 | 2 | 3 | 4} */
  const gradeOf = (button) => /** @type {1 | 2 | 3 | 4} */ (Number(button.dataset.grade));

  /** @param {1 | 2 | 3 | 4} grade */
  function answer(grade) {
    if (current === null || grades.hidden) return;
    const now = new Date();
    const known = state.cards[current.id];
    if (known === undefined) {
      const today = dayOf(now);
      state.begun = { day: today, count: (state.begun.day === today ? state.begun.count : 0) + 1 };
    }
    state.cards[current.id] = scheduler.next(known ?? createEmptyCard(now), now, grade).card;
    keep();
    next(true);
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([written()], { type: "application/json" }));
    link.download = `${words.deck}.progress.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function load() {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen === undefined) return;
    const found = read(await chosen.text());
    message.textContent = (found === null ? words.textBadFile : words.textLoaded) ?? "";
    if (found === null) return;
    state = found;
    keep();
    next(false);
  }

  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button === null) return;
    if (button.dataset.grade !== undefined) return answer(gradeOf(button));
    switch (button.dataset.action) {
      case "show":
        return reveal();
      case "more":
        extra += NEW_A_DAY;
        return next(true);
      case "save":
        return save();
      case "load":
        return file.click();
    }
  });
  // Digits work while the focus is on the card alone, so that they surprise nobody.
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-4]$/.test(event.key)) return;
    answer(/** @type {1 | 2 | 3 | 4} */ (Number(event.key)));
  });
  file.addEventListener("change", () => void load());

  document.documentElement.dataset.learning = "";
  for (const notice of document.querySelectorAll("[data-without-script]")) {
    if (notice instanceof HTMLElement) notice.hidden = true;
  }
  one(".actions", root).hidden = false;
  next(false);
})();
