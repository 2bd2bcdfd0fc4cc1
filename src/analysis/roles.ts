import type { Role } from "../model/analysis.js";
import type { Name } from "./names.js";
import { endsOrganisation, organisationAt } from "./organisation-words.js";
import { placeAt } from "./place-table.js";
import { COURTESY, isOffice, oneRole, roleClassOf, standsInRole } from "./role-words.js";
import { isShort } from "./runs.js";
import type { Token } from "./tokens.js";

const DETERMINERS = /^(?:the|a|an|his|her|its|their|our|my)$/i;
const DEFINITE = /^(?:the|his|her|its|their|our|my)$/i;
/** An apposition longer than that tells a story. */
const MOST_WORDS = 14;

/** What somebody is called around one of the mentions. `names` are all names of the article, `index` says which one. */
export function rolesAt(names: readonly Name[], index: number): readonly Role[] {
  const name = names[index]!;
  return [roleBefore(names, index) ?? roleBeforeComma(name), roleAfter(name)].filter((role) => role !== null);
}

/** `Russian Foreign Minister X`, `Kremlin spokesman X`, `the company's chief executive X`. */
function roleBefore(names: readonly Name[], index: number): Role | null {
  const name = names[index]!;
  const { tokens, text } = name.paragraph;
  const head = headBefore(name);
  if (head === null) return null;
  const from = backFrom(tokens, text, name.from - 1, name.sentence.from);
  return roleOf(name, from, name.from, head);
}

/** The head of what stands directly before a name. */
function headBefore({ paragraph: { tokens, text }, from, start }: Name): string | null {
  const previous = tokens[from - 1];
  if (previous === undefined || previous.isPossessive) return null;
  const gap = text.slice(previous.end, start);
  if (gap !== " " && !(gap === ". " && isShort(previous.text))) return null;
  if (COURTESY.has(previous.text.toLowerCase())) return null;
  return headIn(tokens, from - 1);
}

/** `Secretary of State` has its head further left. */
function headIn(tokens: readonly Token[], at: number): string | null {
  for (let back = at; back >= Math.max(0, at - 5); back -= 1) {
    const { text } = tokens[back]!;
    const head = oneRole(text);
    if (head !== null) return head;
    if (back === at && !/^\p{Lu}/u.test(text)) return null;
    if (back < at && !/^(?:of|the|for|\p{Lu}.*)$/u.test(text)) return null;
  }
  return null;
}

