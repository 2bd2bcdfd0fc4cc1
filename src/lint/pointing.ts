import type { Item } from "../model/bank.js";
import { hasDay } from "./days.js";
import { beforeSpeech } from "./speech.js";
import { wordsOf } from "../text/words.js";
import { hasYear, unquoted } from "./words.js";

const WHEN =
  "week|month|year|decade|summer|autumn|winter|spring|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
/** Words that mean another day tomorrow. */
const DEICTIC = new RegExp(
  [
    "\\b(?:today|yesterday|tomorrow|tonight(?! show)|currently|nowadays|recently|at present|at the moment)\\b",
    // Who wants to date somebody takes no stock.
    "(?<!\\b(?:used|began|started|want\\w*) )\\bto date\\b(?! (?:an?|her|him|them)\\b)",
    "\\brecent (?:days|weeks|months|years)\\b",
    // The last Monday in May comes every year.
    `\\b(?:last|(?<!\\bthe )next|this|past|coming) (?:${WHEN})\\b(?<!\\bthe last \\w+(?= (?:in|of|that|when)\\b))`,
    "(?<!\\bmail )\\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b(?! (?:mornings|afternoons|evenings|nights|the \\d|night live))",
    "\\b(?:is|are|has|have) now\\b|\\bnow (?:is|are|has|have|holds?|leads?|costs?)\\b",
    // Current affairs are no date, and neither is what flows in a river or a wire.
    "\\bthe current(?= (?!affairs|accounts?\\b|(?:name|term|word) for\\b|flow|of\\b|in\\b|through\\b|that\\b)\\p{L})",
  ].join("|"),
  "giu",
);

/** A name stays, and so does what people hold something for: “now known as”, “in today's Canada”, “as we know it today”. */
const LASTING = new RegExp(
  [
    "\\b(?:now|currently|today|nowadays) (?:(?:is|are|be|been) )?(?:known|called|named|believed|considered|regarded|thought)\\b",
    "\\b(?:known|called|named|regarded|considered|credited)(?: (?:as|by|with)(?: [^.?!]{1,60})?)? (?:today|nowadays|now|currently)\\b",
    "\\b(?:in|on|of|to|from) what is now\\b",
    "\\bas we know (?:it |them )?today\\b|\\b(?:it|they|he|she) (?:is|are) (?:today|now)\\b(?= ?\\?)",
    "\\btoday['’]s \\p{Lu}|\\bstill (?:\\p{L}+ ){1,2}today|\\bUSA T(?:ODAY|oday)\\b|[(,] ?which (?:is|are) now\\b",
  ].join("|"),
  "gu",
);

/** Words of time that a text leans on, and no day. */
export function undated(text: string): string | undefined {
  if (hasYear(text) || hasDay(text)) return undefined;
  const plain = beforeSpeech(unquoted(text)).replace(LASTING, " ");
  // What is so since a time long ago.
  const isOld = /(?:million years|centur(?:y|ies)|zoic)\b/i.test(plain);
  return [...plain.matchAll(DEICTIC)].find(
    ({ 0: found, index }) => !(isOld && /^(?:today|nowadays)|now$/i.test(found)) && !isInTitle(plain, found, index),
  )?.[0];
}

/** “Legends of Tomorrow”, “The Tide Is Now”: a capital that no sentence asks for. */
const isInTitle = (text: string, found: string, index: number): boolean =>
  /\p{Ll} Now\b/u.test(found) ||
  (/^(?:Today|Tomorrow|Tonight|Yesterday|Last|Next)\b/.test(found) &&
    /[\p{L}\p{N},;’'](?:\s+| [‘'])$/u.test(text.slice(0, index)));

