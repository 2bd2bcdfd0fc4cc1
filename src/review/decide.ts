import type { Candidate, Draft, DraftFields } from "../model/draft.js";
import { otherType } from "./other-type.js";
import { falseWordings, unconfirmed } from "./false-wordings.js";
import { itemOf } from "./item-of.js";
import { without } from "./without.js";

/** What was changed in one go: whole candidates as they were and as they are. */
interface Step {
  /** `Rejected "Who said …?"`: undoing it says so. */
  readonly what: string;
  readonly changes: readonly { readonly before: Candidate; readonly after: Candidate }[];
}

/** A draft, and what people did to it. Every change of it is another value. */
export interface Decisions {
  readonly draft: Draft;
  readonly past: readonly Step[];
  /** What was undone, the last first. */
  readonly future: readonly Step[];
}

export const undecided = (draft: Draft): Decisions => ({ draft, past: [], future: [] });

/** Something that a person does; `id` names a candidate. */
export type Decision =
  | { readonly kind: "accept"; readonly id: string }
  /** `because` is for the person's own memory. */
  | { readonly kind: "reject"; readonly id: string; readonly because?: string }
  /** Neither accepted nor rejected any more. */
  | { readonly kind: "reopen"; readonly id: string }
  | { readonly kind: "edit"; readonly id: string; readonly item: DraftFields }
  /** They have read a false wording, and found it false. */
  | { readonly kind: "confirm"; readonly id: string; readonly wording: string }
  | { readonly kind: "change-type"; readonly id: string }
  /** All that are ready, not decided, and need nothing more. */
  | { readonly kind: "accept-ready" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** What came of a decision, and a sentence that says so; the same value where nothing came of it. */
export interface Decided {
  readonly decisions: Decisions;
  readonly said: string;
}

export function decide(decisions: Decisions, decision: Decision): Decided {
  switch (decision.kind) {
    case "undo":
      return undone(decisions);
    case "redo":
      return redone(decisions);
    case "accept-ready":
      return acceptedReady(decisions);
    default: {
      const before = decisions.draft.candidates.find(({ id }) => id === decision.id);
      if (before === undefined) return { decisions, said: `There is no question ${JSON.stringify(decision.id)}.` };
      const made = changed(before, decision, decisions.draft);
      if (typeof made === "string") return { decisions, said: made };
      return taken(decisions, { what: made.what, changes: [{ before, after: made.after }] });
    }
  }
}

type OfOne = Exclude<Decision, { readonly kind: "undo" | "redo" | "accept-ready" }>;

/** The candidate after a decision, or why there is none. */
function changed(
  before: Candidate,
  decision: OfOne,
  draft: Draft,
): { readonly what: string; readonly after: Candidate } | string {
  const rest = without(before, "because");
  const name = shown(before.item);
  switch (decision.kind) {
    case "accept": {
      const open = whyNotAccepted(before, draft);
      return open ?? { what: `Accepted ${name}`, after: { ...rest, status: "accepted" } };
    }
    case "reject": {
      const { because } = decision;
      return {
        what: `Rejected ${name}`,
        after: { ...rest, status: "rejected", ...(because !== undefined && { because }) },
      };
    }
    case "reopen":
      return { what: `Reopened ${name}`, after: { ...rest, status: "proposed" } };
    case "edit":
      return { what: `Edited ${name}`, after: withItem(before, decision.item, draft) };
    case "confirm": {
      const read = itemOf(before, draft);
      const isThere = read.ok && falseWordings(read.item).includes(decision.wording);
      if (!isThere) return "This question has no such false statement.";
      if (before.confirmed.includes(decision.wording)) return "It is confirmed already.";
      return {
        what: `Confirmed as false: ${JSON.stringify(decision.wording)}`,
        after: { ...before, confirmed: [...before.confirmed, decision.wording] },
      };
    }
    case "change-type": {
      const other = otherType(before.item);
      if (other === null) return "This question can't be asked in another form; edit it.";
      return { what: `Changed the form of ${name}`, after: withItem(before, other, draft) };
    }
  }
}

/** What somebody confirmed as false holds for these words alone. */
function withItem(before: Candidate, item: DraftFields, draft: Draft): Candidate {
  const after = { ...before, item };
  const read = itemOf(after, draft);
  const wordings = read.ok ? falseWordings(read.item) : [];
  return { ...after, confirmed: before.confirmed.filter((one) => wordings.includes(one)) };
}

/** Why a candidate can't be accepted as it is; null where it can. */
function whyNotAccepted(candidate: Candidate, draft: Draft): string | null {
  const read = itemOf(candidate, draft);
  if (!read.ok) return `It has a mistake: ${read.findings[0]?.message ?? "it is no question"} Edit it first.`;
  const [open] = unconfirmed(candidate, read.item);
  return open === undefined ? null : `First confirm, with C, that this is false: ${JSON.stringify(open)}`;
}

/** Whether one is taken where everything is that needs no hand: ready, and with nothing to confirm. */
export const needsNothing = (candidate: Candidate, draft: Draft): boolean =>
  candidate.tier === "ready" && candidate.reasons.length === 0 && whyNotAccepted(candidate, draft) === null;

function acceptedReady(decisions: Decisions): Decided {
  const { draft } = decisions;
  const changes = draft.candidates
    .filter((one) => one.status === "proposed" && needsNothing(one, draft))
    .map((before) => ({ before, after: { ...before, status: "accepted" as const } }));
  if (changes.length === 0) return { decisions, said: "There are no ready questions left that need nothing more." };
  const what = `Accepted ${changes.length} ready ${changes.length === 1 ? "question" : "questions"}`;
  return taken(decisions, { what, changes });
}

const taken = ({ draft, past }: Decisions, step: Step): Decided => ({
  decisions: { draft: applied(draft, step, "after"), past: [...past, step], future: [] },
  said: `${step.what}.`,
});

function undone(decisions: Decisions): Decided {
  const { draft, past, future } = decisions;
  const step = past.at(-1);
  if (step === undefined) return { decisions, said: "There is nothing to undo." };
  return {
    decisions: { draft: applied(draft, step, "before"), past: past.slice(0, -1), future: [step, ...future] },
    said: `Undone: ${step.what}.`,
  };
}

function redone(decisions: Decisions): Decided {
  const { draft, past, future } = decisions;
  const [step, ...rest] = future;
  if (step === undefined) return { decisions, said: "There is nothing to redo." };
  return {
    decisions: { draft: applied(draft, step, "after"), past: [...past, step], future: rest },
    said: `Done again: ${step.what}.`,
  };
}

function applied(draft: Draft, { changes }: Step, side: "before" | "after"): Draft {
  const by = new Map(changes.map((change) => [change.before.id, change[side]]));
  return { ...draft, candidates: draft.candidates.map((one) => by.get(one.id) ?? one) };
}

/** What a question asks, short enough to be named by. */
function shown(item: DraftFields): string {
  const asked = item["stem"] ?? item["head"] ?? item["text"] ?? item["type"] ?? "a question";
  const text = String(asked);
  const points = [...text];
  return JSON.stringify(points.length > 60 ? `${points.slice(0, 59).join("")}…` : text);
}
