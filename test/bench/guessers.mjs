// Those who know nothing of the facts and go by the options alone, and how often they are right.

/** What an option says of each line: whether it is meant, which number it has, how many are meant. */
function claims(code, ask) {
  if (ask === "codes") return [...code].map((number, place) => `${place}:${number}`);
  if (ask === "explains" || ask === "how-many") return [code];
  const numbers = code === "0" ? [] : code.split(",");
  return ["1", "2", "3", "4", "5"].map((number) => `${number}:${numbers.includes(number)}`);
}

const sizeOf = (code, ask) => (ask === "how-many" ? Number(code) : code === "0" ? 0 : code.split(",").length);
const best = (codes, value) => codes.toSorted((a, b) => value(b) - value(a))[0];

function agreement(codes, ask) {
  const all = codes.map((code) => new Set(claims(code, ask)));
  return (code) => claims(code, ask).reduce((sum, claim) => sum + all.filter((one) => one.has(claim)).length, 0);
}

/** Of each a guess at the right code; null where it makes no sense. */
const GUESSERS = {
  majority: (codes, ask) => (["how-many", "explains"].includes(ask) ? null : best(codes, agreement(codes, ask))),
  minority: (codes, ask) =>
    ["how-many", "explains"].includes(ask) ? null : best(codes, (code) => -agreement(codes, ask)(code)),
  "most statements": (codes, ask) =>
    ["codes", "explains"].includes(ask) ? null : best(codes, (code) => sizeOf(code, ask)),
  fewest: (codes, ask) => (["codes", "explains"].includes(ask) ? null : best(codes, (code) => -sizeOf(code, ask))),
  last: (codes) => codes.at(-1),
};

export const GUESSES = Object.keys(GUESSERS);

/**
 * How often each is right, and each letter; of every answer how often it is right where it is offered.
 *
 * @param questions what many seeds ask of one item
 */
export function guessed(questions) {
  const [byGuesser, letters, offered, answers] = [new Map(), new Map(), new Map(), new Map()];
  const add = (map, name, count) => map.set(name, (map.get(name) ?? 0) + count);
  let seeds = 0;
  let options = 0;
  for (const { asked, options: placed } of questions) {
    const codes = placed.map(({ option }) => option.text);
    const right = codes[placed.findIndex(({ option }) => option.role === "key")];
    seeds += 1;
    options = placed.length;
    for (const [name, guess] of Object.entries(GUESSERS)) {
      const code = guess(codes, asked.ask);
      if (code !== null) add(byGuesser, name, Number(code === right));
    }
    for (const [i, code] of codes.entries()) {
      add(letters, i, Number(code === right));
      add(offered, code, 1);
      add(answers, code, Number(code === right));
    }
  }
  const shares = (map, of) => Object.fromEntries([...map].map(([name, count]) => [name, count / of(name)]));
  return {
    options,
    guesses: shares(byGuesser, () => seeds),
    letters: shares(letters, () => seeds),
    answers: shares(answers, (name) => offered.get(name)),
    offered: Object.fromEntries(offered),
  };
}
