/** From zero to twenty, then the tens to a hundred; several forms of one number with a stroke between them. */
const WORDS: Readonly<Record<string, string>> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred|a_hundred|one_hundred",
  de: "null eins|ein|eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert|einhundert",
  fr: "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante soixante-dix|septante quatre-vingts|huitante quatre-vingt-dix|nonante cent",
  es: "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
  hi: "शून्य एक दो तीन चार पाँच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ",
  ar: "صفر واحد|واحدة اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني|ثمان تسعة|تسع عشرة|عشر",
};

const TWENTY = 20;

/**
 * A number as people write it in words, where that is one word as a rule: up to twenty, and the tens. Empty for others, and in
 * languages that aren't known.
 *
 * @param unit what may stand behind it
 */
export function inWords(value: number, language: string, unit: string | null = null): readonly string[] {
  const tens = value / 10 + TWENTY - 2;
  const at = value <= TWENTY ? value : value % 10 === 0 && value <= 100 ? tens : -1;
  const words = WORDS[language.toLowerCase().split("-")[0]!]?.split(" ")[at];
  const forms = words?.replaceAll("_", " ").split("|") ?? [];
  // Nobody writes `four million $`.
  const isWord = unit !== null && /^[\p{L}\p{M} -]+$/u.test(unit);
  return isWord ? [...forms, ...forms.map((one) => `${one} ${unit}`)] : forms;
}
