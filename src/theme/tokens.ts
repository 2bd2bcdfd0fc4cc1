import { placeAt } from "../reading/source.js";
import { didYouMean } from "../reading/suggest.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { ThemeFile } from "./files.js";
import { mistake } from "./mistake.js";

/** Where a token may have a value of its own. */
export const SCHEMES = ["light", "dark", "print"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Values of tokens by name, `--bg` → `#fff`. What dark and print lack is as in light. */
export type Tokens = Readonly<Record<Scheme, ReadonlyMap<string, string>>>;

const SELECTORS: Readonly<Record<Scheme, string>> = {
  light: ":root",
  dark: "@media (prefers-color-scheme: dark)",
  print: "@media print",
};
const BLOCK = /\s*(?:(?:(@media\s*\(prefers-color-scheme:\s*dark\))|(@media\s+print))\s*\{\s*)?:root\s*\{([^{}]*)\}/y;
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
/** Names of fonts. Nothing that could load, close or call. */
const FONTS = /^[\p{L}\p{N}\s,"'_-]+$/u;

interface ReadTokens {
  readonly tokens: Tokens;
  /** Where each is set, by `light --bg`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly wrong: readonly Diagnostic[];
}

/** The tokens that `tokens.css` sets, in the order of the file; and what is wrong with it. */
export function readTokens({ file, text }: ThemeFile, known?: Tokens): ReadTokens {
  const places = new Map<string, Place>();
  const tokens = {
    light: new Map<string, string>(),
    dark: new Map<string, string>(),
    print: new Map<string, string>(),
  };
  const wrong: Diagnostic[] = [];
  const complain = (offset: number, message: string, hint?: string) =>
    wrong.push(mistake("theme/token", message, placeAt(file, text, offset), hint));
  const css = blank(text, /\/\*[\s\S]*?\*\//g);
  let end = 0;
  while (css.slice(end).trim() !== "") {
    BLOCK.lastIndex = end;
    const block = BLOCK.exec(css);
    if (block === null) {
      const at = end + css.slice(end).search(/\S/);
      complain(
        at,
        "Only tokens can stand here.",
        `write ${SCHEMES.map((one) => `${SELECTORS[one]} { … }`).join(", or ")}, with :root { … } inside a @media`,
      );
      break;
    }
    const [whole, isDark, isPrint, body] = block;
    let at = end + whole.length - 1 - body!.length;
    for (const declaration of body!.split(";")) {
      const offset = at + declaration.search(/\S|$/);
      at += declaration.length + 1;
      if (declaration.trim() === "") continue;
      const [, name, value] = /^\s*(--[\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(declaration) ?? [];
      const problem =
        name === undefined
          ? { message: "This is not a token.", hint: "a token is written --name: value;" }
          : problemOf(name, value!, known);
      const scheme = isDark ? "dark" : isPrint ? "print" : "light";
      if (problem !== undefined) complain(offset, problem.message, problem.hint);
      else {
        tokens[scheme].set(name!, value!);
        places.set(`${scheme} ${name}`, placeAt(file, text, offset));
      }
    }
    end = BLOCK.lastIndex;
    if (isDark === undefined && isPrint === undefined) continue;
    const close = /\s*\}/y;
    close.lastIndex = end;
    if (close.test(css)) end = close.lastIndex;
    else {
      complain(end, "The @media is not closed here.", "close it with } after one :root { … }");
      break;
    }
  }
  return { tokens, places, wrong };
}

function problemOf(
  name: string,
  value: string,
  known: Tokens | undefined,
): { message: string; hint?: string | undefined } | undefined {
  const ours = known?.light.get(name);
  if (known === undefined) return undefined;
  if (ours === undefined)
    return {
      message: `There is no token "${name}".`,
      hint: didYouMean(name, [...known.light.keys()]) ?? `there are ${[...known.light.keys()].join(", ")}`,
    };
  if (HEX.test(ours) && !HEX.test(value))
    return {
      message: `The colour ${name} is ${JSON.stringify(value)}.`,
      hint: "write it as #rgb or #rrggbb: then its contrast can be checked",
    };
  if (!HEX.test(ours) && !FONTS.test(value))
    return {
      message: `The fonts ${name} are ${JSON.stringify(value)}.`,
      hint: 'name fonts alone, such as: Georgia, "Noto Serif", serif',
    };
  return undefined;
}

/** Tokens with some of them changed. */
export const withTokens = (base: Tokens, changed: Tokens): Tokens => ({
  light: new Map([...base.light, ...changed.light]),
  dark: new Map([...base.dark, ...changed.dark]),
  print: new Map([...base.print, ...changed.print]),
});

/** The same as a style sheet. Light comes first: what a theme sets for light leaves our dark alone. */
export const tokensCss = (tokens: Tokens): string =>
  SCHEMES.map((scheme) => {
    const body = [...tokens[scheme]].map(([name, value]) => `${name}:${value}`).join(";");
    return scheme === "light" ? `:root{${body}}\n` : `${SELECTORS[scheme]}{:root{${body}}}\n`;
  }).join("");

/** What matches is made of spaces, so that offsets stay right. */
export const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, " "));
