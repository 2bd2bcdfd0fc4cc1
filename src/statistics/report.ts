import type { Paper } from "../model/paper.js";
import type { Report } from "../model/report.js";
import { codedTally } from "./coded.js";
import { contentTally } from "./contents.js";
import { coverageTally } from "./coverage.js";
import { formTally } from "./forms.js";
import { guessTally } from "./guesses.js";
import { letterTally } from "./letters.js";
import { sharingTally } from "./sharing.js";

/** Reports on papers as they come: memory grows with the bank, not with their number. */
export function reportBuilder() {
  const contents = contentTally();
  const coverage = coverageTally();
  const letters = letterTally();
  const guesses = guessTally();
  const coded = codedTally();
  const sharing = sharingTally();
  const forms = formTally();
  let title = "";
  return {
    add(paper: Paper): void {
      title = paper.title;
      for (const tally of [contents, coverage, letters, guesses, coded, sharing, forms]) tally.add(paper);
    },
    result: (): Report => ({
      title,
      ...contents.result(),
      ...coverage.result(),
      ...letters.result(),
      ...markedOf(guesses.result()),
      ...coded.result(),
      ...sharing.result(),
      forms: forms.result(),
    }),
  };
}

const markedOf = (marked: NonNullable<Report["marked"]>): Pick<Report, "marked"> =>
  marked.length === 0 ? {} : { marked };
