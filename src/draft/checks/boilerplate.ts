import type { Check } from "./check.js";

/** What stands around an article: no fact of it. */
const BOILERPLATE = new RegExp(
  [
    "\\b(?:newsletter|subscribe|sign up|log in|click here|read more|follow (?:us|him|her|them) on|share this|cookie|advertisement|all rights reserved|copyright|terms of (?:use|service)|privacy policy)\\b",
    "\\b(?:photo(?:graph)?|image|picture|video|illustration|file)s?(?: credit)?(?: by)?\\s?[:/©]|\\bgetty images\\b|\\b(?:AP|AFP|EPA|Reuters) (?:photo|images?)\\b",
    "\\breport(?:ed|ing) (?:from|by) [A-Z][^.]*(?:\\.|$)|\\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\\b",
    "\\bis (?:a|an|the) (?:\\w+ ){0,5}(?:reporter|correspondent|columnist|contributor|staff writer|editor|journalist)\\b",
    "\\b(?:has|have) (?:covered|reported on|written (?:about|for)) [^.]{2,60}\\bsince\\b|\\bjoined The [A-Z]\\w+ in\\b",
    "\\b(?:[\\w.+-]+@[\\w-]+\\.\\w{2,}|https?://|www\\.)",
    "\\b(?:this|the) (?:article|story|post|report) (?:was|has been|appeared|originally|is part)\\b",
  ].join("|"),
  "i",
);

export const isNoBoilerplate: Check = {
  cause: "its evidence is about the page, not the news",
  effect: "reject",
  find({ proposal: { evidence } }, { material: { text } }) {
    const found = evidence.find((one) => {
      const paragraph = text.paragraphs[one.paragraph - 1]!;
      return BOILERPLATE.test(paragraph.length < 400 ? paragraph : one.text);
    });
    return found === undefined ? null : "Its evidence is about the page, its author or its pictures.";
  },
};
