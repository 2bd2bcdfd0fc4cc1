// Stands in for node:assert in the bundled command: yargs imports it for two comparisons, and the real one takes
// milliseconds of every start to get ready to show differences in colours.
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw new Error(message);
}
export function notStrictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) throw new Error(message);
}
