/** Text in a form that is no YAML: what it is, and what to do with it. */
export interface Foreign {
  readonly message: string;
  readonly hint: string;
}

const START = "broadsheet init my-questions makes a folder with a first bank to start from";

const IMPORT = "broadsheet import FILE makes a bank of its questions; --into BANK adds them to one that is there";

const NUMBERED = "broadsheet article FILE prints an article with its paragraphs numbered, for a bank to name";

const ARTICLE = `${NUMBERED}; ${START}`;

interface Form extends Foreign {
  readonly is: (text: string) => boolean;
}

const FORMS: readonly Form[] = [
  {
    is: (text) =>
      /^#(?:separator|html|notetype|notetype column|deck|deck column|guid column|columns|tags):/m.test(
        text.slice(0, 500),
      ),
    message: "These are notes of Anki, not a question bank.",
    hint: "broadsheet import anki FILE --drafts drafts.yaml makes a bank of them",
  },
  {
    is: (text) => text.startsWith("{\\rtf"),
    message: "This is Rich Text (RTF), as word processors save it, not plain text.",
    hint: 'open it in your word processor and save it as "plain text", in UTF-8',
  },
  {
    is: (text) => text.startsWith("PK\u0003\u0004"),
    message: "This is a packed file, as Word, Excel and LibreOffice save them, not plain text.",
    hint: `${IMPORT}; an article: open it in that program and save it as "plain text", in UTF-8`,
  },
  {
    is: (text) => text.startsWith("%PDF-"),
    message: "This is a PDF, not plain text.",
    hint: `copy its text into a bank; ${START}`,
  },
  {
    is: (text) => /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|div|p|h1)\b/i.test(text),
    message: "This is a web page, not a question bank.",
    hint: ARTICLE,
  },
  {
    is: (text) => /^\s*<\?xml|^\s*<(?:quiz|questestinterop|assessmentItem)\b/.test(text),
    message: "This is XML, as Moodle and other systems export questions, not a question bank.",
    hint: IMPORT,
  },
  {
    is: (text) =>
      /^(?:From|Snapshot-Content-Location|MIME-Version|Content-Type): /m.test(text.slice(0, 2000)) &&
      /^MIME-Version: /m.test(text.slice(0, 4000)),
    message: "This is a saved web page or mail (MHTML), not a question bank.",
    hint: ARTICLE,
  },
  {
    is: (text) =>
      /^::[^:\n]+::|^[^\n{}]*\{\s*(?:=|~|T\}|F\}|TRUE\}|FALSE\})/m.test(text.slice(0, 4000)) && !hasFields(text),
    message: "This is GIFT, as Moodle reads questions, not a question bank.",
    hint: IMPORT,
  },
  {
    is: (text) => /^ANSWER: ?[A-Z]\s*$/m.test(text) && /^A[.)] /m.test(text) && !/^(?:bank|items)\s*:/m.test(text),
    message: "This is Aiken, as Moodle reads questions, not a question bank.",
    hint: IMPORT,
  },
  {
    is: (text) =>
      /^\s*<(?:ol|ul|li|table|thead|tr|td|span|b|strong|br|section|main|h[2-6]|blockquote|form|label|dl)\b/i.test(text),
    message: "This is a part of a web page (HTML), not a question bank.",
    hint: `${IMPORT}, if it is a list or a table of questions`,
  },
  {
    is: (text) =>
      /^\s*(?:```\w*\s*)?(?:[\w$.\s:<>[\]]{0,60}=\s*)?(?:\[\s*\{|\{\s*["'“]?(?:questions|quiz|data|cards)["'”]?\s*:\s*\[)/.test(
        text,
      ) &&
      /["'“]?\b(?:question|prompt|q|frage|pregunta|front|term)["'”]?\s*:/i.test(text) &&
      !/["'“]?\b(?:bank|stem|distractors)["'”]?\s*:/.test(text),
    message: "This is a list of questions as programs write them (JSON, JavaScript or Python), not a question bank.",
    hint: IMPORT,
  },
  {
    is: (text) => isTable(text) || isMarkdownTable(text),
    message: "This is a table, as spreadsheets and word processors have them, not a question bank.",
    hint: IMPORT,
  },
  {
    is: isTypedList,
    message: "This is a list of questions as people type it, not a question bank.",
    hint: IMPORT,
  },
  {
    is: (text) => isChat(text) && !hasBankFields(text),
    message: "These are lines of a chat or a mail, not a question bank.",
    hint: `${IMPORT}; ${NUMBERED}`,
  },
  {
    is: isProse,
    message: "This reads like an article: it has none of the fields that a question bank has.",
    hint: ARTICLE,
  },
];

/** What a text is that was given in the place of a bank or blueprint; null where it may be one. */
export function foreignFile(text: string): Foreign | null {
  const start = text.slice(0, ENOUGH);
  return FORMS.find(({ is }) => is(start)) ?? null;
}

/** Characters by which a file of any kind is known. */
const ENOUGH = 8000;

/** Lines that begin with a name and a colon, or what stands for one, or a file in braces. */
const hasFields = (text: string): boolean =>
  /^\s*["']?(?:-\s*)?[\w/-]{1,40}["']?\s*[:：=]/mu.test(text) || /^\s*[[{]/.test(text);

/** What a column of questions, or of flashcards, is called. */
const HEADING =
  /^"?(?:q|question|stem|prompt|term|front|word|frage|begriff|pregunta|término|mot|terme|प्रश्न|سؤال)s?\b/iu;

/** Lines with the same number of separators, and no field in them: three cells or more, or two below headings. */
function isTable(text: string): boolean {
  const lines = text.split("\n", 20).filter((line) => line.trim() !== "");
  if (lines.length < 2 || hasFields(text)) return false;
  return ["\t", ";", ","].some((sign) => {
    const [first, ...rest] = lines.map((line) => line.replace(/"[^"]*"/g, "").split(sign).length);
    return (first! >= 3 || (first === 2 && HEADING.test(lines[0]!))) && rest.every((count) => count === first);
  });
}

const isMarkdownTable = (text: string): boolean =>
  /^\s*\|?[^\n|]*\|[^\n]*\n\s*\|?\s*:?-{2,}:?\s*\|/.test(text) && !hasBankFields(text);

/** Questions with numbers, and options with letters. */
function isTypedList(text: string): boolean {
  const asked = text.match(
    /^[>\s*_#]*(?:\d{1,3}[.)]|Q(?:uestion)?\s?\d*\s?[.:)]|Frage \d+|Pregunta \d+|\d\uFE0F?\u20E3)\**\s*\S/gimu,
  );
  const options = text.match(/^[>\s*_✅✔✓-]*[([]?[A-Da-d][.)\]]\**\s*\S/gmu);
  return (asked?.length ?? 0) > 0 && (options?.length ?? 0) > 1 && !hasBankFields(text);
}

const isChat = (text: string): boolean =>
  /^\u200E?\[[\d./:, ]{5,22}(?:\s?[AP]M)?\] [^:\n]{1,40}:|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}.{0,6} [-–] [^:\n]{1,40}:|^(?:> ?.*\n){2}|^(?:On|Am|Le|El) .{10,120}:\s*\n+>/imu.test(
    text.slice(0, 2000),
  );

const hasBankFields = (text: string): boolean => /^[>\s]*["']?(?:bank|blueprint|items)["']?\s*[:：=]/im.test(text);

/** Long lines, and none that begins like a field. */
function isProse(text: string): boolean {
  if (/^\s*(?:bank|blueprint|title|items|sources|questions|stem)\s*[:：=]/im.test(text) || /^\s*[[{]/.test(text))
    return false;
  const lines = text.split("\n", 400).filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  const sentences = lines.filter(
    (line) => /\p{L}[\s\S]*\s\S*\s\S*\s/u.test(line) && !/^\s*["']?[a-z][\w.-]{0,40}["']?\s*:(?:\s|$)/.test(line),
  );
  return sentences.length > 0 && sentences.length >= lines.length * 0.7;
}
