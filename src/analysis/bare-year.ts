const LEADS_TO_A_YEAR =
  /(?:\b(?:in|since|by|until|till|of|from|to|before|after|during|between|and|late|early|mid|year|years|for|through|around|about|circa|or|than|the|back|spring|summer|autumn|fall|winter|his|her|its|their|this|that|next|last)|'s|[-–(,]) ?$/i;
const COUNTED =
  /^ (?:\p{Ll}+ )?(?:people|men|women|children|troops|police|personnel|jobs|homes|houses|miles|metres|meters|feet|km|kilomet\w+|dollars|pounds|euros|tons|tonnes|members|students|workers|soldiers|votes|seats|points|degrees|years|days|hours|minutes|calories|pages|words|migrants|refugees|families|fans|cars|vehicles|deaths|cases|patients|units|employees|kg|mph)\b/u;
const SAYS_HOW_MANY =
  /\b(?:over|more than|nearly|almost|(?<!\b(?:until|since|by|to|in|from) )at least|up to|fewer than|less than|some|exactly|roughly|approximately|No\.|number|section|article|flight|page|room) $/i;

/** Whether four digits are a year, by what stands around them: not a number of people, nor a page. */
export function isYear(year: string, before: string, after: string): boolean {
  if (COUNTED.test(after) || SAYS_HOW_MANY.test(before)) return false;
  if (/^\s*(?:-|–)\s*(?:\d{1,3})\b(?!\d)/.test(after)) return false;
  const isOfOurTime = Number(year) >= 1900 && Number(year) <= 2099;
  const isLed = before === "" || LEADS_TO_A_YEAR.test(before);
  const isOfAName = /\p{Lu}[\p{L}\d-]* $/u.test(before);
  return isLed || (isOfOurTime && !isOfAName && /^ \p{L}|^[.,;:)'"]|^$/u.test(after));
}
