/** What a fake of Google keeps of an item. */
interface FakeItem {
  readonly kind: string;
  title: string;
  help: string;
  points: number | null;
  choices: { readonly text: string; readonly right: boolean }[] | null;
  rows: readonly string[] | null;
  correct: FakeFeedback | null;
  incorrect: FakeFeedback | null;
  general: FakeFeedback | null;
  picture: { readonly bytes: number; readonly type: string } | null;
}

interface FakeFeedback {
  readonly text: string;
  readonly links: readonly string[];
}

/** What is on a form, by kinds of items; anything else is a mistake of the script, as it is at Google's. */
const QUESTION = ["setTitle", "setHelpText", "setPoints"];
const CAN: Readonly<Record<string, readonly string[]>> = {
  MultipleChoice: [...QUESTION, "createChoice", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  Checkbox: [...QUESTION, "createChoice", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  List: [...QUESTION, "createChoice", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  Text: [...QUESTION, "setGeneralFeedback"],
  ParagraphText: [...QUESTION, "setGeneralFeedback"],
  Grid: ["setTitle", "setHelpText", "setRows", "setColumns"],
  SectionHeader: ["setTitle", "setHelpText"],
  Image: ["setTitle", "setHelpText", "setImage"],
};

/**
 * A fake of FormApp, Utilities and Logger with the rules that Google keeps: no line breaks in what is displayed, options
 * that differ, whole points, and a key for quizzes alone.
 */
export function fakeGoogle() {
  const form = { title: "", isQuiz: false, shufflesQuestions: null as boolean | null, items: [] as FakeItem[] };
  const line = (text: string): string => {
    if (typeof text !== "string") throw new Error("Invalid argument");
    if (/[\n\r]/.test(text)) throw new Error("Displayed text cannot contain newlines");
    return text;
  };
  const distinct = (texts: readonly string[]) => {
    if (texts.length === 0) throw new Error("Array is empty: choices");
    if (texts.some((text) => line(text).trim() === "")) throw new Error("Invalid data: an empty choice");
    if (new Set(texts.map((text) => text.trim())).size < texts.length)
      throw new Error("Invalid data: duplicate choice");
  };
  const inQuiz = () => {
    if (!form.isQuiz) throw new Error("This form is no quiz");
  };

  const add = (kind: string) => {
    const item: FakeItem = {
      kind,
      title: "",
      help: "",
      points: null,
      choices: null,
      rows: null,
      correct: null,
      incorrect: null,
      general: null,
      picture: null,
    };
    form.items.push(item);
    const feedback = (place: "correct" | "incorrect" | "general") => (given: FakeFeedback) => {
      inQuiz();
      item[place] = given;
    };
    const all: Record<string, (given: never) => unknown> = {
      setTitle: (text: string) => (item.title = line(text)),
      setHelpText: (text: string) => (item.help = text),
      setPoints: (points: number) => {
        inQuiz();
        if (!Number.isInteger(points) || points < 0) throw new Error("Points are whole numbers");
        item.points = points;
      },
      setChoices: (choices: { text: string; right: boolean }[]) => {
        distinct(choices.map(({ text }) => text));
        item.choices = [...choices];
      },
      setRows: (rows: string[]) => {
        distinct(rows);
        item.rows = [...rows];
      },
      setColumns: (columns: string[]) => {
        distinct(columns);
        item.choices = columns.map((text) => ({ text, right: false }));
      },
      setImage: (picture: { bytes: number; type: string }) => (item.picture = picture),
      setFeedbackForCorrect: feedback("correct"),
      setFeedbackForIncorrect: feedback("incorrect"),
      setGeneralFeedback: feedback("general"),
    };
    const self: Record<string, unknown> = {};
    for (const name of CAN[kind]!)
      self[name] =
        name === "createChoice"
          ? (text: string, right: boolean) => {
              inQuiz();
              return { text: line(text), right };
            }
          : (given: never) => {
              all[name]!(given);
              return self;
            };
    return self;
  };

  const builder = () => {
    let text = "";
    const links: string[] = [];
    const self = {
      setText: (said: string) => ((text = said), self),
      addLink: (url: string, shown: string) => {
        if (!/^(?:https?|mailto):/.test(url)) throw new Error("Invalid argument: url");
        links.push(`${shown} ${url}`);
        return self;
      },
      build: (): FakeFeedback => ({ text, links }),
    };
    return self;
  };

  const api = {
    setIsQuiz: (is: boolean) => (form.isQuiz = is),
    setShuffleQuestions: (does: boolean) => (form.shufflesQuestions = does),
    getEditUrl: () => "https://docs.google.com/forms/d/1/edit",
    getPublishedUrl: () => "https://docs.google.com/forms/d/1/viewform",
    ...Object.fromEntries(Object.keys(CAN).map((kind) => [`add${kind}Item`, () => add(kind)])),
  };
  const globals = {
    FormApp: { create: (title: string) => ((form.title = line(title)), api), createFeedback: builder },
    Utilities: {
      base64Decode: (text: string) => [...Buffer.from(text, "base64")],
      newBlob: (bytes: number[], type: string) => {
        if (!/^image\/(?:png|jpeg|gif)$/.test(type)) throw new Error("Invalid image data");
        return { bytes: bytes.length, type };
      },
    },
    Logger: { log: () => undefined },
  };
  return { globals, form: () => form };
}
