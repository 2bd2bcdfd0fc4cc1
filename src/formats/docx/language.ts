import { directionOf } from "../../text/direction.js";
import { primaryOf } from "../../text/direction.js";

/** Languages whose letters join or stack: Word takes their font, size and weight from attributes of their own. */
const COMPLEX = new Set(
  "ar arc as bn bo ckb dv dz fa gu he hi km kn kok ks lo mai ml mni mr my ne or pa ps sa sat sd si syr ta te th ug ur yi".split(
    " ",
  ),
);
/** Han, kana and hangul have a third set. */
const EAST_ASIAN = new Set(["ja", "ko", "zh"]);

/** Word's proofing tools know languages by country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ar: "SA",
  bn: "IN",
  de: "DE",
  en: "US",
  es: "ES",
  fa: "IR",
  fr: "FR",
  gu: "IN",
  he: "IL",
  hi: "IN",
  it: "IT",
  ja: "JP",
  kn: "IN",
  ko: "KR",
  ml: "IN",
  mr: "IN",
  ne: "NP",
  pa: "IN",
  pt: "PT",
  ru: "RU",
  ta: "IN",
  te: "IN",
  tr: "TR",
  ur: "PK",
  zh: "CN",
};

/** What `w:lang` says of text in a language. */
export function languageTag(language: string): string {
  const primary = primaryOf(language);
  const country = language.includes("-") || !Object.hasOwn(COUNTRIES, primary) ? null : COUNTRIES[primary]!;
  const tag = country === null ? language : `${primary}-${country}`;
  const kind = COMPLEX.has(primary) ? "bidi" : EAST_ASIAN.has(primary) ? "eastAsia" : "val";
  return `<w:lang w:${kind}="${tag}"/>`;
}

/** Fonts that come with Word; other programs know what stands in for them. */
const FONTS: Readonly<Record<string, string>> = {
  as: "Nirmala UI",
  bn: "Nirmala UI",
  gu: "Nirmala UI",
  hi: "Nirmala UI",
  kn: "Nirmala UI",
  kok: "Nirmala UI",
  mai: "Nirmala UI",
  ml: "Nirmala UI",
  mr: "Nirmala UI",
  ne: "Nirmala UI",
  or: "Nirmala UI",
  pa: "Nirmala UI",
  sa: "Nirmala UI",
  ta: "Nirmala UI",
  te: "Nirmala UI",
  th: "Leelawadee UI",
  lo: "Leelawadee UI",
  km: "Leelawadee UI",
  my: "Myanmar Text",
};

/** The font of letters that join or stack: most of those who need none of these write Arabic or Hebrew. */
export const complexFont = (language: string): string => FONTS[primaryOf(language)] ?? "Times New Roman";

/** A text in pieces that run one way each, with whether that is from right to left. */
export function byDirection(text: string, language: string): readonly { text: string; isRtl: boolean }[] {
  const base = directionOf(language) === "rtl";
  if (!base && !RTL.test(text)) return [{ text, isRtl: false }];
  const pieces: { text: string; isRtl: boolean }[] = [];
  // Letters of the other direction, with what stands between them, are a piece; all else runs with the line.
  const other = base ? LTR_PIECES : RTL_PIECES;
  let at = 0;
  for (const { 0: found, index } of text.matchAll(other)) {
    if (index > at) pieces.push({ text: text.slice(at, index), isRtl: base });
    pieces.push({ text: found, isRtl: !base });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isRtl: base });
  return pieces;
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL_PIECES =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{M}]|[\p{P}\p{N}\s]+(?=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]))*/gu;
const LTR_PIECES =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}](?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]|[\p{P}\p{N}\s]+(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]))*/gu;
