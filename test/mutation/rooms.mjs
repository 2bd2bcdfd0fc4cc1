import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Rooms in which nothing is planted, and why. */
export const LEFT_OUT = {
  cli: "is seen by the built command, which holds no planted bug",
  platform: "is what Node and a browser do differently: half of it runs in a browser alone",
  schema: "holds no code",
};

/** Parts of rooms in which nothing is planted: they need a page around them, and tests in a browser hold them. */
export const PAGES = ["desk/views", "desk/ports"];

/** Tests that hold a room besides those in the folder of its name: they read it through a neighbour. */
const BESIDES = {
  analysis: ["test/draft/figures.test.ts"],
  bank: ["test/reading", "test/article/evidence-classes.test.ts", "test/questions.test.ts"],
  blueprint: ["test/paper", "test/selection"],
  deck: ["test/cards.test.ts"],
  exchange: ["test/formats/exports/read-back.test.ts", "test/formats/exports/round-trip.test.ts"],
  make: ["test/io/counting-deck.test.ts"],
  paper: ["test/selection", "test/manifest/differences.test.ts"],
  reading: ["test/bank"],
  roster: ["test/paper"],
  seed: ["test/paper"],
  selection: ["test/paper"],
  statistics: ["test/formats/marking.test.ts", "test/formats/topics.test.ts"],
  text: ["test/bank", "test/deck"],
  typing: ["test/bank/mistyped.test.ts"],
};

/** Files of tests that run the built command. What they hold besides is not counted: ask it in a file of its own. */
export const BUILT = readdirSync(`${root}test`, { recursive: true })
  .map((path) => `test/${path.replaceAll("\\", "/")}`)
  .filter(
    (path) => path.endsWith(".test.ts") && /\/cli\/run\.js"|\bdist\/bin\b/u.test(readFileSync(root + path, "utf8")),
  );

/** Every room of the house but those that are left out: a new one can't be forgotten. */
const names = readdirSync(`${root}src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !(entry.name in LEFT_OUT))
  .map(({ name }) => name)
  .toSorted();

/** The rooms that are mutated, each with the tests that must hold it: those of its name, and those that are named above. */
export const rooms = Object.fromEntries(
  names.map((room) => [
    room,
    [`test/${room}`, ...(BESIDES[room] ?? [])].filter((place) => existsSync(`${root}${place}`)),
  ]),
);

/** What of a room is mutated, as patterns that Stryker understands. */
export const sourcesOf = (room) => [
  `src/${room}/**/*.ts`,
  ...PAGES.filter((part) => part.startsWith(`${room}/`)).map((part) => `!src/${part}/**`),
];

/** Patterns that vitest understands. */
export const testsOf = (room) => rooms[room].map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.test.ts`));
