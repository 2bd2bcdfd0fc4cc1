/**
 * What is promised of every start, whatever the article.
 *
 * @param {import("../../src/model/article.js").Article} article
 * @param {readonly import("../../src/model/start.js").Fact[]} starts
 * @param {{
 *   readItem: typeof import("../../src/draft/readable.js").readItem,
 *   evidenceOf: typeof import("../../src/draft/candidate.js").evidenceOf,
 *   locate: typeof import("../../src/article/locate.js").locate,
 *   textOf: typeof import("../../src/article/text.js").textOf,
 * }} core
 * @returns {string[]} what is broken of it, in words
 */
export function broken(article, starts, { readItem, evidenceOf, locate, textOf }) {
  const text = textOf(article);
  const source = { id: "a", title: null, publisher: null, published: article.published, licence: article.licence };
  return starts.flatMap(({ kind, fact, item, evidence }) => {
    /** @type {string[]} */
    const faults = [];
    const must = (/** @type {boolean} */ holds, /** @type {string} */ what) => {
      if (!holds) faults.push(`¶${fact.paragraph} ${kind} “${fact.text}”: ${what}: ${JSON.stringify(item)}`);
    };
    const paragraph = text.paragraphs[fact.paragraph - 1] ?? "";
    must(paragraph.slice(fact.start, fact.end) === fact.text, "the fact is not where it is said to be");
    must(evidence.paragraph === fact.paragraph, "the evidence is in another paragraph");
    must(evidence.start <= fact.start && evidence.end >= fact.end, "the evidence doesn't hold the fact");
    for (const pinned of evidenceOf({ evidence: [evidence] }, { licence: article.licence })) {
      const { status } = locate(text, { quote: null, hash: null, prefix: null, suffix: null, ...pinned });
      must(status === "verified", `the evidence is ${status}`);
    }
    const gaps = [...String(item["text"] ?? "").matchAll(/\{\{c1::(.*?)\}\}/gs)].map(([, gap]) => gap ?? "");
    if (item["type"] === "cloze") {
      must(gaps.length === 1, "it has no gap, or several");
      must(same(fact.text).includes(same(gaps[0] ?? "-")), "the gap is not the fact");
    }
    const asked = String(item["stem"] ?? item["text"] ?? "").trim();
    must(asked.split(" ").length >= 3, "it asks nothing");
    must(!/[\uE000{}]|undefined|null|\s{2}/.test(asked.replace(/\{\{c1::.*?\}\}/s, "Gap")), "marks are left in it");
    must(
      readItem({ ...item }, { ...source, url: null, text: { sha256: "", paragraphs: 0 } }, "en") !== null,
      "no bank takes it",
    );
    return faults;
  });
}

const same = (/** @type {string} */ text) => text.replaceAll('"', "'").replace(/[{}]/g, "").toLowerCase();
