/** The same for a quiz that says how it is marked: it tells as much as an exam would, and what guesses brought. */
import { onAction } from "./page/dom.ts";
import { agreed } from "./practice/agreed.ts";
import { run } from "./practice/run.ts";
import { showTally } from "./practice/tally.ts";
import { times } from "./practice/times.ts";
import { isJudged } from "./quiz/open.ts";
import { addUnsure, isUnsure, setUnsure } from "./practice/unsure.ts";

const rule = agreed();

run(rule, (form, questions, words) => {
  const timing = times(form);
  return {
    flag: { isOn: isUnsure, set: setUnsure },
    begin: (keep) => {
      for (const question of questions) addUnsure(question, words);
      onAction(form, {
        unsure: (button) => {
          const question = button.closest<HTMLElement>(".question");
          if (question !== null) setUnsure(question, !isUnsure(question));
          keep();
        },
      });
    },
    restart: (again) => {
      for (const question of again) setUnsure(question, false);
      timing.restart();
    },
    tell: () => showTally(form, HAS_OPEN ? questions.filter(isJudged) : questions, timing.spent(), words, rule),
  };
});
