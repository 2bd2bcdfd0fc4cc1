import { type Slip, within } from "./slip.js";

const VALUE = /^(\s*(?:- +)*)[\w-]+: +(?=[^\s"'[{|>&*!%@`#])/;
const COLON = /:(?=\s)/;

/** A text that goes on in a second line, in which a colon stands: it makes a field of what stands before it. */
export const foldedColon: Slip = {
  name: "folded colon",
  guesses(page, line) {
    const written = page.lines[line]!;
    const colon = written.search(COLON);
    const has = /^ */.exec(written)![0].length;
    if (line === 0 || colon < 0 || /^\s*(?:- |["'#])/.test(written) || written.includes('"')) return [];
    // One word before a colon is a field that stands too far in.
    if (!/\S\s+\S/.test(written.slice(0, colon))) return [];
    const above = page.lines[line - 1]!;
    const value = VALUE.exec(above);
    // Only a line that stands further in than the field above goes on with its text.
    if (value === null || has <= value[1]!.length || above.includes('"')) return [];
    const end = written.trimEnd().length;
    return [
      {
        at: page.starts[line]! + colon,
        message: "A colon with a space after it makes a field of what stands before it.",
        hint: `put the whole text in quotation marks: one before ${JSON.stringify(above.slice(value[0].length, value[0].length + 30))}, and one at the end of this line`,
        changes: [within(page, line - 1, value[0].length, value[0].length, '"'), within(page, line, end, end, '"')],
        isCertain: false,
      },
    ];
  },
};
