import type { Candidate } from "../model/draft.js";
import { type Decided, type Decision, type Decisions, decide, undecided } from "./decide.js";
import { unconfirmed } from "./false-wordings.js";
import { itemOf } from "./item-of.js";
import type { Draft } from "../model/draft.js";

/** Somebody going through a draft: what was decided, and which question is in front of them. */
export interface Session {
  readonly decisions: Decisions;
  readonly at: number;
  /** What came of the last key. */
  readonly said: string;
  readonly isHelp: boolean;
  readonly isOver: boolean;
}

/** What a key does; `edit` and `distractor` ask for words first. */
export type Action =
  | "next"
  | "previous"
  | "accept"
  | "reject"
  | "edit"
  | "change-type"
  | "distractor"
  | "confirm"
  | "accept-ready"
  | "undo"
  | "redo"
  | "help"
  | "quit";

interface Key {
  /** As a terminal calls them: letters as they are typed, others by name. */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly action: Action;
  readonly says: string;
}

/** All keys. */
export const KEYS: readonly Key[] = [
  { keys: ["a"], shown: "A", action: "accept", says: "accept, and go on" },
  { keys: ["x"], shown: "X", action: "reject", says: "reject, and go on" },
  { keys: ["e", "return"], shown: "E", action: "edit", says: "edit in your editor ($EDITOR), or line by line" },
  { keys: ["c"], shown: "C", action: "confirm", says: "confirm that the false statement shown is false" },
  { keys: ["t"], shown: "T", action: "change-type", says: "ask it in another form: options, typed, with a gap" },
  { keys: ["d"], shown: "D", action: "distractor", says: "write another wrong answer" },
  { keys: ["j", "down", "right"], shown: "J ↓", action: "next", says: "next question" },
  { keys: ["k", "up", "left"], shown: "K ↑", action: "previous", says: "previous question" },
  { keys: ["z", "ctrl+z"], shown: "Z", action: "undo", says: "undo" },
  { keys: ["Z", "ctrl+y"], shown: "Shift+Z", action: "redo", says: "do again what was undone" },
  { keys: ["A"], shown: "Shift+A", action: "accept-ready", says: "accept all ready ones that need nothing more" },
  { keys: ["?"], shown: "?", action: "help", says: "all keys" },
  { keys: ["q", "ctrl+c", "ctrl+d"], shown: "Q", action: "quit", says: "stop; everything is saved" },
];

export const actionOf = (key: string): Action | null => KEYS.find(({ keys }) => keys.includes(key))?.action ?? null;

/** Begins at the first question that nobody has decided about. */
export function sessionOf(draft: Draft): Session {
  const first = draft.candidates.findIndex(({ status }) => status === "proposed");
  return { decisions: undecided(draft), at: Math.max(0, first), said: "", isHelp: false, isOver: false };
}

export const current = ({ decisions, at }: Session): Candidate | undefined => decisions.draft.candidates[at];

/** What an action makes of a session. */
export function acted(session: Session, action: Exclude<Action, "edit" | "distractor">): Session {
  if (session.isHelp && action !== "quit") return { ...session, isHelp: false };
  const before = { ...session, said: "", isHelp: false };
  const candidate = current(session);
  const last = session.decisions.draft.candidates.length - 1;
  switch (action) {
    case "next":
      return session.at < last ? { ...before, at: session.at + 1 } : { ...before, said: "This is the last question." };
    case "previous":
      return session.at > 0 ? { ...before, at: session.at - 1 } : { ...before, said: "This is the first question." };
    case "help":
      return { ...before, isHelp: true };
    case "quit":
      return { ...before, isOver: true };
    case "accept-ready":
      return decided(before, { kind: "accept-ready" });
    case "undo":
    case "redo":
      return withTheChanged(before, decided(before, { kind: action }));
    case "accept":
    case "reject":
    case "change-type":
    case "confirm": {
      if (candidate === undefined) return { ...before, said: "The draft has no questions." };
      if (action === "confirm") return confirmed(before, candidate);
      const after = decided(before, { kind: action, id: candidate.id });
      return action === "change-type" || after.decisions === before.decisions ? after : goneOn(after);
    }
  }
}

/** A decision that the session's keys don't spell out, such as an edit. */
export function decided(session: Session, decision: Decision): Session {
  const { decisions, said }: Decided = decide(session.decisions, decision);
  return { ...session, decisions, said, isHelp: false };
}

function confirmed(session: Session, candidate: Candidate): Session {
  const read = itemOf(candidate, session.decisions.draft);
  const [wording] = read.ok ? unconfirmed(candidate, read.item) : [];
  if (wording === undefined) return { ...session, said: "There is nothing to confirm in this question." };
  return decided(session, { kind: "confirm", id: candidate.id, wording });
}

/** To the next question that nobody has decided about, from here on and then from the top. */
function goneOn(session: Session): Session {
  const { candidates } = session.decisions.draft;
  const places = [...candidates.keys()];
  const order = [...places.slice(session.at + 1), ...places.slice(0, session.at)];
  const at = order.find((i) => candidates[i]!.status === "proposed");
  return at === undefined
    ? { ...session, said: `${session.said} That was the last one: Q stops.` }
    : { ...session, at };
}

/** What was undone is shown. */
function withTheChanged(before: Session, after: Session): Session {
  const { candidates } = after.decisions.draft;
  const at = candidates.findIndex((one, i) => one !== before.decisions.draft.candidates[i]);
  return at < 0 ? after : { ...after, at };
}
