// Questions of every kind whose options are codes, nothing of which tells one statement from another.

const statement = (i) => ({ id: `s${i}`, says: `The thing number ${i} is [new].`, false: ["old"] });
const list = (count, make) => Array.from({ length: count }, (_, i) => make(i + 1));
const statements = (count, asks) => ({ head: "Which of these?", statements: list(count, statement), asks: [asks] });
const pairs = (count, asks) => ({
  stem: "What belongs together?",
  pairs: list(count, (i) => ({ left: `left ${i}`, right: `right ${i}` })),
  asks: [asks],
});
const reason = (id, explains) => ({ id, says: `The reason ${id} is [near].`, false: ["far"], explains });
const explains = (shows) => ({
  statement: { id: "fact", says: "The fact is [small].", false: ["large"] },
  reasons: [reason("one", true), reason("two", false), reason("three", true)],
  shows,
});

/** By what is asked. */
const ITEMS = {
  "which of 2": statements(2, "which"),
  "which of 3": statements(3, "which"),
  "which of 4": statements(4, "which"),
  "which of 5": statements(5, "which"),
  "which of 3 are not": statements(3, "which-not"),
  "which of 4 are not": statements(4, "which-not"),
  "how many of 3": statements(3, "how-many"),
  "how many of 4": statements(4, "how-many"),
  "how many of 5": statements(5, "how-many"),
  "which of 3 pairs": pairs(3, "pairs-which"),
  "which of 4 pairs": pairs(4, "pairs-which"),
  "how many of 3 pairs": pairs(3, "pairs-how-many"),
  "how many of 4 pairs": pairs(4, "pairs-how-many"),
  "codes of two lists of 4": pairs(4, "codes"),
  "codes of two lists of 3": pairs(3, "codes"),
  "codes of an order of 4": { stem: "In which order?", sequence: list(4, (i) => `step ${i}`), asks: ["codes"] },
  "codes of an order of 3": { stem: "In which order?", sequence: list(3, (i) => `step ${i}`), asks: ["codes"] },
  "does it explain": explains(1),
  "do both explain": explains(2),
};

export const ASKED = Object.keys(ITEMS);

/** A bank that asks one thing. */
export const codedBankText = (asked) =>
  JSON.stringify({
    bank: "codes",
    title: "Codes",
    language: "en",
    sources: { news: { title: "News", publisher: "News", published: "2026-01-01", licence: "CC0-1.0" } },
    items: [{ id: "asked", paragraph: 1, ...ITEMS[asked] }],
  });
