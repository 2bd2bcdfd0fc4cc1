/** What begins so means something that was named before, in English and in Hindi. */
const LEANING =
  /^(?:(?:it|they|this|these|that|those|he|she|its|their|his|her|the (?:said|scheme|act|bill|report|index|mission|summit|agreement|treaty|programme|program|project|organisation|organization|committee|commission))(?![\p{L}\p{M}])|(?:यह|ये|वह|वे|इस|इन|उस|उन|इसका|इसकी|इसके|इनका|इनकी|इनके)(?![\p{L}\p{M}]))/iu;

/** Whether a sentence leans on one that stands before it: by itself nobody would know what it is about. */
export const leans = (sentence: string): boolean => LEANING.test(sentence);
