/** What a model is asked for. Another number wherever its words change: questions remember which prompt they came from. */
export const PROMPT_VERSION = "1";

/**
 * What makes a question on the news a good one, for somebody who has never seen this program. Each rule is there because
 * questions failed without it; the checks of `passes.ts` hold what they can against the answer.
 */
export const RULES = `WHAT TO ASK
1. What somebody who follows the news should still know a month later: who decided or did something, what happened, where, when, how many, and for about every third question why it happened, how it was done or what followed from it.
2. No trivia: nothing that matters only with the article at hand, such as a minor name, an exact wording, the scenery, or how the news was reported.
3. Nothing that general knowledge, the rest of the question or common sense gives away.
4. Ask about nobody who is a victim, or accused or suspected of a crime, and about no private person; don't use them as answers either.
5. Another fact each time, from all over the article; no question gives away the answer to another.

THE QUESTION ("stem")
6. Two sentences. The first sets the scene and dates it, with month and year: "In May 2026 the port of Northwick opened a new ferry pier." The second asks for one thing. Use the day of publication to turn "on Tuesday" or "last year" into a date: no word may mean another day tomorrow, such as recently, now, soon, later, still, already, the coming month.
7. It stands alone. Nothing like "the article", "according to the report", "the two men" or "the company" when only the article says what is meant; no "he" or "it" before the name. Give people their office and places their country.
8. Its first sentence neither holds the answer nor rules out a wrong answer, and shares no telling word with the right answer only.
9. No "which of the following", no "not" or "except", no gap to fill in, no yes or no.
10. In your own words: never more than six words in a row as the article has them, names and titles apart.

THE RIGHT ANSWER ("key")
11. One thing, exact, one to eight words: a person, a place, a body, a date, a number with its unit, an act, a reason, a result.
12. Written as it stands in the quote, word for word; so word the question to fit it. For "who", write the name as the quote has it.
13. The only right answer by the whole article, and still right in later years because the question is dated.

THE QUOTE ("quote" and "paragraph")
14. One sentence, or two that follow each other, out of ONE numbered paragraph: whole sentences, copied character by character, mistakes and all, without "..." and without the number. They hold the key and prove it by themselves.

THE WRONG ANSWERS ("wrong")
15. Two or three. Two good ones are better than two and a weak one.
16. The same kind of thing as the key. A minister stands beside ministers, a country beside countries that could have done it, a city beside cities of that region, a sum beside sums of that size and roundness, a reason beside reasons, an act beside acts; all fit the question's grammar and begin alike.
17. As long, as precise and as well known as the key. The key is not the longest, not the only detailed one, not the only famous one and not the only one that suits the subject.
18. Believable to somebody who knows the field and missed this news, and certainly wrong. People, places and figures with another part in the same story are best. Never silly, never impossible on that day, never merely the opposite of the key.
19. None of them stands in the quote. None is another name for the key, a part of it or more than it (Paris and France), none says the same as another, and none can be defended as right.
20. For each, "why" says in one sentence why it is wrong: what it really was, did or said, as far as the article tells.
21. No two good wrong answers? Ask something else. Only where the key is a single name or number that people can type may "wrong" stay empty: [].

THE EXPLANATION ("explanation")
22. One or two sentences in your own words that tell a little more than the key: how it came, why it matters.
23. Facts in the question, the reasons and the explanation are the article's. Only a wrong answer itself may come from elsewhere.

BEFORE YOU ANSWER, sketch more questions than you need, for yourself alone, and keep the best. Then try each of them twice. First as a well-read person who has not seen the article: can you tell the key, or strike out a wrong answer? Then rewrite or drop the question. Second as an editor: is the quote in that paragraph letter by letter, is the key in the quote word for word, is no wrong answer in the quote, does the question say when and where? Fewer good questions are better than many.`;

/** An invented article and what a good answer to it is. Its keys are neither the longest options nor the first ones. */
export const EXAMPLE = `AN EXAMPLE (an invented article; don't use it)

[1] Northwick opens its ferry pier, eleven months late
[2] The first boat from the rebuilt pier left for Easthaven on Saturday, after storms had stopped the work twice.
[3] The regional council paid half of the 14 million crowns. The town borrowed the rest after Tarn Lines, the ferry company, had refused to share the cost.
(published: Monday, 4 May 2026)

\`\`\`json
[
  {
    "paragraph": 3,
    "quote": "The town borrowed the rest after Tarn Lines, the ferry company, had refused to share the cost.",
    "stem": "The port of Northwick opened a rebuilt ferry pier in May 2026, and the town went into debt for it. What had the ferry operator Tarn Lines done before?",
    "wrong": [
      { "text": "threatened to leave for Easthaven", "why": "Easthaven is where the first boat went; nothing was said about leaving." },
      { "text": "sued over the long delay", "why": "The pier was eleven months late, but nobody went to court over it." }
    ],
    "key": "refused to share the cost",
    "explanation": "The region carried one half of 14 million crowns. With no money from the operator, the town had to find the other half alone.",
    "kind": "why"
  },
  {
    "paragraph": 3,
    "quote": "The regional council paid half of the 14 million crowns.",
    "stem": "In May 2026 the port of Northwick opened a rebuilt ferry pier that had cost 14 million crowns. Who paid half of the cost?",
    "wrong": [
      { "text": "The ministry of transport", "why": "No ministry is named among those who paid." },
      { "text": "The port's insurers", "why": "The storms delayed the work, but no insurance paid for it." }
    ],
    "key": "The regional council",
    "explanation": "The town had to find the other half, and borrowed it.",
    "kind": "who"
  }
]
\`\`\`

A bad question on the same article: "Who refused to share the cost?" with "the mayor" and "a pop star" as wrong answers. It has no date and no place, one wrong answer is silly, and the other one is of another kind.`;

/** What the fields of an answer are. */
export const FORM = `HOW TO ANSWER
Only one JSON array in a code fence (\`\`\`json), with an object for each question and all of these fields:
- "paragraph": the number of the paragraph that the quote is from
- "quote": the words of the article, exactly
- "stem": the question with its scene
- "wrong": a list of { "text": ..., "why": ... }
- "key": the right answer as text, never a letter or a number in a list
- "explanation": text
- "kind": "who", "what", "where", "when", "how-many", "why" or "what-followed"
Inside the texts write quotation marks as “ ”, so that the JSON stays whole.`;
