import { expect, test } from "vitest";
import type { ChoiceItem } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Answer, Paper, Question } from "../../src/model/paper.js";
import { assemble } from "../../src/paper/assemble.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { answerKey } from "../../src/paper/key.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { shareOf } from "../../src/blueprint/shard.js";
import { SEEDS, bankFile, bankOf, choice, choices, idsOf, lettersOf, papersOf, questionsOf } from "../sample.js";

/** What is said of each seed that breaks a promise; the first few are enough. */
function broken(promise: (seed: string, i: number) => Iterable<string>): string[] {
  const found: string[] = [];
  for (let i = 0; i < SEEDS && found.length < 5; i += 1)
    for (const wrong of promise(`promise ${i}`, i)) found.push(`seed "promise ${i}": ${wrong}`);
  return found;
}

/** Fewer options are drawn faster, and show as much. */
const small = (item: ChoiceItem): ChoiceItem => ({ ...item, options: item.options.slice(0, 3) });
const pick = (count: number): Partial<Blueprint> => ({ sections: [sectionOf({ pick: count })] });
const FORMS: Partial<Blueprint> = { forms: ["A", "B"], overlap: "any" };
/** All that a paper settled. */
const settled = (paper: Paper): string => JSON.stringify([paper.code, idsOf(paper), [...lettersOf(paper).values()]]);

test.each(["none", "soft"] as const)(
  "one more item changes those papers alone in which it wins a place, each by one item (balance: %s)",
  (balance) => {
    const items = choices(10).map(small);
    const extra = small(choice("one-more"));
    const parts = { ...pick(3), ...FORMS, balance };
    let won = 0;
    function* promise(seed: string, i: number) {
      const before = papersOf(bankOf(items), seed, parts);
      const after = papersOf(bankOf(items.toSpliced(i % 11, 0, extra)), seed, parts);
      for (const [form, paper] of after.entries()) {
        const old = before[form]!;
        const ids = idsOf(paper);
        if (!ids.includes(extra.id)) {
          if (settled(paper) !== settled(old)) yield `form ${form} changed without it`;
          continue;
        }
        won += 1;
        const stayed = ids.filter((id) => id !== extra.id);
        const order = idsOf(old).filter((id) => stayed.includes(id));
        if (stayed.length !== 2 || order.join() !== stayed.join())
          yield `form ${form} lost or moved more than one item`;
        const letters = lettersOf(old);
        for (const [id, own] of balance === "none" ? lettersOf(paper) : [])
          if (id !== extra.id && own !== letters.get(id)) yield `form ${form} moved options of ${id}`;
      }
    }
    expect(broken(promise)).toEqual([]);
    // As often as its share: 3 of 11.
    expect(won / (2 * SEEDS)).toBeCloseTo(3 / 11, 1);
  },
);

test("every key names the right answers of its own paper, for every type of item", () => {
  const bank = bankFile("./fixtures/all-types.yaml");
  const isRight = (answer: Answer, { item, options, asked }: Question): boolean => {
    if (asked !== null) return answer.letters.length === 1 && answer.texts.length === 1;
    const texts = answer.letters.map((letter) => options.find((one) => one.letter === letter)?.option.text);
    switch (item.type) {
      case "statements":
      case "explains":
        return false;
      case "choice":
      case "multiple": {
        const keys = item.options.filter(({ role }) => role === "key").map(({ text }) => text);
        return texts.toSorted().join("\n") === keys.toSorted().join("\n");
      }
      case "true-false":
        return answer.letters.join() === (item.key ? "A" : "B");
      case "ordering":
        return texts.join("\n") === item.options.map(({ text }) => text).join("\n");
      case "matching":
        return texts.join("\n") === item.pairs.map(({ right }) => right.text).join("\n");
      case "short":
      case "numeric":
      case "cloze":
      case "open":
        return texts.length === 0 && answer.texts.length > 0;
    }
  };
  function* promise(seed: string) {
    for (const paper of papersOf(bank, seed, { forms: ["A", "B"] })) {
      const questions = questionsOf(paper);
      for (const [i, answer] of answerKey(paper).answers.entries()) {
        const question = questions[i]!;
        const letters = question.options.map(({ letter }) => letter).join("");
        if (answer.item !== question.item || !isRight(answer, question)) yield `a wrong key for ${question.item.id}`;
        if (!"ABCDEFGHIJ".startsWith(letters)) yield `${question.item.id} has the letters ${letters}`;
      }
    }
  }
  expect(broken(promise)).toEqual([]);
});

