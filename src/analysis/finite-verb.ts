const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const FINITE = list(
  "is are was were am be been has have had do does did will would can could may might must shall should cannot won't can't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't wouldn't couldn't shouldn't it's he's she's that's there's they're we're i'm you're we've they've i've we'll they'll i'll " +
    "said says say saw sees see went goes go came comes come got gets get gave gives give took takes take made makes make knew knows know thought thinks think told tells tell found finds find left leaves leave felt feels feel became becomes become began begins begin kept keeps keep held holds hold brought brings bring wrote writes write stood stands stand lost loses lose paid pays pay met meets meet ran runs run led leads lead grew grows grow spoke speaks speak rose rises rise fell falls fall sent sends send built builds build spent spends spend cut cuts hit hits put puts set sets read reads let lets broke breaks break won wins win chose chooses choose bought buys buy sold sells sell caught catches catch taught fought fights fight drew draws draw drove drives drive flew flies fly threw throws throw wore wears wear ate eats drank struck strikes strike shot shoots hung hangs hid hides heard hears hear meant means mean dealt sought seeks seek slid swore swears shook shakes stole steals sank sinks sang sings sat sits slept sleeps shut shuts quit quits beat beats bid bids cost costs hurt hurts laid lays lay lies withdrew withdraws arose overcame underwent undertook forgot forgave stuck won't",
);

/**
 * Whether a text has a verb that can carry a sentence: a known one, one after a pronoun, or a word in lower
 * case that ends as past or present forms do. It errs on the side of yes.
 */
export function hasFiniteVerb(text: string): boolean {
  if (/\b(?:I|[Yy]ou|[Ww]e|[Tt]hey) \p{Ll}/u.test(text)) return true;
  const words = text.match(/[\p{L}'-]+/gu) ?? [];
  return words.some(
    (word) =>
      FINITE.has(word.toLowerCase()) ||
      /^\p{Ll}{2,}(?:ed|[^aius]s)$/u.test(word) ||
      /\p{L}'(?:s|d|ve|re|ll)$/u.test(word),
  );
}
