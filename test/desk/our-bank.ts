/** A light bank and a question with all that it may have, from two sources. */
export const ourBank = `bank: ours
title: Ours
language: en
sources:
  town: { title: A, publisher: B, published: 2026-01-01, licence: CC0-1.0 }
items:
  - stem: What is one?
    key: One
    distractors: [Two]
    paragraph: 2
  - id: second
    type: true-false
    stem: Two is even.
    key: true
    evidence: [{ paragraph: 3 }, { source: town, paragraph: 4 }]
`;
