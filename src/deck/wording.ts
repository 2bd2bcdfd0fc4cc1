import type { IsoDate } from "../model/bank.js";

/** What a card says in a bank's language. `{…}` stands for a value. */
export interface Wording {
  readonly direction: "ltr" | "rtl";
  readonly trueOrFalse: string;
  readonly true: string;
  readonly false: string;
  /** Before the other accepted answers. */
  readonly also: string;
  readonly asOf: string;
  readonly review: string;
  readonly expired: string;
  readonly superseded: string;
  readonly source: string;
  readonly paragraph: string;
  readonly paragraphs: string;
  readonly picture: string;
  readonly basedOn: string;
  readonly months: readonly string[];
  /** `May 2019` */
  readonly month: string;
  /** `14 May 2019`, and the first of a month where that is written otherwise. */
  readonly day: string;
  readonly firstDay?: string;
  /** The end of a stem that tells how to mark options: a card has none. */
  readonly marking: RegExp;
  /** A stem that can't be asked without its options. */
  readonly namesOptions: RegExp;
}

const NONE = /(?!)/;

const WORDINGS = {
  en: {
    direction: "ltr",
    trueOrFalse: "True or false? {statement}",
    true: "True",
    false: "False",
    also: "Also right: {answers}",
    asOf: "As of {date}.",
    review: "Check again after {date}.",
    expired: "Perhaps out of date: it was to be checked again by {date}.",
    superseded: "Out of date: another card has taken its place.",
    source: "“{title}”, {publisher}, {date}, {paragraph}",
    paragraph: "paragraph {n}",
    paragraphs: "paragraphs {n}",
    picture: "Picture: {credit}",
    basedOn: "Based on “{title}”, {publisher}, {date}",
    months: "January February March April May June July August September October November December".split(" "),
    month: "{month} {year}",
    day: "{n} {month} {year}",
    marking: /\s*\b(?:choose|select|mark|pick|tick)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:of these|of the following|the following|listed|below|except)\b/i,
  },
  de: {
    direction: "ltr",
    trueOrFalse: "Richtig oder falsch? {statement}",
    true: "Richtig",
    false: "Falsch",
    also: "Auch richtig: {answers}",
    asOf: "Stand: {date}.",
    review: "Nach dem {date} erneut prüfen.",
    expired: "Vielleicht überholt: Dies sollte bis zum {date} erneut geprüft werden.",
    superseded: "Überholt: Eine andere Karte hat den Platz eingenommen.",
    source: "„{title}“, {publisher}, {date}, {paragraph}",
    paragraph: "Absatz {n}",
    paragraphs: "Absätze {n}",
    picture: "Bild: {credit}",
    basedOn: "Nach „{title}“, {publisher}, {date}",
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    month: "{month} {year}",
    day: "{n}. {month} {year}",
    marking: /\s*\b(?:wähle|wählen|kreuze|kreuzen|markiere|markieren)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:(?:von|unter) (?:diesen|den folgenden)|(?:dieser|der folgenden)|folgende[nrs]?|außer)\b/i,
  },
  fr: {
    direction: "ltr",
    trueOrFalse: "Vrai ou faux ? {statement}",
    true: "Vrai",
    false: "Faux",
    also: "Aussi juste : {answers}",
    asOf: "À la date du {date}.",
    review: "À vérifier de nouveau après le {date}.",
    expired: "Peut-être périmé : à vérifier de nouveau avant le {date}.",
    superseded: "Périmé : une autre carte a pris sa place.",
    source: "« {title} », {publisher}, {date}, {paragraph}",
    paragraph: "paragraphe {n}",
    paragraphs: "paragraphes {n}",
    picture: "Image : {credit}",
    basedOn: "D’après « {title} », {publisher}, {date}",
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    month: "{month} {year}",
    day: "{n} {month} {year}",
    firstDay: "{n}er {month} {year}",
    marking: /\s*(?<!\p{L})(?:choisi(?:s|ssez)|coche[zr]?|sélectionnez)(?!\p{L})[^.?!]*[.!]?$/iu,
    namesOptions: /(?<!\p{L})(?:suivant(?:e?s)?|parmi|ci-dessous|sauf)(?!\p{L})/iu,
  },
  es: {
    direction: "ltr",
    trueOrFalse: "¿Verdadero o falso? {statement}",
    true: "Verdadero",
    false: "Falso",
    also: "También vale: {answers}",
    asOf: "A fecha de {date}.",
    review: "Revisar de nuevo después del {date}.",
    expired: "Quizá desactualizado: debía revisarse antes del {date}.",
    superseded: "Desactualizado: otra tarjeta ocupa su lugar.",
    source: "«{title}», {publisher}, {date}, {paragraph}",
    paragraph: "párrafo {n}",
    paragraphs: "párrafos {n}",
    picture: "Imagen: {credit}",
    basedOn: "Basado en «{title}», {publisher}, {date}",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
    month: "{month} de {year}",
    day: "{n} de {month} de {year}",
    marking: /\s*\b(?:elija|elige|marque|marca|seleccione|selecciona)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:siguientes?|de est[oa]s|excepto|salvo)\b/i,
  },
  hi: {
    direction: "ltr",
    trueOrFalse: "सही या गलत? {statement}",
    true: "सही",
    false: "गलत",
    also: "यह भी सही: {answers}",
    asOf: "{date} की स्थिति।",
    review: "{date} के बाद फिर जाँचें।",
    expired: "शायद पुराना: इसे {date} तक फिर जाँचा जाना था।",
    superseded: "पुराना: इसकी जगह दूसरा कार्ड आ गया है।",
    source: "“{title}”, {publisher}, {date}, {paragraph}",
    paragraph: "अनुच्छेद {n}",
    paragraphs: "अनुच्छेद {n}",
    picture: "चित्र: {credit}",
    basedOn: "“{title}”, {publisher}, {date} पर आधारित",
    months: "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर".split(" "),
    month: "{month} {year}",
    day: "{n} {month} {year}",
    marking: NONE,
    namesOptions: /इनमें से|निम्नलिखित/,
  },
  ar: {
    direction: "rtl",
    trueOrFalse: "صواب أم خطأ؟ {statement}",
    true: "صواب",
    false: "خطأ",
    also: "يُقبل أيضاً: {answers}",
    asOf: "حتى تاريخ {date}.",
    review: "يُراجع بعد {date}.",
    expired: "ربما لم يعد صحيحاً: كان يجب أن يُراجع قبل {date}.",
    superseded: "لم يعد صحيحاً: حلّت محله بطاقة أخرى.",
    source: "«{title}»، {publisher}، {date}، {paragraph}",
    paragraph: "الفقرة {n}",
    paragraphs: "الفقرات {n}",
    picture: "الصورة: {credit}",
    basedOn: "استناداً إلى «{title}»، {publisher}، {date}",
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
    month: "{month} {year}",
    day: "{n} {month} {year}",
    marking: NONE,
    namesOptions: /مما يلي|التالية|الآتية/,
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** By the primary subtag of a language; English where there is none of its own. */
export function wordingIn(language: string): Wording {
  const primary = language.split("-")[0]!.toLowerCase();
  return Object.hasOwn(WORDINGS, primary) ? WORDINGS[primary as keyof typeof WORDINGS] : WORDINGS.en;
}

/** A phrase with its values in place. */
export const filled = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** A day as people write it, the same as on pages. */
export function dayIn({ day, firstDay = day, months }: Wording, date: IsoDate): string {
  const n = Number(date.slice(8));
  return filled(n === 1 ? firstDay : day, { n, month: months[Number(date.slice(5, 7)) - 1]!, year: date.slice(0, 4) });
}
