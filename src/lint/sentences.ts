import { beforeSpeech } from "./speech.js";
import { unquoted } from "./words.js";
import { primaryOf } from "../text/direction.js";

/** Not the marks of a title or of words that are quoted within the question. */
const QUESTION_END =
  /[?？؟](?!["”’'»),;.]|\p{Ll}|\s*[?？؟]|\s+(?!(?:who|whom|whose|what|when|where|which|why|how)\b)\p{Ll})/gu;

/** In these languages a sentence that asks says so: a mark behind options, an aside or a statement is no question. */
export function questionsIn(stem: string, language: string): number {
  if ((stem.match(QUESTION_END) ?? []).length < 2) return 0;
  const asking = ASKING[primaryOf(language)];
  if (asking === undefined || !/\p{sc=Latin}/u.test(stem)) return 2;
  const sentences = beforeSpeech(stem).split(QUESTION_END);
  return sentences.filter((one) => !/^\s*in other words\b/i.test(one) && asking.test(one)).length;
}

const EN =
  /\b(?:who|whom|whose|what|when|where|which|why|how|name)\b|(?:^|[,.;:!])\s*(?:(?:and|but|or|so|then) )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should) /i;

/** Words that ask, and verbs before whom they speak of. */
const ASKING: Readonly<Record<string, RegExp>> = {
  en: EN,
  de: /(?<!\p{L})(?:w(?:er|en|em|essen|as|ann|o|obei|odurch|ofür|oher|ohin|omit|oran|orauf|oraus|orin|orüber|ovon|ozu|ie|ieso|arum|eshalb|elche[mnrs]?)|nenne)(?!\p{L})|(?:^|[,.;:!])\s*(?:(?:und|aber|oder) )?(?:ist|sind|war|waren|hat|haben|hatte|kann|können|wird|wurde|darf|muss|soll)\s|^\s*(?:und )?dann\b/iu,
  fr: /(?<!\p{L})(?:qui|que|quoi|quel(?:le)?s?|où|quand|comment|pourquoi|combien|(?:au|du|le|la)?(?:x|s)?quel(?:le)?s?|nommez|citez)(?!\p{L})|(?<!\p{L})qu['’]|\p{L}-(?:t-)?(?:il|elle|on|ils|elles|vous|ce)(?!\p{L})/iu,
  es: /[¿]|(?<!\p{L})(?:quién(?:es)?|qué|cuál(?:es)?|dónde|cuándo|cómo|cuánt[oa]s?)(?!\p{L})/iu,
};

/** Full stops after an initial or a title end nothing. */
const SENTENCE_END =
  /(?:[!?؟]|(?<!(?:^|[^\p{L}])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Mt|Ft|Gen|Sen|Prof|No|vs|Lt|Col|Capt|Cmdr|Maj|Sgt|Adm|Rev|Gov|Rep)|\.\.)\.)(?=$|["”’»)*_]{0,2}\s{1,2}["“‘«(*_]{0,2}\p{Lu})|[。！？।]/gu;
export const sentencesIn = (text: string): number => (read(text).match(SENTENCE_END) ?? []).length;
const read = (text: string): string => unquoted(text).replace(SAID_AGAIN, "$1").replace(CRIES, "$1,").trim();

/** Whether a question is about what the sentences before it say, and not asked as well without them; or nothing is asked. */
export function needsWhatPrecedes(text: string): boolean {
  const last = read(text)
    .split(SENTENCE_END)
    .findLast((one) => /\p{L}/u.test(one))!;
  return !/[?؟]\W{0,4}$/.test(text) || POINTING_BACK.test(last);
}
const POINTING_BACK = /\b(?:it|its|he|him|his|she|her|they|them|their|this|that|these|those|i|my|you|il|elle|ses)\b/i;

/** “Let It Snow! Let It Snow!” */
const SAID_AGAIN = /(?<=^|\s)(\p{Lu}[^.!?]{2,30}[!?])(?:\s+\1)+/gu;

/** “Run! Run! Help!” is called out in one go. */
const CRIES = /(?<!\p{L})(\p{Lu}\p{L}*)!(?=\s\p{Lu}\p{L}*!)/gu;

/** A sum: two numbers at least, and at the end how many, how much or how long. */
export const asksToReckon = (text: string): boolean =>
  text.length <= 600 &&
  (SUPPOSING.test(text) ||
    ((text.match(NUMBER) ?? []).length > 1 && ASKS_AMOUNT.test(text.trimEnd()) && sentencesIn(text) <= 5));
/** “If the first is a Monday, on what day is the ninth?”, “What is the square root of 81 squared?” */
const SUPPOSING =
  /(?:^|[.!?] )if\b[^?]{3,200}\b(?:(?:what|which) (?:day|month|date)|how many)\b|^what is [^?.]{0,40}\b(?:\p{Nd}+ (?:squared|cubed|plus|minus|times|divided by)|(?:square|cube) root of \p{Nd}+)\b/iu;
const ASKS_AMOUNT =
  /\b(?:how (?:many|much|long|large|far|old|fast)|(?:what|which) (?:is|was|will be) (?:the|its|his|her|their) (?:length|width|height|area|sum|total|speed|distance|age|weight|volume|perimeter|price|cost)|combien|quel âge|(?:quelle|quel) est (?:sa|son|la|le|leur) (?:longueur|largeur|hauteur|aire|surface|somme|vitesse|distance|prix|poids|volume|périmètre)|wie ?viele?|cuánt[oa]s?)\b[^.?!]*\?$/iu;
const NUMBER =
  /(?<![\p{L}\p{N}])(?:\p{Sc}?\p{Nd}{1,3}(?:[.,]\p{Nd}+)?%?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half|twice|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|vingt|trente|quarante|cinquante|cent)(?![\p{L}\p{N}])/giu;

/** “I have claws, fur and a tail. … What am I?” */
export const isRiddle = (text: string): boolean =>
  /^(?:who|what) am i\b(?! to\b)|^(?:i|we|my|our)\b.{0,200}[.!] (?:who|what|where) [^.?!]{0,20}\b(?:i|me|my|we|us)\b[^.?!]{0,20}\?$|\b(?:(?:who|what) (?:am i|is it|are they)|suis-je|wer bin ich|was bin ich|quién soy|qué soy)\b[\s?.!]*$/isu.test(
    text,
  );
