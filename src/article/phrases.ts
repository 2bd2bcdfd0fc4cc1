import type { LeftOutKind } from "../model/article.js";

/** Brackets, dashes and bullets that stand before words. */
const MARKS = String.raw`^[\s\p{P}\p{S}]*`;

/** How links to other texts are introduced, in our languages and some around them. */
const ELSEWHERE = new RegExp(
  MARKS +
    "(?:read (?:more|also|next|the full)|also read|more (?:on|from|about)|see also|explore more|in pictures|don.t miss|learn more" +
    "|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|lire (?:aussi|également)|à lire|voir aussi|en savoir plus|(?:lee|lea|mira|ver) (?:también|más)|más (?:sobre|información)|te puede interesar" +
    "|leia (?:também|mais)|leggi anche|čtěte (?:také|více)|читайте также|اقرأ (?:أيض|المزيد)|相关阅读|延伸阅读|相关新闻|推荐阅读|精彩视频推荐|और पढ़ें|यह भी पढ़ें)" +
    String.raw`(?=[\s\p{P}]|$)`,
  "iu",
);
/** Words that begin paragraphs of any kind, and links to other texts where all of it is one. */
const LABEL = /^[\s\p{P}\p{S}]*(?:related|more|watch|listen|recommended|comments|read)\s*[:(|]/iu;
/** What asks a reader to do something with the site. */
const CALL =
  /^[\s\p{P}\p{S}]*(?:sign up|subscribe|follow us|click here|share this|download (?:our|the) app|abonnieren|jetzt abonnieren|newsletter|abonnez-vous|inscrivez-vous|suscríbete|síguenos|assine|inscreva-se|اشترك|तैयार रहें)(?=[\s\p{P}]|$)/iu;
/** Who took a picture, or what is on it. */
const CAPTION =
  /^[\s\p{P}\p{S}]*(?:图为|圖為|(?:(?:all )?photos?|images?|pictures?|photo credit|image credit|bild(?:er)?|fotos?|fotografías?|crédits? photos?|imágenes|imagen|图注|图片|图源|写真|사진|صورة|الصورة|фото|फोटो|तस्वीर)\s*[:：])/iu;
/** What is said of a text at its end. */
const NOTE =
  /contributed (?:to this|reporting)|^(?:a version of )?this (?:article|story|piece|version|post) (?:was|is|has been|originally|first|appears|appeared|corrects)|^(?:first|originally) published|all rights reserved|^(?:©|copyright\b|\(c\))|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|未经授权/iu;

/** Who made what, as a line of its own. */
const CREDIT =
  /^(?:原标题|出品|作者|责任编辑|编辑|来源|page editor|reporting by|editing by|redaktion|redacción|rédaction)\s*[:：︱|]/iu;

/** Longer text tells something besides. */
const SHORT = 60;

/**
 * Whether a paragraph only leads to other texts: by such a phrase and a colon, by nothing but links after it, or by
 * brackets around a link.
 *
 * @param lead what stands before its first link
 * @param isLink whether all of it is links
 * @param linksToEnd whether all that stands after that is links
 */
export function leadsElsewhere(lead: string, text: string, isLink: boolean, linksToEnd: boolean): boolean {
  const phrase = ELSEWHERE.exec(text)?.[0];
  if (linksToEnd && /^.{1,24}[:：]$/u.test(lead)) return true;
  if (lead !== text && /^[[【].{1,240}[\]】]$/u.test(text)) return true;
  if (isLink && LABEL.test(text)) return true;
  if (phrase === undefined) return false;
  if (phrase === text) return true;
  return (
    isLink || (linksToEnd && lead.length <= phrase.length + 1) || /^[^.!?]{0,30}[:：]/u.test(text.slice(phrase.length))
  );
}

export const isCall = (text: string): boolean => text.length <= SHORT && CALL.test(text);
export const isCaption = (text: string): boolean => CAPTION.test(text);
export const isNote = (text: string): boolean => NOTE.test(text);
export const isCredit = (text: string): boolean => text.length <= SHORT && CREDIT.test(text);

/** What only a page's surroundings say, as a whole line: copied with the text, it is no paragraph of it. */
const COPIED: readonly (readonly [LeftOutKind, RegExp])[] = [
  [
    "advertisement",
    /^[^\p{L}\p{N}]*(?:(?:(?:article|story) continues (?:below|after)(?: this)? )?(?:ad|advertisement)s?|anzeige|werbung|publicité|publicidad|إعلان|विज्ञापन)[^\p{L}\p{N}]*$/iu,
  ],
  [
    "sharing",
    /^[^\p{L}\p{N}]*(?:share this (?:article|story|post|page)|(?:share|tweet) on [\w ]{1,20}|artikel teilen|partager cet article|compartir (?:este )?artículo|(?:sign up|subscribe) (?:for|to) our newsletters?)[^\p{L}\p{N}]*$/iu,
  ],
  ["menu", /^[^\p{L}\p{N}]*(?:skip|jump) to (?:main )?(?:content|navigation)[^\p{L}\p{N}]*$/iu],
];

export const copiedAlong = (line: string): LeftOutKind | null =>
  line.length > SHORT ? null : (COPIED.find(([, whole]) => whole.test(line))?.[0] ?? null);
