/** Verbs that tell what somebody said or wrote, in the forms that reports use. */
const VERBS =
  "said says say saying told tells telling added adds asked asks wrote writes tweeted tweets posted argued argues explained explains claimed claims stated states noted notes insisted insists warned warns declared declares announced announces replied replies continued continues admitted admits acknowledged acknowledges recalled recalls testified testifies suggested suggests concluded concludes remarked remarks observed observes complained complains commented comments joked jokes quipped quips confirmed confirms stressed emphasised emphasized urged urges vowed vows pledged pledges predicted predicts responded responds countered counters conceded concedes cautioned cautions lamented laments mused reported reports exclaimed shouted reiterated reiterates maintained maintains asserted asserts opined answered answers";
/** Verbs that take somebody's words into a sentence of others. */
const NAMING =
  "described describes called calls dismissed dismisses denounced condemned hailed praised labelled labeled branded criticised criticized slammed blasted accused termed dubbed characterised characterized compared rejected denied denies";

const SPEECH = new Set(VERBS.split(" "));
const DESCRIBING = new Set(NAMING.split(" "));

export const isSpeechVerb = (word: string): boolean => SPEECH.has(word);
/** `called it "a shame"`: the words are theirs, but not a sentence. */
export const isNamingVerb = (word: string): boolean => DESCRIBING.has(word);
