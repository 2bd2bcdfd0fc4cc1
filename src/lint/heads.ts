import { wordsOf } from "../text/words.js";

/** Whether a head says what its statements are about: more than that there are some. */
export const namesSomething = (head: string): boolean => wordsOf(head).some((word) => !OF_HEADS.has(word));

const OF_HEADS = new Set(
  "consider look at read these the this following statement statements given below above carefully and about of which one is are correct true how many among here निम्नलिखित कथनों पर विचार कीजिए करें कीजिये".split(
    " ",
  ),
);

/** Whether what stands above some lines goes on in each of them: “It results in”. “Consider these statements” does not. */
export function leadsOn(above: string): boolean {
  const last = above.slice(above.search(/[:：]\s*[^\s:：]+[^:：]*[:：]?\s*$/u) + 1);
  return /[^.!]$/u.test(last) && !/\b(?:consider|statements?)\b|कथन/iu.test(last);
}
