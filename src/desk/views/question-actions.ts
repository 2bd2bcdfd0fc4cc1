import type { ItemType } from "../../model/bank.js";
import type { Candidate, Draft } from "../../model/draft.js";
import { type Entry, placeOf } from "../state/listed.js";
import type { Fields, Question } from "../state/question.js";
import type { Work } from "../state/work.js";
import { useDesk } from "./context.js";

type Proposal = Extract<Entry, { kind: "proposal" }>;

/** How long a question's words are where they are named. */
const MAX_NAME = 40;

/** What can be done with proposals and questions. Each is one step that can be undone. */
export function useQuestionActions() {
  const { desk, say, hands } = useDesk();
  const { core, change, dispatch } = hands;
  const named = (fields: Fields): string => {
    const words = String(fields["stem"] ?? fields["text"] ?? fields["head"] ?? "").replace(/\s+/g, " ");
    return `“${words.length > MAX_NAME ? `${words.slice(0, MAX_NAME)}…` : words}”`;
  };
  const withCandidate = (now: Work, { article, key }: Proposal, next: (candidate: Candidate) => Candidate): Work => {
    const draft = now.drafts[article]!;
    const candidates = draft.candidates.map((one) => (one.id === key ? next(one) : one));
    return { ...now, drafts: { ...now.drafts, [article]: { ...draft, candidates } } };
  };
  const accepted = async (now: Work, proposals: readonly Proposal[]): Promise<Work> => {
    let next = now;
    for (const article of new Set(proposals.map((one) => one.article))) {
      const ids = proposals.flatMap((one) => (one.article === article ? [one.key] : []));
      const taken = await core.accept(
        next.bank,
        next.file,
        next.articles.find(({ id }) => id === article)!,
        next.drafts[article]!,
        ids,
        next.title,
      );
      if (!taken.ok)
        throw new Error(taken.diagnostics.map(({ message, hint }) => `${message} ${hint ?? ""}`.trim()).join(" "));
      next = { ...next, bank: taken.value.bank, drafts: { ...next.drafts, [article]: taken.value.draft } };
    }
    return next;
  };
  const acceptable = (entries: readonly Entry[]): readonly Proposal[] =>
    entries.filter(
      (one): one is Proposal =>
        one.kind === "proposal" &&
        placeOf(one) === "ready" &&
        one.candidate.reasons.length === 0 &&
        falseOf(one.candidate).length === 0,
    );

  return {
    acceptable,
    propose: (article: string) =>
      change(say("make_questions"), async (now): Promise<Work> => {
        const about = now.articles.find(({ id }) => id === article)!;
        const draft: Draft = await core.propose(about, now.drafts[article] ?? null);
        return { ...now, drafts: { ...now.drafts, [article]: draft } };
      }),
    accept: (proposal: Proposal) =>
      change(`${say("accept")}: ${named(proposal.candidate.item)}`, (now) => accepted(now, [proposal])),
    acceptAll: () => change(say("accept_all", { n: "" }), (now) => accepted(now, acceptable(entriesNow(now)))),
    reject: (proposal: Proposal) =>
      change(`${say("reject")}: ${named(proposal.candidate.item)}`, (now) =>
        withCandidate(now, proposal, (one) => ({ ...one, status: "rejected" })),
      ),
    takeBack: (proposal: Proposal) =>
      change(`${say("back")}: ${named(proposal.candidate.item)}`, (now) =>
        withCandidate(now, proposal, (one) => ({ ...one, status: "proposed" })),
      ),
    confirm: (proposal: Proposal, text: string) =>
      change(`${say("confirm_false")}: ${text}`, (now) =>
        withCandidate(now, proposal, (one) => ({ ...one, confirmed: [...one.confirmed, text] })),
      ),
    edit: (proposal: Proposal, type: ItemType, fields: Fields) =>
      change(`${say("edit")}: ${named(fields)}`, (now) =>
        withCandidate(now, proposal, (one) => ({ ...one, item: withType(fields, type) })),
      ),
    put: ({ index }: Pick<Question, "index">, type: ItemType, fields: Fields) =>
      change(`${say("edit")}: ${named(fields)}`, async (now) => ({
        ...now,
        bank: await core.putItem(now.bank, now.file, index, withType(fields, type)),
      })),
    remove: ({ index, fields }: Question) =>
      change(`${say("delete")}: ${named(fields)}`, async (now) => ({
        ...now,
        bank: await core.removeItem(now.bank, now.file, index),
      })),
    add: async () => {
      const index = desk.looked.questions.length;
      await change(say("add_question"), async (now) => ({
        ...now,
        bank: await core.addItem(now.bank, now.file, now.articles, now.title, {
          type: "choice",
          stem: "",
          key: "",
          distractors: ["", ""],
        }),
      }));
      dispatch({ do: "show", part: { shown: "yours", focus: `question:${index}`, editing: `question:${index}` } });
    },
  };

  function entriesNow(now: Work): readonly Entry[] {
    return Object.entries(now.drafts).flatMap(([article, { candidates }]) =>
      candidates.map((candidate) => ({ kind: "proposal" as const, key: candidate.id, article, candidate })),
    );
  }
}

export type QuestionActions = ReturnType<typeof useQuestionActions>;

/** The type stands first, as people write it. */
function withType(fields: Fields, type: ItemType): Fields {
  const { type: _, ...others } = fields;
  return { type, ...others };
}

/** False statements of a proposal that nobody has confirmed yet. */
export const falseOf = ({ unconfirmed }: Candidate & { readonly unconfirmed?: readonly string[] }): readonly string[] =>
  unconfirmed ?? [];
