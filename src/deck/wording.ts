import type { IsoDate } from "../model/bank.js";

/** What a card says in a bank's language. Values are HTML. */
export interface Wording {
  readonly direction: "ltr" | "rtl";
  readonly trueOrFalse: (statement: string) => string;
  readonly true: string;
  readonly false: string;
  /** Before the other accepted answers. */
  readonly also: (answers: string) => string;
  readonly asOf: (date: string) => string;
  readonly review: (date: string) => string;
  readonly expired: (date: string) => string;
  readonly superseded: string;
  readonly source: (article: Article & { readonly paragraph: string }) => string;
  readonly paragraph: (number: string) => string;
  readonly paragraphs: (numbers: string) => string;
  readonly picture: (credit: string) => string;
  readonly basedOn: (article: Article) => string;
  readonly months: readonly string[];
  /** `May 2019` */
  readonly month: (month: string, year: string) => string;
  /** `14 May 2019` */
  readonly day: (day: number, month: string, year: string) => string;
  /** The end of a stem that tells how to mark options: a card has none. */
  readonly marking: RegExp;
  /** A stem that can't be asked without its options. */
  readonly namesOptions: RegExp;
}

interface Article {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
}

const NONE = /(?!)/;

const WORDINGS = {
  en: {
    direction: "ltr",
    trueOrFalse: (statement) => `True or false? ${statement}`,
    true: "True",
    false: "False",
    also: (answers) => `Also right: ${answers}`,
    asOf: (date) => `As of ${date}.`,
    review: (date) => `Check again after ${date}.`,
    expired: (date) => `Perhaps out of date: it was to be checked again by ${date}.`,
    superseded: "Out of date: another card has taken its place.",
    source: ({ title, publisher, date, paragraph }) => `“${title}”, ${publisher}, ${date}, ${paragraph}`,
    paragraph: (number) => `paragraph ${number}`,
    paragraphs: (numbers) => `paragraphs ${numbers}`,
    picture: (credit) => `Picture: ${credit}`,
    basedOn: ({ title, publisher, date }) => `Based on “${title}”, ${publisher}, ${date}`,
    months: "January February March April May June July August September October November December".split(" "),
    month: (month, year) => `${month} ${year}`,
    day: (day, month, year) => `${day} ${month} ${year}`,
    marking: /\s*\b(?:choose|select|mark|pick|tick)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:of these|of the following|the following|listed|below|except)\b/i,
  },
  de: {
    direction: "ltr",
    trueOrFalse: (statement) => `Richtig oder falsch? ${statement}`,
    true: "Richtig",
    false: "Falsch",
    also: (answers) => `Auch richtig: ${answers}`,
    asOf: (date) => `Stand: ${date}.`,
    review: (date) => `Nach dem ${date} erneut prüfen.`,
    expired: (date) => `Vielleicht überholt: Dies sollte bis zum ${date} erneut geprüft werden.`,
    superseded: "Überholt: Eine andere Karte hat den Platz eingenommen.",
    source: ({ title, publisher, date, paragraph }) => `„${title}“, ${publisher}, ${date}, ${paragraph}`,
    paragraph: (number) => `Absatz ${number}`,
    paragraphs: (numbers) => `Absätze ${numbers}`,
    picture: (credit) => `Bild: ${credit}`,
    basedOn: ({ title, publisher, date }) => `Nach „${title}“, ${publisher}, ${date}`,
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    month: (month, year) => `${month} ${year}`,
    day: (day, month, year) => `${day}. ${month} ${year}`,
    marking: /\s*\b(?:wähle|wählen|kreuze|kreuzen|markiere|markieren)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:(?:von|unter) (?:diesen|den folgenden)|(?:dieser|der folgenden)|folgende[nrs]?|außer)\b/i,
  },
  fr: {
    direction: "ltr",
    trueOrFalse: (statement) => `Vrai ou faux ? ${statement}`,
    true: "Vrai",
    false: "Faux",
    also: (answers) => `Aussi juste : ${answers}`,
    asOf: (date) => `À la date du ${date}.`,
    review: (date) => `À vérifier de nouveau après le ${date}.`,
    expired: (date) => `Peut-être périmé : à vérifier de nouveau avant le ${date}.`,
    superseded: "Périmé : une autre carte a pris sa place.",
    source: ({ title, publisher, date, paragraph }) => `« ${title} », ${publisher}, ${date}, ${paragraph}`,
    paragraph: (number) => `paragraphe ${number}`,
    paragraphs: (numbers) => `paragraphes ${numbers}`,
    picture: (credit) => `Image : ${credit}`,
    basedOn: ({ title, publisher, date }) => `D’après « ${title} », ${publisher}, ${date}`,
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    month: (month, year) => `${month} ${year}`,
    day: (day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`,
    marking: /\s*(?<!\p{L})(?:choisi(?:s|ssez)|coche[zr]?|sélectionnez)(?!\p{L})[^.?!]*[.!]?$/iu,
    namesOptions: /(?<!\p{L})(?:suivant(?:e?s)?|parmi|ci-dessous|sauf)(?!\p{L})/iu,
  },
  es: {
    direction: "ltr",
    trueOrFalse: (statement) => `¿Verdadero o falso? ${statement}`,
    true: "Verdadero",
    false: "Falso",
    also: (answers) => `También vale: ${answers}`,
    asOf: (date) => `A fecha de ${date}.`,
    review: (date) => `Revisar de nuevo después del ${date}.`,
    expired: (date) => `Quizá desactualizado: debía revisarse antes del ${date}.`,
    superseded: "Desactualizado: otra tarjeta ocupa su lugar.",
    source: ({ title, publisher, date, paragraph }) => `«${title}», ${publisher}, ${date}, ${paragraph}`,
    paragraph: (number) => `párrafo ${number}`,
    paragraphs: (numbers) => `párrafos ${numbers}`,
    picture: (credit) => `Imagen: ${credit}`,
    basedOn: ({ title, publisher, date }) => `Basado en «${title}», ${publisher}, ${date}`,
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
    month: (month, year) => `${month} de ${year}`,
    day: (day, month, year) => `${day} de ${month} de ${year}`,
    marking: /\s*\b(?:elija|elige|marque|marca|seleccione|selecciona)\b[^.?!]*[.!]?$/i,
    namesOptions: /\b(?:siguientes?|de est[oa]s|excepto|salvo)\b/i,
  },
  hi: {
    direction: "ltr",
    trueOrFalse: (statement) => `सही या गलत? ${statement}`,
    true: "सही",
    false: "गलत",
    also: (answers) => `यह भी सही: ${answers}`,
    asOf: (date) => `${date} की स्थिति।`,
    review: (date) => `${date} के बाद फिर जाँचें।`,
    expired: (date) => `शायद पुराना: इसे ${date} तक फिर जाँचा जाना था।`,
    superseded: "पुराना: इसकी जगह दूसरा कार्ड आ गया है।",
    source: ({ title, publisher, date, paragraph }) => `“${title}”, ${publisher}, ${date}, ${paragraph}`,
    paragraph: (number) => `अनुच्छेद ${number}`,
    paragraphs: (numbers) => `अनुच्छेद ${numbers}`,
    picture: (credit) => `चित्र: ${credit}`,
    basedOn: ({ title, publisher, date }) => `“${title}”, ${publisher}, ${date} पर आधारित`,
    months: "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर".split(" "),
    month: (month, year) => `${month} ${year}`,
    day: (day, month, year) => `${day} ${month} ${year}`,
    marking: NONE,
    namesOptions: /इनमें से|निम्नलिखित/,
  },
  ar: {
    direction: "rtl",
    trueOrFalse: (statement) => `صواب أم خطأ؟ ${statement}`,
    true: "صواب",
    false: "خطأ",
    also: (answers) => `يُقبل أيضاً: ${answers}`,
    asOf: (date) => `حتى تاريخ ${date}.`,
    review: (date) => `يُراجع بعد ${date}.`,
    expired: (date) => `ربما لم يعد صحيحاً: كان يجب أن يُراجع قبل ${date}.`,
    superseded: "لم يعد صحيحاً: حلّت محله بطاقة أخرى.",
    source: ({ title, publisher, date, paragraph }) => `«${title}»، ${publisher}، ${date}، ${paragraph}`,
    paragraph: (number) => `الفقرة ${number}`,
    paragraphs: (numbers) => `الفقرات ${numbers}`,
    picture: (credit) => `الصورة: ${credit}`,
    basedOn: ({ title, publisher, date }) => `استناداً إلى «${title}»، ${publisher}، ${date}`,
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
    month: (month, year) => `${month} ${year}`,
    day: (day, month, year) => `${day} ${month} ${year}`,
    marking: NONE,
    namesOptions: /مما يلي|التالية|الآتية/,
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** By the primary subtag of a language; English where there is none of its own. */
export function wordingIn(language: string): Wording {
  const end = language.indexOf("-");
  const primary = (end === -1 ? language : language.slice(0, end)).toLowerCase();
  return Object.hasOwn(WORDINGS, primary) ? WORDINGS[primary as keyof typeof WORDINGS] : WORDINGS.en;
}

/** A day as people write it, the same as on pages. */
export const dayIn = ({ day, months }: Wording, date: IsoDate): string =>
  day(Number(date.slice(8)), months[Number(date.slice(5, 7)) - 1]!, date.slice(0, 4));
