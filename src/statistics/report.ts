import type { Paper } from "../model/paper.js";
import type { Report } from "../model/report.js";
import { contentTally } from "./contents.js";
import { formTally } from "./forms.js";
import { letterTally } from "./letters.js";
import { sharingTally } from "./sharing.js";

/** Reports on papers as they come: memory grows with the bank, not with their number. */
export function reportBuilder() {
  const contents = contentTally();
  const letters = letterTally();
  const sharing = sharingTally();
  const forms = formTally();
  let title = "";
  return {
    add(paper: Paper): void {
      title = paper.title;
      for (const tally of [contents, letters, sharing, forms]) tally.add(paper);
    },
    result: (): Report => ({
      title,
      ...contents.result(),
      ...letters.result(),
      ...sharing.result(),
      forms: forms.result(),
    }),
  };
}
