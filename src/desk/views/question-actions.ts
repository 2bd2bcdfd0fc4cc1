import type { Start } from "../../model/start.js";
import type { Draft } from "../../model/draft.js";
import type { Decision } from "../../review/decide.js";
import type { Entry } from "../state/listed.js";
import type { Question } from "../state/question.js";
import { Refusal } from "../state/refusal.js";
import { type Work, lacksFacts, withDraft } from "../state/work.js";
import { named } from "../state/named.js";
import { articleOf, useDesk } from "./context.js";
import { formActions } from "./form-actions.js";
import type { Words } from "./selection.js";
import { type Proposal, askedIn } from "./proposals.js";

/** What can be done with proposals and questions. Each is one step that can be undone. */
export function useQuestionActions() {
  const { desk, work, say, hands } = useDesk();
  const { core, change, dispatch } = hands;
  const notice = (text: string) => dispatch({ do: "show", part: { notice: text } });
  /** A draft without what earlier works have asked: that stands among the rejected. */
  const withoutEarlier = async (now: Work, draft: Draft): Promise<{ draft: Draft; again: number }> => {
    const again = await core.askedBefore(draft, now.earlier);
    let left = draft;
    for (const id of again) left = (await core.decideAbout(left, { kind: "reject", id })).draft;
    return { draft: left, again: again.length };
  };
  const decide = ({ article }: Proposal, decision: Decision, did: string) =>
    change(did, async (now): Promise<Work> => {
      const { draft, said, isChanged } = await core.decideAbout(now.drafts[article]!, decision);
      if (!isChanged) throw new Refusal(said);
      return withDraft(now, article, draft);
    });
  /** A bank names its sources: an article that nothing was asked about yet becomes one. */
  const evidenceIn = (now: Work, words: Pick<Words, "paragraph" | "text">) => {
    const article = articleOf(now, desk.article)!;
    if (lacksFacts(article)) throw new Refusal(say("say_about_article"));
    return core.evidenceIn(now.bank, now.file, article, now.title, words);
  };
  const accept = async (did: string, ids: (draft: Draft, article: string) => readonly string[]) => {
    let known = 0;
    await change(did, async (now) => {
      let next = now;
      known = 0;
      for (const [article, draft] of Object.entries(now.drafts)) {
        const wanted = ids(draft, article);
        if (wanted.length === 0) continue;
        const about = next.articles.find(({ id }) => id === article)!;
        if (lacksFacts(about)) throw new Refusal(say("say_about_article"));
        const taken = await core.accept(next.bank, next.file, about, next.drafts[article]!, wanted);
        if (!taken.ok)
          throw new Refusal(taken.diagnostics.map(({ message, hint = "" }) => `${message} ${hint}`).join(" "));
        next = { ...withDraft(next, article, taken.value.draft), bank: taken.value.bank };
        known += taken.value.known.length;
      }
      return next;
    });
    if (known > 0) notice(say("asked_already", { n: known }));
  };

  const { put, add, edit, move, keepOpen, begin } = formActions({ desk, work, say, hands });

  /** Opens a question that is written already, as far as rules can write it. */
  const beginWith = async ({ item, evidence: words }: Start) => {
    if (!(await keepOpen())) return;
    let index = desk.looked.questions.length;
    const wasOpen = work.unfinished !== null;
    const isBegun = await change(say("ask_selection"), async (now) => {
      if (wasOpen) index = (await core.look(now.file, now.bank)).questions.length;
      const { bank, evidence } = await evidenceIn(now, words);
      return { ...now, bank: await core.addItem(bank, now.file, now.articles, now.title, { ...item, evidence }) };
    });
    if (!isBegun) return;
    const key = `question:${index}`;
    dispatch({ do: "show", part: { shown: "yours", focus: key, editing: key, begun: key } });
  };

  return {
    propose: async (article: string): Promise<void> => {
      let again = 0;
      await change(say("make_questions"), async (now): Promise<Work> => {
        const about = now.articles.find(({ id }) => id === article)!;
        const { draft } = await core.propose(about, now.drafts[article] ?? null);
        const left = await withoutEarlier(now, draft);
        again = left.again;
        return withDraft(now, article, left.draft);
      });
      if (again > 0) notice(say("asked_before", { n: again }));
    },
    /** A wrong answer more, of what else there is of the key's kind in the article. */
    anotherWrong: async (entry: Entry) => {
      let isNone = false;
      await change(say("another_wrong"), async (now) => {
        isNone = false;
        const article = articleOf(now, entry.article);
        const fields = entry.kind === "proposal" ? entry.candidate.item : entry.question.fields;
        const [fresh] = article === null ? [] : await core.wrongAnswers(article, askedIn(fields));
        isNone = fresh === undefined;
        if (fresh === undefined) return now;
        const offered = Array.isArray(fields["distractors"]) ? (fields["distractors"] as unknown[]) : [];
        const item = { ...fields, distractors: [...offered, fresh] };
        if (entry.kind === "question")
          return { ...now, bank: await core.putItem(now.bank, now.file, entry.question.index, item) };
        const { draft } = await core.decideAbout(now.drafts[entry.article]!, { kind: "edit", id: entry.key, item });
        return withDraft(now, entry.article, draft);
      });
      if (isNone) notice(say("no_wrong_answer"));
    },
    accept: (one: Proposal) =>
      accept(`${say("accept")}: ${named(one.candidate.item)}`, (_, article) =>
        article === one.article ? [one.key] : [],
      ),
    acceptAll: (sure: readonly Proposal[]) =>
      accept(say("accept_all", { n: sure.length }), (_, article) =>
        sure.flatMap((one) => (one.article === article ? [one.key] : [])),
      ),
    reject: (one: Proposal) =>
      decide(one, { kind: "reject", id: one.key }, `${say("reject")}: ${named(one.candidate.item)}`),
    /** Says why one is rejected, or that nobody says it. */
    because: (one: Proposal, because: string | null) =>
      decide(
        one,
        { kind: "reject", id: one.key, ...(because !== null && { because }) },
        `${say("because")}: ${named(one.candidate.item)}`,
      ),
    takeBack: (one: Proposal) =>
      decide(one, { kind: "reopen", id: one.key }, `${say("back")}: ${named(one.candidate.item)}`),
    confirm: (one: Proposal, wording: string) =>
      decide(one, { kind: "confirm", id: one.key, wording }, `${say("confirm_false")}: ${wording}`),
    otherType: (one: Proposal) =>
      decide(one, { kind: "change-type", id: one.key }, `${say("other_type")}: ${named(one.candidate.item)}`),
    edit,
    put,
    move,
    remove: ({ index, fields }: Question) =>
      change(`${say("delete")}: ${named(fields)}`, async (now) => ({
        ...now,
        bank: await core.removeItem(now.bank, now.file, index),
      })),
    /** Words as the evidence of a question that is being written; its draft has but one source. */
    evidenceInForm: async (entry: Entry | null, words: Words): Promise<readonly unknown[]> => {
      if (entry?.kind === "proposal")
        return core.evidenceFor(articleOf(work, entry.article)!, words.paragraph, words.text);
      let found: readonly unknown[] = [];
      await change(say("use_selection"), async (now) => {
        const { bank, evidence } = await evidenceIn(now, words);
        found = evidence;
        return { ...now, bank };
      });
      return found;
    },
    useWords: (question: Question, words: Words) =>
      change(say("use_selection"), async (now) => {
        const { paragraph: _, ...fields } = question.fields;
        const { bank, evidence } = await evidenceIn(now, words);
        return { ...now, bank: await core.putItem(bank, now.file, question.index, { ...fields, evidence }) };
      }),
    askAbout: async (words: Words) => beginWith(await core.startAt(articleOf(work, desk.article)!, words)),
    beginWith,
    begin,
    add,
  };
}

export type QuestionActions = ReturnType<typeof useQuestionActions>;
