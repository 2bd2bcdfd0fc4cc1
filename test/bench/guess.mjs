// How often those are right who go by the options of codes alone: the table in docs/marking.md.
import { loadBank } from "../../dist/bank/load.js";
import { codedQuestions } from "../../dist/paper/ask.js";
import { poolItemsOf } from "../../dist/selection/pool.js";
import { ASKED, codedBankText } from "./coded-items.mjs";
import { GUESSES, guessed } from "./guessers.mjs";

const SEEDS = 50_000;
/** What chance does to a share of so many, at 0.6 % for all seeds. */
const within = (count) => 0.006 * Math.sqrt(SEEDS / count);

function* questions(asked) {
  const loaded = loadBank("codes.json", codedBankText(asked));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const items = poolItemsOf([loaded.value]);
  const asking = { shuffle: { items: true, options: true }, today: null };
  for (let i = 0; i < SEEDS; i += 1)
    yield codedQuestions(items, asking, `seed ${i}`)({ form: null, candidate: null })(items[0].item);
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const range = (shares) => `${(100 * Math.min(...shares)).toFixed(1)}–${percent(Math.max(...shares))}`;

console.log(`${SEEDS} seeds for each question\n`);
console.log(`| asked | ${GUESSES.join(" | ")} | a letter | an answer, where offered |`);
console.log(`| --- | ${GUESSES.map(() => "---").join(" | ")} | --- | --- |`);
for (const asked of ASKED) {
  const { options, guesses, letters, answers, offered } = guessed(questions(asked));
  const even = 1 / options;
  const cells = GUESSES.map((name) => (guesses[name] === undefined ? "–" : percent(guesses[name])));
  const isOff = (share, count) => Math.abs(share - even) > within(count);
  const off = [
    ...[...Object.entries(guesses), ...Object.entries(letters)].filter(([, share]) => isOff(share, SEEDS)),
    ...Object.entries(answers).filter(([name, share]) => isOff(share, offered[name] / 2)),
  ].map(([name]) => name);
  const note = off.length === 0 ? "" : ` (off: ${off.join(", ")})`;
  console.log(
    `| ${asked} | ${cells.join(" | ")} | ${range(Object.values(letters))} | ${range(Object.values(answers))}${note} |`,
  );
}
