import type { Person } from "../model/analysis.js";
import { standsIn } from "./stands.js";

const MOST_WORDS = 9;

/** As it stands beside a name: `foreign minister of Russia`. */
export const shownRole = (text: string): string => text.replace(/^(?:the|a|an) /i, "").replace(/[,;:.]+$/, "");

/** Understood outside its sentence, and all of it what somebody is. */
export const isCleanRole = (text: string, { surname }: Person): boolean =>
  text.split(" ").length <= MOST_WORDS &&
  text.split(" ").length >= 2 &&
  !/\d|["()]|\b(?:his|her|their|its|our|my|who|that|which|said|former)\b/i.test(text) &&
  !/^(?:the )?(?:company|firm|group|team|department|club|agency|party|committee|board)\b/i.test(text) &&
  !/\b(?:Gov|Sen|Rep|Lt|Gen|Dr|Capt|Sgt)\.?$/.test(text) &&
  !standsIn(text, surname);

/** Names with what each of them is, where the article says so of all of them and none of it answers the question. */
export function withRoles(people: readonly Person[], asked: string): readonly string[] | null {
  const shown = people.flatMap((person): string[] => {
    const role = person.roles.find(
      ({ text }) => isCleanRole(shownRole(text), person) && / (?:of|for|at|in) /.test(text),
    );
    return role === undefined ? [] : [`${person.name}, ${shownRole(role.text)}`];
  });
  const isTold = shown.some((text) =>
    (text.replace(/^[^,]*,/, "").match(/\p{L}{5,}/gu) ?? []).some((word) => standsIn(asked, word)),
  );
  return shown.length === people.length && !isTold ? shown : null;
}
