/** Characters that Unicode has raised and lowered, in the same order as those in `PLAIN`. */
const PLAIN = "0123456789+-=()";
const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"];
const LOWERED = [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"];

const changer = (to: readonly string[], more: Readonly<Record<string, string>>, sign: string) => {
  const found = new Map([
    ...[...PLAIN].map((one, i) => [one, to[i]!] as const),
    ["−", to[11]!],
    ...Object.entries(more),
  ]);
  return (text: string): string => {
    const letters = [...text.trim()].map((one) => found.get(one));
    if (letters.every((one) => one !== undefined)) return letters.join("");
    return `${sign}(${text.trim()})`;
  };
};

/** Text as superscript: `5` as `⁵`; where Unicode has no such character, `^(a b)`. */
export const raised = changer(RAISED, { n: "ⁿ", i: "ⁱ" }, "^");

/** Text as subscript: `4` as `₄`; where Unicode has no such character, `_(a b)`. */
export const lowered = changer(LOWERED, { n: "ₙ", i: "ᵢ", x: "ₓ", a: "ₐ", e: "ₑ", o: "ₒ", k: "ₖ", m: "ₘ" }, "_");
