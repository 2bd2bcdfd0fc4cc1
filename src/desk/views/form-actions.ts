import { entriesOf } from "../state/listed.js";
import { named } from "../state/named.js";
import { reasonsOf } from "../state/plain-remark.js";
import type { Question } from "../state/question.js";
import { Refusal } from "../state/refusal.js";
import type { InForm } from "../state/turned.js";
import { isBlank, written } from "../state/written.js";
import { NEW, type Work, lacksFacts, withDraft, withReasons } from "../state/work.js";
import type { useDesk } from "./context.js";
import type { Proposal } from "./proposals.js";

type Room = Pick<ReturnType<typeof useDesk>, "desk" | "work" | "say" | "hands">;

/** What becomes of a question that somebody has written or changed in a form. Each gives false where it was refused. */
export function formActions({ desk, work, say, hands: { core, change, dispatch } }: Room) {
  const count = desk.looked.questions.length;
  const show = (index: number) => dispatch({ do: "show", part: { shown: "all", focus: `question:${index}` } });

  /** A bank begins with its source: nothing of that is made up. */
  const lacksSource = ({ bank, articles: [first] }: Work): boolean =>
    bank === "" && (first === undefined || lacksFacts(first));

  const put = (index: number, question: InForm): Promise<boolean> =>
    change(
      `${say("edit")}: ${named(question.fields)}`,
      async (now) => ({ ...now, bank: await core.putItem(now.bank, now.file, index, written(question)) }),
      "closes the form",
    );

  const add = async (question: InForm): Promise<boolean> => {
    const isNothing = isBlank(Object.values(question.fields));
    const isAdded = await change(
      `${say("add_question")}: ${named(question.fields)}`,
      async (now) => {
        if (isNothing) return now;
        if (lacksSource(now)) throw new Refusal(say("say_about_article"));
        return { ...now, bank: await core.addItem(now.bank, now.file, now.articles, now.title, written(question)) };
      },
      "closes the form",
    );
    if (isAdded && !isNothing) show(count);
    return isAdded;
  };

  /** Whoever changes a proposal keeps it, with what is to be said of it now, where nothing false in it waits for a confirmation and it is finished. */
  const edit = async (one: Proposal, question: InForm): Promise<boolean> => {
    const item = written(question);
    let isKept = false;
    const isDone = await change(
      `${say("edit")}: ${named(item)}`,
      async (now) => {
        const about = now.articles.find(({ id }) => id === one.article)!;
        const edited = await core.decideAbout(now.drafts[one.article]!, { kind: "edit", id: one.key, item });
        const said = await core.remarksInForm(now, null, item);
        const draft = withReasons(edited.draft, one.key, reasonsOf(said, { say, type: question.type }));
        const isOpen = (await core.openIn(draft))[one.key] !== undefined;
        const taken =
          isOpen || lacksFacts(about) ? null : await core.accept(now.bank, now.file, about, draft, [one.key]);
        isKept = taken?.ok === true;
        return taken?.ok === true
          ? { ...withDraft(now, one.article, taken.value.draft), bank: taken.value.bank }
          : withDraft(now, one.article, draft);
      },
      "closes the form",
    );
    if (isDone && isKept) show(count);
    return isDone;
  };

  const move = async ({ index, fields }: Question, to: number): Promise<void> => {
    const isMoved = await change(`${say(to < index ? "move_up" : "move_down")}: ${named(fields)}`, async (now) => ({
      ...now,
      bank: await core.moveItem(now.bank, now.file, index, to),
    }));
    if (isMoved) dispatch({ do: "show", part: { focus: `question:${to}` } });
  };

  /** Before another form opens, what stands in the one that is open becomes a question, finished or not. */
  const keepOpen = async (): Promise<boolean> => {
    const { unfinished } = work;
    if (unfinished === null) return true;
    const { key } = unfinished;
    if (key === NEW) return add(unfinished);
    const one = entriesOf(work, desk.looked).find((entry) => entry.key === key);
    if (one === undefined) return true;
    return one.kind === "question" ? put(one.question.index, unfinished) : edit(one, unfinished);
  };

  /** Opens a form for another one: it is no question before somebody has written something. */
  const begin = async (): Promise<void> => {
    // Asked behind what is still being changed: a source may have been told of just now.
    const mayBegin = await change(say("add_question"), (now) => {
      if (lacksSource(now)) throw new Refusal(say("say_about_article"));
      return now;
    });
    if (!mayBegin) return;
    if (desk.editing === NEW || (await keepOpen())) dispatch({ do: "show", part: { shown: "all", editing: NEW } });
  };

  return { put, add, edit, move, keepOpen, begin };
}
