import type { RoleClass } from "../model/analysis.js";

/** What people are called, by the class that makes them good company for each other. One word each, the head of a role. */
const HEADS: Readonly<Record<RoleClass, string>> = {
  politics:
    "president premier chancellor minister secretary undersecretary senator congressman congresswoman governor mayor ambassador diplomat envoy spokesman spokeswoman spokesperson leader politician lawmaker legislator councillor councilman councilwoman councilor representative rep delegate candidate nominee official aide adviser advisor negotiator commissioner king queen prince princess dictator activist campaigner mp mep emperor sultan emir monarch whip treasurer strategist lobbyist organiser organizer speaker comptroller chairperson dissident rebel dictator ex-president vice-president ayatollah",
  business:
    "ceo cfo coo cto chairman chairwoman founder co-founder cofounder executive entrepreneur businessman businesswoman owner co-owner investor analyst economist manager banker director co-director partner developer boss chief head vice-chairman president-ceo trader consultant publisher employer shareholder millionaire billionaire realtor broker strategist",
  science:
    "professor scientist researcher biologist physicist astronomer astronaut cosmonaut chemist doctor physician surgeon psychologist psychiatrist historian engineer expert epidemiologist geologist ecologist zoologist archaeologist anthropologist sociologist virologist climatologist meteorologist neuroscientist paleontologist palaeontologist mathematician scholar lecturer fellow academic inventor programmer statistician scientist-in-chief naturalist conservationist veterinarian pathologist",
  law: "judge justice lawyer attorney prosecutor solicitor barrister sheriff detective officer sergeant counsel inspector investigator superintendent constable magistrate deputy commissioner coroner marshal litigator policeman policewoman trooper",
  sport:
    "coach player captain striker goalkeeper midfielder quarterback pitcher athlete swimmer boxer driver referee defender forward winger batsman bowler golfer cyclist skier skater gymnast runner sprinter jockey wrestler champion teammate shortstop cornerback linebacker receiver lineman umpire footballer cricketer rower racer medalist medallist catcher outfielder guard",
  arts: "singer actor actress musician artist author writer novelist poet filmmaker film-maker producer comedian rapper songwriter composer playwright curator dancer model critic blogger photographer painter sculptor designer architect conductor pianist guitarist drummer violinist screenwriter illustrator cartoonist choreographer presenter broadcaster host youtuber frontman bassist star celebrity",
  other:
    "mother father wife husband son daughter brother sister student teacher resident soldier general colonel lieutenant major admiral commander captain-general pope bishop archbishop cardinal rabbi imam priest pastor reverend editor editor-in-chief journalist reporter columnist correspondent nurse farmer pilot chef survivor victim uncle aunt grandfather grandmother grandson cousin nephew niece friend colleague neighbour neighbor volunteer worker employee contractor coordinator administrator librarian principal headteacher headmaster dean veteran refugee tourist passenger chairperson member representative parent boyfriend girlfriend fiance fiancee widow widower lawmaker-elect patient gunman suspect defendant militant cleric preacher monk nun baker butcher carpenter fisherman hunter shopkeeper mechanic electrician paramedic firefighter ranger keeper gardener waiter waitress bartender cook cleaner clerk chaplain president-elect narrator defector cofounder",
};

const classOf = new Map<string, RoleClass>();
for (const [kind, words] of Object.entries(HEADS) as [RoleClass, string][])
  for (const word of words.split(" ")) if (!classOf.has(word)) classOf.set(word, kind);

/** The class of a role by its head; undefined where the word names no role. */
export const roleClassOf = (head: string): RoleClass | undefined => classOf.get(head.toLowerCase()) ?? singular(head);

const singular = (head: string): RoleClass | undefined =>
  head.endsWith("s") ? classOf.get(head.toLowerCase().slice(0, -1)) : undefined;

/** Offices that one person holds at a time where a place or body is named with them. */
const OFFICES = new Set(
  "president premier chancellor minister secretary governor mayor king queen prince emperor sultan emir pope chairman chairwoman chairperson chief head director ceo cfo coo founder leader speaker commissioner superintendent sheriff coach captain editor-in-chief ambassador counsel comptroller treasurer principal dean spokesman spokeswoman spokesperson".split(
    " ",
  ),
);

export const isOffice = (head: string): boolean => OFFICES.has(head.toLowerCase());

