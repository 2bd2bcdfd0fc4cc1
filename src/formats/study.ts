import { directionOf } from "../text/direction.js";
import { shownCards } from "./cards/cards.js";
import type { DeckFormat } from "./format.js";
import { Markup } from "./pages/markup.js";
import { pageView } from "./pages/page.js";

/** Flashcards in a browser: scheduled by FSRS, progress kept on the reader's device. */
export const study: DeckFormat = {
  name: "study",
  summary: "Flashcards to learn in the browser, scheduled, offline",
  from: "deck",
  audience: "student",
  next: { verb: "open", file: /\.study\.html$/, where: null },
  usesLock: false,
  render(deck, kit) {
    const cards = shownCards(deck);
    const view = {
      page: pageView(kit, kit.t("study_title", { title: deck.title }), "study", "scripts/study.js"),
      deck: {
        name: deck.name,
        title: deck.title,
        lang: deck.language,
        dir: directionOf(deck.language),
        count: cards.length,
        cards: cards.map(({ id, language, front, back }) => ({
          id,
          // Where it is not the deck's.
          lang: language === deck.language ? null : language,
          dir: language === deck.language ? null : directionOf(language),
          front: new Markup(front),
          back: new Markup(back),
        })),
      },
    };
    return [{ path: `${deck.name}.study.html`, mediaType: "text/html", content: kit.render("study.njk", view) }];
  },
};
