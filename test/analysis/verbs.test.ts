import { expect, test } from "vitest";
import { baseOf, isParticiple, isPast } from "../../src/analysis/verbs.js";

test.each([
  ["wrote", "write"],
  ["began", "begin"],
  ["took", "take"],
  ["fell", "fall"],
  ["announced", "announce"],
  ["acquired", "acquire"],
  ["opened", "open"],
  ["stopped", "stop"],
  ["carried", "carry"],
  ["passed", "pass"],
  ["visited", "visit"],
  ["started", "start"],
  ["created", "create"],
  ["launched", "launch"],
  ["joined", "join"],
  ["signed", "sign"],
  ["killed", "kill"],
  ["resigned", "resign"],
  ["died", "die"],
  ["owned", "own"],
  ["used", "use"],
  ["agreed", "agree"],
  ["released", "release"],
  ["awarded", "award"],
  ["earned", "earn"],
  ["appointed", "appoint"],
  ["elected", "elect"],
  ["introduced", "introduce"],
  ["ousted", "oust"],
  ["fired", "fire"],
  ["moved", "move"],
  ["served", "serve"],
  ["published", "publish"],
  ["founded", "found"],
  ["hired", "hire"],
  ["invaded", "invade"],
  ["decided", "decide"],
  ["tied", "tie"],
  ["added", "add"],
  ["reached", "reach"],
  ["proposed", "propose"],
  ["admitted", "admit"],
  ["planned", "plan"],
  ["reported", "report"],
  ["voted", "vote"],
  ["noted", "note"],
  ["adopted", "adopt"],
  ["declared", "declare"],
  ["named", "name"],
  ["closed", "close"],
  ["loaded", "load"],
  ["imposed", "impose"],
  ["merged", "merge"],
  ["ended", "end"],
  ["revealed", "reveal"],
  ["unveiled", "unveil"],
  ["issued", "issue"],
  ["tested", "test"],
  ["rescued", "rescue"],
  ["struggled", "struggle"],
  ["expanded", "expand"],
  ["banned", "ban"],
])("%s is the past of %s", (past, base) => {
  expect(baseOf(past)).toBe(base);
});

test.each(["hundred", "need", "unprecedented", "meeting", "aged"])("%s is no past", (word) => {
  expect(isPast(word)).toBe(false);
  expect(baseOf(word)).toBeNull();
});

test("participles", () => {
  expect(["written", "seen", "held", "announced"].filter(isParticiple)).toHaveLength(4);
  expect(["wrote", "saw", "began", "hundred"].filter(isParticiple)).toEqual([]);
});
