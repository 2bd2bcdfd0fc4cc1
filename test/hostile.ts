import { loadBank } from "../src/bank/load.js";
import type { Bank } from "../src/model/bank.js";

/** Texts that break out of every place a careless page, card or sheet might put them. What runs calls `hit`. */
export const payloads: readonly string[] = [
  "</script><script>hit()</script>",
  "<img src=x onerror=hit()>",
  '" autofocus onfocus="hit()" x="',
  "' onmouseover='hit()' x='",
  "{{ 7*7 }}{% for x in y %}${hit()}",
  "[x](javascript:hit()) [y](JaVaScRiPt&colon;hit()) [z](data:text/html,<script>hit()</script>)",
  "**<b onclick=hit()>**",
  "`</code><svg onload=hit()>`",
  "</style><style>*{background:url(//e.org/a.png)}",
  "--><!--<style>*{display:none}",
  "</textarea></title><iframe srcdoc='<script>top.hit()</script>'>",
  "&lt;script&gt; &#x3C;script>hit()&#x3C;/script>",
  "]]><a href=//e.org>",
  "\u202E\u2066hit()\u2069",
  "__proto__ constructor prototype",
  "{{c1::x}} [sound:x.mp3] \\(x\\)",
];

/** A bank with these in every text that people may write, one item of each type for each. */
export function hostileBank(texts: readonly string[]): Bank {
  const loaded = loadBank("hostile.json", hostileBankText(texts));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 1));
  return loaded.value;
}

export function hostileBankText(texts: readonly string[]): string {
  const title = texts.join(" ").slice(0, 300).trim();
  const common = { difficulty: "easy", topics: ["t"], asOf: "2026-01-01", volatility: "fast", reviewBy: "2026-02-01" };
  const items = texts.flatMap((text, t) => {
    const evidence = [{ source: `s${t}`, paragraph: 1, quote: text, prefix: text, suffix: text }];
    const more = { ...common, evidence, explanation: text };
    const media = { image: "a.png", alt: text, credit: text, licence: text };
    const gap = text.replace(/[{}]|::/g, "");
    return [
      {
        type: "choice",
        key: { text, why: text },
        distractors: [{ text: `${text}2`, why: text }],
        media,
        group: `p${t}`,
      },
      { type: "multiple", keys: [text], distractors: [`${text}2`] },
      { type: "true-false", key: false, correction: text },
      { type: "short", keys: [text], cards: { front: text, back: text, reverse: true } },
      { type: "numeric", key: 5, unit: text.slice(0, 40).trim(), accept: [text] },
      { type: "ordering", sequence: [text, `${text}2`] },
      {
        type: "matching",
        pairs: [
          { left: text, right: text },
          { left: `${text}2`, right: text },
        ],
        extras: [`${text}3`],
      },
      { type: "cloze", text: `${gap} {{c1::${gap}::${gap} 2}}` },
    ].map((item, i) => ({ id: `i${t}-${i}`, ...(item.type !== "cloze" && { stem: `${text}${i}` }), ...item, ...more }));
  });
  return JSON.stringify({
    bank: "hostile",
    title,
    language: "en",
    updated: "2026-01-01",
    sources: Object.fromEntries(
      texts.map((one, t) => [`s${t}`, { title: one, publisher: one, published: "2026-01-01", licence: "CC0-1.0" }]),
    ),
    passages: Object.fromEntries(texts.map((one, t) => [`p${t}`, { title: one, text: one }])),
    items,
  });
}