/** A mark of a question, a gap, words that ask. */
const ASKING =
  /\?|_\\?_|(?:^|[\s'‘])_(?=[\s&.,'’]|$)|\d_(?!\w)|(?:_ ){2}|-{3}|\btrue(?: or | ?\/ ?)false\b|(?:[:…=]|\.\.\.)["”’»)*_]{0,3}$|\b(?:who|whom|whose|what|when|where|which|why|how)\b|\band (?:choose|give|guess|identify|name|pick|say|tell)\b|\b(?:can|could|did|do|should|would) you\b|^(?:is|was) it\b/i;
const ASKING_BACK = /[,:] (?:do|does|did|has|have|can|could|will|would) (?:it|he|she|they|you|there)\b/i;
/** A stem that its answer goes on from, a misspelt “what”, and “name them” at its end. */
const ASKING_LOOSELY =
  /\p{L} (?:than|to|by|of|from|in|on|at|for|as|into|about|and|the|an?|is|are|was|were|with|called|the first)(?: ?[-–—])?$|["”] or ["“][^"”]+["”]$|\b(?:wh?aa?t|waht|[a-z]?w[hij]{0,2}ch|whi[ts]c?h|wher|wehn)\b|\bname (?:it|him|her|them|any|one|two|three|four|five|\p{Nd}|the)\b/iu;
/** What a part of a sentence begins with: orders do. As one expression with them all it took V8 longer than all of lint. */
const BEGINNINGS = /(?:^[([]?|\n|[-–—,;:.!)\]] )(?:please )?([a-z]+)\b( of\b)?/gi;
const ORDERS: ReadonlySet<string> = new Set(
  (
    "add answer arrange ask calculate choose compare complete convert define describe determine discuss enter estimate explain fill " +
    "find finish give guess identify list mark match name outline pick put rearrange say select solve spell state subtract suggest tell " +
    "translate type unscramble write " +
    // Without their apostrophes.
    "whos whats wheres hows"
  ).split(" "),
);

/** Whether a stem wants something of its reader. */
export const asks = (stem: string): boolean =>
  ASKING.test(stem) ||
  ASKING_BACK.test(stem) ||
  ASKING_LOOSELY.test(stem) ||
  [...stem.matchAll(BEGINNINGS)].some(isOrder);

/** “List of capitals” names a thing. */
const isOrder = ([, word = "", of]: RegExpExecArray): boolean => {
  const first = word.toLowerCase();
  return ORDERS.has(first) && (first !== "list" || of === undefined);
};

/** “It happened in this year.” The year is what is wanted. */
export const isAskedFor = ({ type, stem }: Item, found: string): boolean =>
  (type === "choice" || type === "short") &&
  /^this /i.test(found) &&
  !stem.includes("?") &&
  !ASKS_ELSE.test(stem) &&
  !/\bthis \p{L}+['’]s\b/iu.test(stem);

/** “This island is the largest of all.” Such a clue means its answer, whether or not it goes on with: “What is its name?” */
function isClue(item: Item): boolean {
  const { type } = item;
  // The mark of a title ends no question.
  const stem = item.stem.replace(/\?(?= [a-z])/g, "");
  if (type !== "true-false" && (ASKS_WHO_IT_IS.test(stem) || IS_NAMED_LATER.test(stem) || TEXT_FOLLOWS.test(stem)))
    return true;
  if (type !== "choice" && type !== "short") return false;
  // “He invented the most common projection.” Who is meant is what is wanted; that nobody asks for it is another fault.
  // So it is where a question follows that such a description is needed for.
  const before = stem
    .split(/(?<=[.!]["”’]?)\s/u)
    .slice(0, -1)
    .join(" ");
  if (!ASKS_ELSE.test(stem.replace(RELATIVE, " ")) || wordsOf(before).length >= DESCRIBED) return true;
  const when = undated(stem);
  if (when !== undefined && !isAskedFor(item, when)) return false;
  if (!SOMETHING.test(stem) || /\bthe other\b/i.test(stem)) return false;
  if (ASKS_WHAT_IT_IS.test(stem)) return true;
  const plain = stem.replace(RELATIVE, " ");
  const named = /\b(?:names? of|name|which is) the (\p{L}+)/iu.exec(plain);
  if (named !== null) {
    const before = plain.slice(0, named.index).toLowerCase();
    const asked = plain.slice(named.index).toLowerCase();
    const own = /^(?:this|these) (?:\p{L}+ )?(\p{L}+)/u.exec(before)?.[0].split(" ").slice(1) ?? [];
    return before.includes(named[1]!.toLowerCase()) || own.some((noun) => asked.includes(` and the ${noun}`));
  }
  return !ASKS_ELSE.test(plain);
}

/** From so many words on, sentences say who is meant. */
const DESCRIBED = 12;

/** “He was born Robert Walden, who was he?”, “They began as others. By what name are they known?” */
const ASKS_WHO_IT_IS =
  /^(?:he|she|they|this|these|his|her|their)\b[^?]*\b(?:(?:who|what) (?:is|are|was|were) (?:he|she|it|they|this|these)|(?:by|under) (?:what|which) name|(?:he|she|they) (?:is|was|are|were)(?=\?$)|what (?:is|was|are|were) (?:his|her|its|their) (?:[a-z-]+ ){0,2}names?)\b[^.]{0,60}$/i;
/** “His first hit, which song did Tom Jones sing?”, “This bark, ____, is used for dyes.” */
const IS_NAMED_LATER =
  /^(?:[Hh]is|[Hh]er|[Tt]heir) [^,.?!]{3,50}, (?:[Ww]hich|[Ww]hat|[Ww]ho|[Ii]n [Ww]hich)\b[^.!?]*\s(?:[Dd]id|[Dd]oes|[Dd]o|[Hh]a[sd]|[Ww]as|[Ii]s)\s[^.!?]*\p{Lu}|^(?:[Tt]his|[Tt]hese) [^,.?!]{3,60}, _{2,}/u;
/** “This is a dialogue between whom? …”, “These lyrics are of what song? …”: what it points at comes behind the question. */
const TEXT_FOLLOWS =
  /^(?:this is an? |these )(?:dialogue|conversation|exchange|line|quote|quotation|verse|lyric|word)s?\b[^?]*\?\s+\S+(?:\s+\S+){3}/i;

/** This and a noun, not “this is”, and not “this year's”. */
const SOMETHING =
  /^(?:this|these) (?!(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|does|did)\b)[\p{L}\p{N}-]+(?![\p{L}\p{N}-]|['’]s\b)/iu;
const ASKS_WHAT_IT_IS =
  /[.,;!] (?:who|what|which)(?: \p{L}+)? (?:is|are|was|were) (?:it|he|she|they|this|these)\b|\bwhat (?:is|are|was|were) (?:its|his|her|their) (?:(?:first|full|last|real) )?names?\b|\b(?:names? of|name|which (?:one )?of) (?:this|these|them)\b/iu;

/** A color which is dark; a king, whose son was mad. */
const RELATIVE =
  /(?<=, ?)(?:who|whom|whose|which|when|where)\b|(?<=\p{L}{3} )where (?=(?:the|an?|it|he|she|they)\b)|(?<=\p{L}{3} )(?<!\b(?:and|but|for|from|with) )(?:who|which) (?:is|are|was|were|has|have|had)\b/giu;

/** An order, a gap, or a question that is more than a statement with its mark. */
const ASKS_ELSE =
  /(?<!_|\b(?:called|named|known as) )__|\b[a-z]{1,3}[:…][*_]{0,2}$|[.!?] (?:choose|give|identify|mark|name|pick|select)\b(?! (?:her|him|it|them)\b)|\b(?:who|whom|whose|what|when|where|which|why|how)\b[^.!]*[?？؟]/i;

/** “This is a verse of 1980: …” points at what comes behind the colon. */
const COLON_FOLLOWS =
  /^(?:this|these)\b(?:[^.?!:]{1,80}:\s+\S| (?:dialogue|conversation|exchange|line|quote|quotation|verse|lyric)s? [^?!:]{1,80}\.\s+\S[^:]{0,40}:\s|[^.?!:"“]{1,40} (?:name|spelling|title|word) (?:for|of) ["“])/i;

/** What they call, eat or use somewhere that has a name: all who are there. */
const IS_CUSTOM = /^ (?:call|eat|play|speak|use)\b.*\b(?:in|on) (?:the )?["“‘']?\p{Lu}/u;

/** Words that mean somebody or something outside the stem. */
export function outside(item: Item): string | undefined {
  const { stem } = item;
  const article =
    /\b(?:(?:according to|in|of) (?:the|this) (?:article|text|passage|story)\b(?! (?:of|by|called|titled|entitled) [\p{L}"“'‘*_]|,? ["“'‘*_])|the (?:author|article|passage) (?:says|said|states|mentions)\b)/iu.exec(
      stem,
    );
  // “This week” lacks its day, which is another fault.
  const subject = /^(?:he|she|they|his|her|their|this(?! (?:day|week|month|year)\b)|these|those)\b(?!-)/i.exec(stem);
  const object =
    /^(?:who|whom|what|when|where|why|how)(?: (?:much|many|often|long))? (?:did|do|does|was|were|is|are|had|has|have|will|would) (?:he|she|they)\b/i.exec(
      stem,
    );
  const isTold =
    /story$/i.test(article?.[0] ?? "") && /\b(?:novel|book|film|movie|play|tale|poem|series)\b/i.test(stem);
  // “In the story The Lion, …” names it.
  const isNamed = article !== null && /^ \p{Lu}/u.test(stem.slice(article.index + article[0].length));
  // Somebody's words may speak of “this story”.
  const isOwn = article !== null && unquoted(stem.replaceAll("''", '"')).includes(article[0]);
  if (isOwn && !isTold && !isNamed) return article[0];
  if (subject !== null) return isClue(item) || COLON_FOLLOWS.test(stem) ? undefined : subject[0];
  // He Jiankui is a name.
  // What do they use in “Gulls”? Those whom it is about.
  const isSet =
    /they$/i.test(object?.[0] ?? "") &&
    (/\bin (?:the )?["“‘']\p{Lu}/u.test(stem) || IS_CUSTOM.test(stem.slice(object![0].length, 300)));
  return object === null || isSet || /\p{Lu}\p{Ll}+$/u.test(object[0]) ? undefined : object[0];
}
