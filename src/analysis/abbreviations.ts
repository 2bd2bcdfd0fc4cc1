const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Written with a stop, and always followed by what they belong to. */
const BEFORE = set(
  "mr mrs ms mx dr prof rev fr sr hon st ste mt ft gen lt col sgt cpl capt cmdr maj adm sen rep gov pres supt insp det sec amb atty no nos vol fig pp op cf vs v viz approx est al messrs mme mlle gens sens reps govs jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e",
);
/** Written with a stop, and may end a sentence. */
const ANYWHERE = set(
  "jr inc corp co ltd llc plc bros dept univ assn ave blvd rd etc u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y n.j a.m p.m ph.d m.d b.a m.a b.sc m.sc m.b.a b.c a.d p.c n.c s.c calif fla mass mich minn tenn wash ariz ala ark colo conn del ga ill ind kan ky la md mo mont neb nev okla ore pa tex va vt wis wyo penn",
);

/** Words that begin sentences, and hardly ever go on after an abbreviation. */
const STARTERS = set(
  "the a an this that these those it he she they we i you his her their its our my there here in on at after before when while if but and so yet however for from as with by to since although though despite according what who why how where not no some many most both all one two another other others now then still also officials police",
);

export type AfterStop = "goes-on" | "may-end";

/**
 * Whether a sentence may end at a full stop after this word.
 *
 * @param word what stands before the stop, without spaces, brackets and marks
 * @param next the first word after the stop and the space
 */
export function afterStop(word: string, next: string): AfterStop {
  const low = word.toLowerCase();
  // "No. 7" goes on, "He said no. Then" does not.
  if (low === "no" || low === "nos") return /^\d/.test(next) && word !== low ? "goes-on" : "may-end";
  if (/^(?:mar|est|det|al|sec|op|dec|jun|fig)$/.test(low) && word === low) return "may-end";
  if (BEFORE.has(low)) return "goes-on";
  const isInitial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  if (isInitial || ANYWHERE.has(low)) return STARTERS.has(next.toLowerCase()) && next !== "I" ? "may-end" : "goes-on";
  return "may-end";
}
