import { folded } from "../../bank/repeats.js";

/** Which options an answer names, with what it says beyond that; or why that is unclear. */
export type Resolved =
  | { readonly places: readonly number[]; readonly more: string | null }
  | { readonly fault: string };

const LETTERS =
  /^[([]?[A-Za-z][)\]]?(?:\s*(?:,|;|&|\/|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b)+\s*[([]?[A-Za-z][)\]]?)*\s*[).]?$/i;
const RUN = /^[A-J]{2,8}\.?$/;
const NUMBERS = /^\(?\d{1,2}\)?(?:\s*(?:,|;|&|\band\b)\s*\(?\d{1,2}\)?)*\s*[.)]?$/i;
const LED = /^(?:[([]([A-Za-z])[)\]]|([A-Za-z])\s*[).:,]|([A-Za-z])\s+[-–—](?=\s))\s*(\S[^]*)$/;
const LED_NUMBER = /^\(?(\d{1,2})\)?\s*[).:]\s*(\S[^]*)$/;

/** Reads an answer such as `B`, `(b) Paris`, `A and C` or `Paris` against the options; places count from 0. */
export function resolve(written: string, options: readonly string[], hasNumbers: boolean): Resolved {
  const answer = written
    .replace(/\*\*|(?<!_)__(?!_)/g, "")
    .trim()
    .replace(/^(?:option|choice|answer|letter)s?\s+(?=[([]?[A-Za-z\d][)\].,\s]|[A-Za-z\d]$)/i, "");
  const unclear = { fault: `its answer ${JSON.stringify(answer.slice(0, 60))} is none of its options` };
  const texts = options.map(bare);
  const whole = places(texts, bare(answer));
  if (whole.length === 1) return { places: whole, more: null };
  if (whole.length > 1)
    return { fault: `its answer ${JSON.stringify(answer.slice(0, 60))} is more than one of its options` };
  if (answer.length < 80 && LETTERS.test(answer))
    return lettered(
      answer.match(/[A-Za-z]+/g)!.filter((one) => one.length === 1),
      options.length,
    );
  if (RUN.test(answer) && isRising(answer.replace(".", "")))
    return lettered([...answer.replace(".", "")], options.length);
  if (hasNumbers && answer.length < 80 && NUMBERS.test(answer))
    return numbered(answer.match(/\d+/g)!.map(Number), options.length);
  const [, inBrackets, closed, dashed, rest] = LED.exec(answer) ?? [];
  const letter = inBrackets ?? closed ?? dashed;
  if (letter !== undefined) return led(lettered([letter], options.length), rest!, texts);
  const [, number, behind] = hasNumbers ? (LED_NUMBER.exec(answer) ?? []) : [];
  if (number !== undefined) return led(numbered([Number(number)], options.length), behind!, texts);
  return begun(answer, texts) ?? unclear;
}

const bare = (text: string): string => folded(text.replace(/[*_`]/g, "")).replace(/[.;]$/, "");

const places = (texts: readonly string[], text: string): number[] =>
  texts.flatMap((one, i) => (one === text && text !== "" ? [i] : []));

const isRising = (letters: string): boolean => [...letters].every((one, i) => i === 0 || one > letters[i - 1]!);

const lettered = (letters: readonly string[], count: number): Resolved =>
  numbered(
    letters.map((letter) => letter.toUpperCase().charCodeAt(0) - 64),
    count,
    letters,
  );

function numbered(numbers: readonly number[], count: number, names: readonly unknown[] = numbers): Resolved {
  const beyond = numbers.findIndex((number) => number < 1 || number > count);
  if (beyond >= 0) return { fault: `its answer is ${String(names[beyond])}, and it has ${count} options` };
  return { places: [...new Set(numbers.map((number) => number - 1))].toSorted((a, b) => a - b), more: null };
}

/** A letter with more behind it: the option's own text, or an explanation, but never another option's text. */
function led(resolved: Resolved, rest: string, texts: readonly string[]): Resolved {
  if ("fault" in resolved) return resolved;
  const [place] = resolved.places as [number];
  const said = bare(rest);
  if (said === texts[place]) return resolved;
  if (places(texts, said).length > 0)
    return { fault: "its answer names the letter of one option and the text of another" };
  const own = texts[place]!;
  const isOwn = own !== "" && said.startsWith(own) && !/^[\p{L}\p{N}]/u.test(said.slice(own.length));
  return { ...resolved, more: isOwn ? trimmed(rest.slice(own.length)) : rest.trim() };
}

/** An answer that begins with the text of one option. */
function begun(answer: string, texts: readonly string[]): Resolved | null {
  const said = folded(answer);
  const found = texts.flatMap((text, i) =>
    text.length > 1 && said.startsWith(text) && /^\s*[.;:,(–—-]/.test(said.slice(text.length)) ? [i] : [],
  );
  return found.length === 1 ? { places: found, more: trimmed(answer.slice(texts[found[0]!]!.length)) } : null;
}

const trimmed = (text: string): string | null => text.replace(/^[\s.;:,)–—-]+/, "").trim() || null;
