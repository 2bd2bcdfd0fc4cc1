const SPEECH = new Set(
  (
    "said added told argued warned claimed insisted acknowledged admitted noted stressed predicted suggested announced promised explained denied called " +
    "described criticised criticized condemned praised urged vowed pledged accused dismissed rejected questioned complained declared stated asserted " +
    "emphasised emphasized wrote tweeted testified recalled conceded maintained contended cautioned commented estimated hoped believed thought"
  ).split(" "),
);

/** Whether a verb tells what somebody said, or thought aloud. */
export const isSpeech = (verb: string): boolean => SPEECH.has(verb);
