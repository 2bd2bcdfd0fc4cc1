/** A word of a paragraph, a possessive ending apart. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** `'s` or `'` follows. */
  readonly isPossessive: boolean;
}

/** Dotted capitals, words with stops, apostrophes and hyphens inside, numbers, and amounts. */
const WORD =
  /(?:\p{Lu}\.){2,}\p{Lu}?|\p{Lu}\.(?=\s?[\p{Lu}-])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['&.]|-)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** What a hyphen ties to a name without belonging to it; a dash between words is written alike in normalised texts. */
const TIED =
  /^\p{Lu}[\p{L}.']*-(?:(?:backed|led|affiliated|style|based|born|era|like|area|wide|free|run|owned|made|related|linked|trained|funded|controlled|occupied|held|speaking|bound|educated|themed|dominated|friendly|wide|only|who|which|whose|the|and|a|an|but|in|as|is|was|has|had|not|for|with|or|to|at|by|on|when|where|while|that|it|he|she|they|we|this|these|those|one|once|now|even|such|from|of|so|said|called|including|both|all|after|before|most|more|still|just|though|although|because|if|up)(?:$|-))/u;

/** `Jae-in`, `Jong-on` are names. */
const KOREAN = /^\p{Lu}\p{Ll}{1,4}-(?:in|on|so|up)$/u;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const part of partsOf(word, index, text)) tokens.push(part);
  return tokens;
}

function partsOf(word: string, index: number, text: string): readonly Token[] {
  const hyphen = (TIED.test(word) && !KOREAN.test(word)) || isPair(word) ? word.indexOf("-") : -1;
  if (hyphen !== -1)
    return [
      ...partsOf(word.slice(0, hyphen), index, text),
      ...partsOf(word.slice(hyphen + 1), index + hyphen + 1, text),
    ];
  const owned = /'s$/iu.test(word) && word.length > 2 ? word.slice(0, -2) : word;
  const end = index + owned.length;
  const isPossessive = owned !== word || (word.endsWith("s") && /^'(?!\p{L})/u.test(text.slice(end, end + 2)));
  return [{ text: owned, start: index, end, isCapital: isCapitalised(owned), isPossessive }];
}

/** `US-Russia`, `Russian-American`, `Trump-Putin`: two names; `Ocasio-Cortez` is one, and nothing here can tell. */
const isPair = (word: string): boolean =>
  /^(?:US|UK|EU|U\.S\.|\p{Lu}\p{Ll}+(?:an|ian|ish|ese))-\p{Lu}/u.test(word) ||
  /^\p{Lu}[\p{L}.]+-(?:US|UK|EU|U\.S\.|\p{Lu}\p{Ll}+(?:ian|ish|ese))$/u.test(word);

/** `Putin`, `al-Assad`, `iPhone`; not `90-minute`. */
const isCapitalised = (word: string): boolean =>
  /^(?:\p{Lu}|(?:al|el|ul|as|ar|ad|bin|d|l)[-']\p{Lu}|[a-z]\p{Lu}\p{Ll})/u.test(word);
