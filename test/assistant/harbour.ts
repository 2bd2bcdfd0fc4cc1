import { readFileSync } from "node:fs";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import type { Against } from "../../src/assistant/passes.js";
import type { Suggestion } from "../../src/assistant/suggestion.js";
import type { Article } from "../../src/model/article.js";

/** An article of our own. */
export const harbour: Article = {
  ...readPlainText(readFileSync(new URL("../fixtures/draft/harbour.txt", import.meta.url), "utf8")),
  published: "2026-05-03",
};

export const against = (article: Article = harbour, options: Partial<Against["options"]> = {}): Against => ({
  article,
  named: { id: "harbour", url: null },
  options: { kinds: null, max: null, paragraphs: null, seed: "s", isSensitive: false, ...options },
  analyse,
  origin: { method: "assistant", version: "1", model: null },
});

/** A question on it that passes every check. */
export const good = {
  paragraph: 5,
  quote: "The region paid half of the sum, and the town borrowed the other half from a bank in Southmere.",
  stem: "In May 2026 Northwick opened a second ferry pier that had cost 4.2 million crowns. Who paid half of the cost?",
  key: "The region",
  wrong: [
    { text: "The ferry company", why: "It is not named among those who paid." },
    { text: "The ministry", why: "The transport minister only praised the crews." },
  ],
  explanation: "The other half was borrowed.",
  kind: "who",
} as const;

export const suggestion = (fields: Partial<Suggestion> = {}): Suggestion => ({ nth: 1, ...good, ...fields });
