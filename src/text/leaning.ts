/** What begins so means something that was named before, in English and in Hindi. */
const LEANING =
  /^(?:(?:it|they|this|these|that|those|he|she|its|their|his|her|the (?:said|scheme|act|bill|report|index|mission|summit|agreement|treaty|programme|program|project|organisation|organization|committee|commission))(?![\p{L}\p{M}])|(?:यह|ये|वह|वे|[इउ][सन](?:का|की|के|में|से|ने|े)?|[इउ]न्ह(?:ें|ोंने))(?![\p{L}\p{M}]))/iu;

/** “It was in 1905 that …”, “the report ‘…’” and “the Act of 1935” say what they mean. */
const STANDING =
  /^(?:it (?:is|was|has been) [^,.;]{1,80}? (?:that|who|which|to)\b|the \p{L}+ (?:["“”'‘’]|(?:of|on|for|to|against|between)(?![\p{L}\p{M}])))/iu;

/** Whether a sentence leans on one that stands before it: by itself nobody would know what it is about. */
export const leans = (sentence: string): boolean => LEANING.test(sentence) && !STANDING.test(sentence);