/** Words in lower case that stand within a role, before its head. */
const WITHIN =
  /^(?:former|ex|then|current|new|late|acting|interim|outgoing|incoming|top|senior|chief|deputy|vice|assistant|associate|managing|executive|special|general|prime|foreign|finance|defence|defense|interior|health|justice|education|economy|home|labour|labor|trade|energy|environment|culture|transport|treasury|security|intelligence|police|army|navy|military|air|force|state|city|county|village|town|party|opposition|government|company|bank|union|team|club|national|international|federal|local|regional|provincial|royal|human|rights|civil|public|press|media|news|communications|policy|affairs|relations|campaign|election|co|founding|lead|principal|veteran|longtime|long-time|award-winning|best-selling|bestselling|retired|ruling|right-wing|left-wing|far-right|far-left|conservative|liberal|democratic|republican|socialist|independent|talent|film|movie|music|television|tv|radio|pop|rock|folk|soul|jazz|hip-hop|opera|rap|fashion|book|sports|football|soccer|basketball|baseball|hockey|tennis|cricket|rugby|golf|head|supreme|high|court|defence|legal|law|attorney|district|criminal|climate|space|science|medical|political|financial|economic|legislative|parliamentary|presidential|technical|technology|tech|business|software|computer|research|project|program|programme|product|marketing|sales|operations|operating|creative|artistic|art|musical|house|senate|majority|minority|religious|spiritual|muslim|catholic|student|university|college|school|high-school|fellow|young|old|elder|younger|older|twin|only|fire|hospital|prison|airport|church|charity|aid|labor|fan|street|fellow|wildlife|whale|nuclear|arms|peace|trade|cyber|data|digital|online|web|internet|real|estate|property|hedge|fund|investment|equity|market|insurance|oil|gas|mining|auto|car|airline|hotel|restaurant|food|wine|tour|travel|weather|cancer|heart|brain|mental|child|animal|plant|marine|social|labour|community|women's|men's|world|olympic|vice-|co-|(?:\p{L}+-)?(?:elect|born|based|winning|led))$/iu;

export const standsInRole = (word: string): boolean =>
  WITHIN.test(word) || (/^\p{Ll}+(?:al|ic|ary|ist)$/u.test(word) && roleClassOf(word) === undefined);

/** Titles of respect that are no roles, and those that tell a pronoun. */
export const COURTESY: ReadonlyMap<string, "he" | "she" | null> = new Map([
  ["mr", "he"],
  ["mrs", "she"],
  ["ms", "she"],
  ["miss", "she"],
  ["sir", "he"],
  ["dame", "she"],
  ["lady", "she"],
  ["lord", "he"],
  ["dr", null],
  ["prof", null],
  ["mx", null],
  ["rev", null],
  ["hon", null],
  ["saint", null],
]);

/** Short forms before names, with the role that they stand for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["sens", "senator"],
  ["rep", "representative"],
  ["reps", "representative"],
  ["gov", "governor"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["maj", "major"],
  ["sgt", "sergeant"],
  ["adm", "admiral"],
  ["cmdr", "commander"],
  ["supt", "superintendent"],
  ["insp", "inspector"],
  ["det", "detective"],
  ["amb", "ambassador"],
  ["pres", "president"],
  ["atty", "attorney"],
  ["cpl", "corporal"],
]);

const SHE =
  /^(?:\p{L}*woman|actress|queen|princess|mother|wife|daughter|sister|widow|aunt|niece|grandmother|girlfriend|nun|waitress|duchess|baroness)$/iu;
const HE =
  /^(?:\p{L}*(?<!wo)man|actor|king|prince|father|husband|son|brother|widower|uncle|nephew|grandfather|boyfriend|monk|duke|baron|priest|pope)$/iu;

/** The pronoun that a role tells. */
export const pronounOf = (head: string): "he" | "she" | null => (SHE.test(head) ? "she" : HE.test(head) ? "he" : null);

const isMany = (head: string): boolean => head.endsWith("s") && !head.endsWith("ss");

/** Short forms as what they stand for; null for what names no role, or several people. */
export function oneRole(word: string): string | null {
  const head = SHORT_TITLES.get(word.toLowerCase()) ?? word;
  return roleClassOf(head) === undefined || isMany(head) ? null : head;
}