/** Where a role begins whose last word is given. */
function backFrom(tokens: readonly Token[], text: string, last: number, limit: number): number {
  let from = last;
  while (from > limit) {
    const token = tokens[from - 1]!;
    const gap = text.slice(token.end, tokens[from]!.start);
    if (gap !== " " && gap !== ". " && !(token.isPossessive && /^'s? $/.test(gap))) break;
    // `Secretary of the Interior` begins further left.
    const isWithin = token.text === "the" && tokens[from - 2]?.text === "of" && oneRole(tokens[last]!.text) === null;
    if (DETERMINERS.test(token.text) && !isWithin) return from - 1;
    const belongs =
      isWithin ||
      token.isCapital ||
      token.isPossessive ||
      standsInRole(token.text) ||
      roleClassOf(token.text) !== undefined ||
      (token.text === "of" && tokens[from - 2]?.isCapital === true) ||
      (token.text === "and" && oneRole(tokens[from - 2]?.text ?? "") !== null);
    if (!belongs) break;
    from -= 1;
  }
  while (
    from < last &&
    /^(?:and|of|former|says|when|but|yet|while|after|as|if|although)$/i.test(tokens[from]!.text) &&
    from === limit
  )
    from += 1;
  return from;
}

/** `Putin's top adviser, X, said`. */
function roleBeforeComma(name: Name): Role | null {
  const { tokens, text } = name.paragraph;
  const last = tokens[name.from - 1];
  if (last === undefined || text.slice(last.end, name.start) !== ", " || !/^[,.;]/.test(text.slice(name.end)))
    return null;
  const from = startOfPhrase(tokens, text, name.from - 1, name.sentence.from);
  const head = from === null ? null : firstHead(tokens, from, name.from);
  return from === null || head === null ? null : roleOf(name, from, name.from, head);
}

/** Back to the determiner or possessive that a noun phrase begins with; null where none is near. */
function startOfPhrase(tokens: readonly Token[], text: string, last: number, limit: number): number | null {
  for (let at = last; at >= Math.max(limit, last - 9); at -= 1) {
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
    if (at < last && /[,;:.!?"()]/.test(gap.replace(/^\.? $/, ""))) return null;
    if (tokens[at]!.isPossessive && at < last) {
      let from = at;
      while (
        from > limit &&
        tokens[from - 1]!.isCapital &&
        text.slice(tokens[from - 1]!.end, tokens[from]!.start) === " "
      )
        from -= 1;
      return from > limit && DETERMINERS.test(tokens[from - 1]!.text) ? from - 1 : from;
    }
    if (DETERMINERS.test(tokens[at]!.text) && !/^(?:of|for|at|in|to)$/.test(tokens[at - 1]?.text ?? "")) return at;
  }
  return null;
}

/** `X, the mayor of Y,`. */
function roleAfter(name: Name): Role | null {
  const { tokens, text } = name.paragraph;
  if (text.slice(name.end, name.end + 2) !== ", ") return null;
  // "According to X, a detective was there": the comma ends what stands before it.
  if (/\b[Aa]ccording to $/.test(text.slice(Math.max(0, name.start - 14), name.start))) return null;
  let from = name.to;
  if (/^\d{1,2}$/.test(tokens[from]?.text ?? "") && text.startsWith(", ", tokens[from]!.end)) from += 1;
  const to = endOfPhrase(tokens, text, from, name.sentence.to);
  if (to === null || to - from > MOST_WORDS) return null;
  const head = firstHead(tokens, from, to);
  return head === null ? null : roleOf(name, from, to, head);
}

/** The phrase ends before these. */
const CLAUSES = /^(?:who|whom|whose|which|that|where|when|while|as|but|and)$/;
/** What stands before these is their subject, and no apposition. */
const VERBS = /^(?:said|says|told|is|was|has|had|were|are|will|would|could|wrote|added|did|does|do)$/;

/** To the comma or stop after a phrase, or to the clause that goes on; null where the phrase is none. */
function endOfPhrase(tokens: readonly Token[], text: string, from: number, limit: number): number | null {
  for (let at = from; at < limit; at += 1) {
    if (VERBS.test(tokens[at]!.text)) return null;
    if (CLAUSES.test(tokens[at]!.text) && !isJoined(tokens, at)) return at > from ? at : null;
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
    if (/^[,.;:!?)"]|^ [-(]/.test(gap.replace(/^\. (?=\p{Lu})/u, tokens[at]!.text.length < 4 ? " " : ". ")))
      return at + 1;
  }
  return null;
}

/** `founder and chief executive`, `Trinidad and Tobago`: the phrase goes on. */
const isJoined = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.text !== "and") return false;
  return (
    tokens.slice(at + 1, at + 5).some(({ text }) => roleClassOf(text) !== undefined) ||
    tokens[at + 1]?.isCapital === true
  );
};

/** The head of a noun phrase: its last word before `of` and the like, if that is a role of one person. */
function firstHead(tokens: readonly Token[], from: number, to: number): string | null {
  if (/^\p{Nd}/u.test(tokens[from]!.text)) return null;
  let last = from;
  while (last + 1 < to && !/^(?:of|for|at|in|with|from|on|to|and|by|behind)$/.test(tokens[last + 1]!.text)) last += 1;
  return oneRole(tokens[last]!.text);
}

function roleOf({ paragraph: { number, text, tokens } }: Name, from: number, to: number, head: string): Role | null {
  const kind = roleClassOf(head);
  if (kind === undefined) return null;
  const [{ start, text: first }, last] = [tokens[from]!, tokens[to - 1]!];
  const end = last.end + (isShort(last.text) && text[last.end] === "." ? 1 : 0);
  const isDefinite =
    DEFINITE.test(first) || (!/^(?:an?|former|ex)$/i.test(first) && isUnique(tokens.slice(from, to), head));
  return { paragraph: number, start, end, text: text.slice(start, end), isDefinite, class: kind };
}

/** Somebody's, or an office that is named with its field, its place or its body. */
function isUnique(tokens: readonly Token[], head: string): boolean {
  if (tokens.some(({ isPossessive }) => isPossessive)) return true;
  if (!isOffice(head) || tokens.length === 1) return false;
  if (/^(?:minister|secretary|speaker|commissioner|leader)$/i.test(head) && /^\p{Lu}/u.test(head)) return true;
  return tokens.some(
    ({ text }, at) =>
      placeAt(tokens, at) > 0 || organisationAt(tokens, at, tokens.length) > 0 || endsOrganisation(text),
  );
}
