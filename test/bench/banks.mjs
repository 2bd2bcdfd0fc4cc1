import { dump } from "js-yaml";

/** Banks that nobody wrote, as large as needed. */
export function bankText(count, type = "choice") {
  const items = Array.from({ length: count }, (_, i) => ({
    id: `item-${i}`,
    type,
    stem: `In 2026, which answer was given to question ${i} of the “large” bank?`,
    key: `Right answer to question ${i}`,
    distractors: ["first", "second", "third"].map((place) => ({
      text: `Some ${place} answer to question ${i}`,
      why: `It was given to question ${i + 1}.`,
    })),
    difficulty: ["easy", "medium", "hard"][i % 3],
    topics: [`topic-${i % 7}/part-${i % 3}`],
    tags: ["made-up"],
    evidence: [{ source: "press", paragraph: 1 + (i % 40) }],
    asOf: "2026-01-01",
    volatility: "never",
    explanation: `Because the report says so in paragraph ${1 + (i % 40)}, and says so twice.`,
  }));
  return JSON.stringify({
    bank: "large",
    title: "A large bank",
    language: "en",
    updated: "2026-01-01",
    sources: { press: { title: "Report", publisher: "Press", published: "2026-01-01", licence: "CC0-1.0" } },
    items,
  });
}

/** Questions with short answers, one a line after the head: no longer than a learner's own. */
export function bankLines(count) {
  const { items: _, ...head } = JSON.parse(bankText(0));
  const items = Array.from({ length: count }, (__, i) => ({
    id: `item-${i}`,
    type: "short",
    stem: `In May 2019, which answer was given to question ${i} of the large made-up bank?`,
    keys: [`Right answer to question ${i} of that bank`],
    difficulty: "easy",
    topics: ["made-up"],
    evidence: [{ source: "press", paragraph: 1 }],
    asOf: "2026-01-01",
    volatility: "never",
  }));
  return `${[head, ...items].map((line) => JSON.stringify(line)).join("\n")}\n`;
}

/** The same as people write it. Stems are of many words, as in real banks. */
export function bankYaml(count) {
  const { items, ...head } = JSON.parse(bankText(count));
  const words = "harbour ferry mayor treaty strait council storm quota visit agreement".split(" ");
  items.forEach((item, i) => {
    const at = (step) => `${words[Math.floor(i / 10 ** step) % 10]}${(i * (step + 7)) % 997}`;
    item.stem = `In 2026, which ${at(0)} did the ${at(1)} of ${at(2)} name after the ${at(3)} ${i}?`;
  });
  return dump({ ...head, items });
}

export const blueprintText = (forms) =>
  JSON.stringify({
    blueprint: "large-exam",
    title: "A large exam",
    banks: ["bank.json"],
    seed: "bench",
    forms,
    overlap: "any",
    sections: [{ pick: 20 }],
    to: ["exam"],
  });
