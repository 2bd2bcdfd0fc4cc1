/** Irregular verbs: base, past, and the participle where it differs from the past. */
const IRREGULAR = `
arise arose arisen/awake awoke awoken/bear bore borne/beat beat beaten/become became become/begin began begun/bend bent/bet bet/bid bid
bind bound/bite bit bitten/bleed bled/blow blew blown/break broke broken/breed bred/bring brought/build built/burn burnt/burst burst/buy bought
catch caught/choose chose chosen/cling clung/come came come/cost cost/creep crept/cut cut/deal dealt/dig dug/do did done/draw drew drawn
dream dreamt/drink drank drunk/drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought/find found/flee fled/fly flew flown
forbid forbade forbidden/forecast forecast/foresee foresaw foreseen/forget forgot forgotten/forgive forgave forgiven/freeze froze frozen/get got
give gave given/go went gone/grind ground/grow grew grown/hang hung/have had/hear heard/hide hid hidden/hit hit/hold held/hurt hurt/keep kept
kneel knelt/know knew known/lay laid/lead led/lean leant/leap leapt/learn learnt/leave left/lend lent/let let/lie lay lain/light lit/lose lost
make made/mean meant/meet met/mistake mistook mistaken/outdo outdid outdone/overcome overcame overcome/oversee oversaw overseen
overtake overtook overtaken/overthrow overthrew overthrown/pay paid/prove proved proven/put put/quit quit/read read/rebuild rebuilt/repay repaid
ride rode ridden/ring rang rung/rise rose risen/run ran run/say said/see saw seen/seek sought/sell sold/send sent/set set/shake shook shaken/shed shed
shine shone/shoot shot/show showed shown/shrink shrank shrunk/shut shut/sing sang sung/sink sank sunk/sit sat/sleep slept/slide slid/speak spoke spoken
spend spent/spin spun/split split/spread spread/spring sprang sprung/stand stood/steal stole stolen/stick stuck/strike struck/strive strove striven
swear swore sworn/sweep swept/swim swam swum/swing swung/take took taken/teach taught/tear tore torn/tell told/think thought/throw threw thrown
undergo underwent undergone/understand understood/undertake undertook undertaken/uphold upheld/wake woke woken/wear wore worn/weave wove woven
win won/wind wound/withdraw withdrew withdrawn/withhold withheld/withstand withstood/write wrote written`
  .trim()
  .split(/[\n/]/)
  .map((line) => line.split(" "));

const BASE_OF_PAST = new Map(IRREGULAR.map(([base, past]) => [past!, base!]));
const PARTICIPLES = new Set(IRREGULAR.map(([, past, participle]) => participle ?? past!));

/** Words that end in -ed and are no past tense. */
const NOT_PAST =
  /^(?:need|indeed|speed|seed|feed|deed|exceed|succeed|proceed|bleed|breed|heed|weed|bed|red|shed|sled|hundred|sacred|naked|wicked|rugged|crooked|aged|united|embed|med|fed|led|ted|ed|biped|kindred|hatred|unprecedented|limited|talented|so-called)$/;

/** Whether a word can be a verb in the past tense: `announced`, `wrote`; participles look the same. */
export const isPast = (word: string): boolean =>
  BASE_OF_PAST.has(word) || (/[a-z]{2}ed$/.test(word) && !NOT_PAST.test(word));

/** Whether a word can be a past participle. */
export const isParticiple = (word: string): boolean =>
  word === "been" || PARTICIPLES.has(word) || (/[a-z]{2}ed$/.test(word) && !NOT_PAST.test(word));

/** Stems that had an `e` before -ed took it: `announc`, `invad`, `struggl`. */
const ENDS_IN_E =
  /(?:[cgvu]|[^s]s|[^z]z|[bcdfgkptz]l|(?:[^aeiou]|[iu])at|[lp]et|[^aeiou](?:[iou]t|[aiou]d|[aiou]r|[iu]n|[aou]m|[aio]k|[aioy]p|[aiou]l|[aiou]b)|uir|[^aeiou]im)$/;
/** What of the regular verbs the rule above gets wrong, as far as news uses them. */
const EXCEPTIONS = {
  ed: `add err focus monitor honor sponsor favor target market budget visit limit edit credit audit exhibit prohibit inherit benefit profit exit deposit
    pilot ballot reveal conduct aid raid`,
  d: "create quote postpone intervene convene interfere welcome compete telephone phone",
  led: "control cancel travel label model signal total fuel patrol expel propel compel excel repel rebel",
} as const;
const BASE_OF_EXCEPTION = new Map(
  Object.entries(EXCEPTIONS).flatMap(([ending, bases]) =>
    bases.split(/\s+/).map((base): [string, string] => [base + ending, base]),
  ),
);

/** The verb without its past: `announced` gives `announce`, `wrote` gives `write`; null for no past, or an unsure one. */
export function baseOf(past: string): string | null {
  if (!isPast(past)) return null;
  const known = BASE_OF_PAST.get(past) ?? BASE_OF_EXCEPTION.get(past);
  if (known !== undefined) return known;
  const stem = past.slice(0, -2);
  if (/^[dtlv]i$/.test(stem) || stem.endsWith("e")) return `${stem}e`;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return ENDS_IN_E.test(stem) ? `${stem}e` : stem;
}