test("pins, passages, enemies and quotas are heeded", () => {
  const none = { text: "none of these", role: "distractor", why: null, pin: "last" } as const;
  const items = choices(20).map((item, i): ChoiceItem => ({
    ...item,
    options: i % 3 === 0 ? [...item.options.slice(0, 2), none] : item.options.slice(0, 3),
    difficulty: (["easy", "medium", "hard"] as const)[i % 3]!,
    topics: [i % 2 === 0 ? "a/b" : "c"],
    group: i % 6 === 4 ? "report" : null,
    enemies: i % 7 === 1 ? [`item-${(i + 2) % 20}`] : [],
  }));
  const bank = { ...bankOf(items), passages: [{ id: "report", title: null, text: "A report." }] };
  const quotas = [
    { difficulty: "hard", count: 3 },
    { topic: "a", atLeast: 2, atMost: 4 },
  ] as const;
  const sections = [
    sectionOf({ pick: 7, quotas }),
    sectionOf({ pick: 4, where: { difficulties: ["easy", "medium"] } }),
  ];
  const reported = items.filter(({ group }) => group !== null).map(({ id }) => id);
  function* promise(seed: string) {
    for (const paper of papersOf(bank, seed, { sections, ...FORMS })) {
      const [first, second] = paper.sections.map(({ questions }) => questions.map((one) => one.item as ChoiceItem));
      const all = [...first!, ...second!];
      if (first!.length !== 7 || second!.length !== 4 || new Set(all).size !== 11) yield "wrong numbers of items";
      if (first!.filter(({ difficulty }) => difficulty === "hard").length !== 3) yield "not three hard ones";
      const ofA = first!.filter(({ topics }) => topics[0] === "a/b").length;
      if (ofA < 2 || ofA > 4) yield `${ofA} on topic a`;
      if (second!.some(({ difficulty }) => difficulty === "hard")) yield "a hard one in section 2";
      const ids = new Set(all.map(({ id }) => id));
      if (all.some(({ enemies }) => enemies.some((id) => ids.has(id)))) yield "enemies in one paper";
      for (const section of [first!, second!]) {
        const places = section.flatMap(({ group }, place) => (group === null ? [] : [place]));
        if (places.some((place, i) => place !== places[0]! + i)) yield "questions about one passage apart";
        const order = places.map((place) => reported.indexOf(section[place]!.id));
        if (order.some((at, i) => i > 0 && at < order[i - 1]!)) yield "questions about one passage out of order";
      }
      for (const { options } of questionsOf(paper))
        if (options.some(({ option }, i) => option.pin === "last" && i < options.length - 1)) yield "a pin moved";
    }
  }
  expect(broken(promise)).toEqual([]);
});

test.each([
  { balance: "soft", least: 2, most: 8 },
  { balance: "exact", least: 5, most: 5 },
] as const)("of 20 keys each letter is right $least to $most times, three times running at most", (bounds) => {
  const bank = bankOf(choices(20));
  function* promise(seed: string) {
    for (const paper of papersOf(bank, seed, { balance: bounds.balance })) {
      const keys = answerKey(paper).answers.map(({ letters }) => letters.join());
      const counts = [..."ABCD"].map((letter) => keys.filter((key) => key === letter).length);
      if (counts.some((count) => count < bounds.least || count > bounds.most)) yield `letters ${counts.join()}`;
      if (/(.)\1\1\1/.test(keys.join(""))) yield `keys ${keys.join("")}`;
    }
  }
  expect(broken(promise)).toEqual([]);
});

test("shards of any number are all papers, in order", () => {
  const bank = bankOf(choices(6).map(small));
  function* promise(seed: string, i: number) {
    const forms = Array.from({ length: 1 + (i % 5) }, (_, form) => `f${form}`);
    const overlap = (["any", "same-items"] as const)[i % 2]!;
    const seating = i % 5 === 0 ? { columns: 2, rows: 2 } : null;
    const blueprint: Blueprint = { ...blueprintOf(bank), ...pick(2), forms, overlap, seating };
    const whole = [...assemble([bank], blueprint, seed)].map(settled);
    const of = 1 + (i % 7);
    const joined = Array.from({ length: of }, (_, at) => shareOf(forms.length, { index: at + 1, of })).flatMap(
      ({ from, to }) => [...assemble([bank], blueprint, seed, from, to)].map(settled),
    );
    if (joined.join() !== whole.join()) yield `${of} shards of ${forms.length} papers are not all of them`;
  }
  expect(broken(promise)).toEqual([]);
});
