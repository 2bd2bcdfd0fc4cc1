// How much the placing of keys gives away, and what neighbours share: the tables in docs/blueprints.md.
import { loadBank } from "../../dist/bank/load.js";
import { assemble } from "../../dist/paper/assemble.js";
import { blueprintOf } from "../../dist/blueprint/blueprint.js";
import { rightLetters } from "../../dist/paper/key.js";
import { guessing } from "../../dist/statistics/guess.js";
import { bankText } from "./banks.mjs";

const PAPERS = 2000;
const SHARES = [0.25, 0.5, 0.75];

const questionsOf = (paper) => paper.sections.flatMap(({ questions }) => questions);
const lettersOf = (paper) => questionsOf(paper).map(rightLetters);

function papersOf(count, parts) {
  const bank = loadBank("bank.json", bankText(count)).value;
  const forms = Array.from({ length: PAPERS }, (_, i) => String(i));
  return [...assemble([bank], { ...blueprintOf(bank), forms, ...parts }, "leak")];
}

function guessedRight(papers, share) {
  const drawn = new Map();
  let right = 0;
  let guessed = 0;
  for (const paper of papers) {
    const guesses = guessing(
      lettersOf(paper).map((letter) => ({ place: "ABCD".indexOf(letter), options: 4 })),
      share,
      drawn,
    );
    right += guesses.right;
    guessed += guesses.guessed;
  }
  return `${((100 * right) / guessed).toFixed(1)} %`;
}

/** At how many numbers two neighbours in rooms of five rows of six agree. */
function sharedBy(papers, marksOf) {
  const marks = papers.map(marksOf);
  let pairs = 0;
  let same = 0;
  for (const [i, own] of marks.entries()) {
    for (const other of [i % 6 < 5 ? i + 1 : -1, i % 30 < 24 ? i + 6 : -1]) {
      if (marks[other] === undefined) continue;
      pairs += 1;
      same += own.filter((mark, at) => mark === marks[other][at]).length;
    }
  }
  return (same / pairs).toFixed(2);
}

console.log("Guessing by letters, items of four options:\n");
console.log("| items | balance | sure of a quarter | sure of half | sure of three quarters |");
for (const count of [10, 20, 50, 100]) {
  for (const balance of ["none", "soft", "exact"]) {
    const papers = papersOf(count, { balance });
    console.log(`| ${count} | ${balance} | ${SHARES.map((share) => guessedRight(papers, share)).join(" | ")} |`);
  }
}

console.log("\nNeighbours, 20 items of four options:\n");
console.log("| balance | seats | same question | same letter |");
for (const balance of ["none", "soft", "exact"]) {
  for (const seating of [null, { columns: 6, rows: 5 }]) {
    const papers = papersOf(20, { balance, seating });
    const questions = sharedBy(papers, (paper) => questionsOf(paper).map(({ item }) => item.id));
    console.log(`| ${balance} | ${seating === null ? "no" : "yes"} | ${questions} | ${sharedBy(papers, lettersOf)} |`);
  }
}
