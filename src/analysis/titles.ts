import { isFirstName } from "./first-names.js";
import { isShort } from "./runs.js";
import { COURTESY, roleClassOf, SHORT_TITLES } from "./role-words.js";
import type { Token } from "./tokens.js";

/** With a capital these stand before names; other roles with a capital are surnames as often: Baker, Cook, Hunter. */
const TITLES = new Set(
  "president minister senator secretary governor mayor judge justice king queen prince princess pope general colonel lieutenant major captain sergeant admiral commander chancellor ambassador professor doctor congressman congresswoman representative representatives chairman chairwoman director ceo coach detective officer sheriff inspector superintendent bishop archbishop cardinal rabbi imam father sister speaker premier commissioner chief councillor councilman councilwoman councilor deputy counsel spokesman spokeswoman spokesperson editor sultan emir ayatollah reverend lord lady sir dame leader mp mep sheikh crown attorney prosecutor envoy adviser advisor aide economist analyst founder co-founder executive astronaut ex-president undersecretary presidents senators ministers brigadier corporal private constable marshal emperor duke duchess baron baroness earl count countess saint st".split(
    " ",
  ),
);

const isTitleWord = ({ text }: Token): boolean =>
  TITLES.has(text.toLowerCase()) ||
  COURTESY.has(text.toLowerCase()) ||
  (SHORT_TITLES.has(text.toLowerCase()) && isShort(text));

/**
 * How many words of a run are title: up to its last title word, `of State` and the like included; 0 where it has none.
 * A title after a first name alone is a surname: Stephen King.
 */
export function titleLength(tokens: readonly Token[]): number {
  if (tokens.length > 2 && isUncommonTitle(tokens)) return 1;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isTitleWord(tokens[at]!)) continue;
    if (at > 0 && at <= 2 && isFirstName(tokens[0]!.text) && !isTitleWord(tokens[0]!)) continue;
    return at + 1 + tailLength(tokens, at + 1);
  }
  return 0;
}

/** `Administrator Jim X`, `President-elect Donald X`, `Scientologist Tom X`: another word before a first name and a last one. */
const isUncommonTitle = ([first, second]: readonly Token[]): boolean =>
  (roleClassOf(first!.text) !== undefined ||
    /-(?:elect|general|designate)$/i.test(first!.text) ||
    first!.text.endsWith("ist")) &&
  !isFirstName(first!.text) &&
  isFirstName(second!.text);

/** What belongs to a title after `of`: `of State`, `of Foreign Affairs`. */
const AFFAIRS =
  /^(?:State|Defen[cs]e|Foreign|Affairs|Finance|Health|Education|Justice|Interior|Home|Labou?r|Commerce|Energy|Transportation|Transport|Agriculture|Treasury|Homeland|Security|Economy|Environment|Culture|Trade|Information|Human|Services|Staff|Police|House|Commons|General|Elect|Whip|Emeritus|Operations|Justice)$/;

function tailLength(tokens: readonly Token[], from: number): number {
  let at = from;
  if (tokens[at]?.text === "of") {
    at += 1;
    if (tokens[at]?.text === "the") at += 1;
    const start = at;
    while (at < tokens.length && AFFAIRS.test(tokens[at]!.text)) at += 1;
    return at === start ? Math.min(tokens.length, start + 1) - from : at - from;
  }
  while (at < tokens.length && /^(?:General|Elect|Whip|Emeritus|Executive|Justice|Officer)$/.test(tokens[at]!.text))
    at += 1;
  return at - from;
}
