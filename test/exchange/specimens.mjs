// Files of other tools as archives and tables, and what may be wrong with one: a part of it is another text, bytes are others, its end is missing.
import { strToU8, unzipSync, zipSync } from "fflate";
import { build, formats, loadPlan } from "../../dist/browser.js";
import { loadMarkdown } from "../../dist/text/inline.js";

const BANK = `bank: ports
title: Ports
language: en
passages: { pier: { title: "The *pier*", text: "It is short.\\n\\n**So** it was." } }
items:
  - { stem: "Which *port* did the ferry leave?", key: { text: Northwick, why: "Yes." }, distractors: [Easthaven, { text: None of these, pin: last }], topics: [harbour], explanation: "In 2026." }
  - { type: multiple, stem: Which two?, keys: [Ada, Grace], distractors: [Alan] }
  - { type: true-false, stem: The pier is long., key: false, correction: It is short. }
  - { stem: Who was first?, keys: [Ada, Ada L.] }
  - { type: numeric, stem: How long is it?, key: 86, tolerance: 1, unit: m }
  - { type: open, stem: Why?, answer: A *storm* had broken it., rubric: [{ points: 1, for: names the storm }], tags: [storm] }
  - { type: matching, stem: Match., pairs: [{ left: one, right: eins }, { left: two, right: zwei }], extras: [drei] }
  - { type: ordering, stem: In which order?, sequence: [first, second, third], group: pier, lang: ar }
  - { type: cloze, text: "The {{c1::ferry::boat}} left." }
`;

const MADE = /** @type {const} */ ({
  sheet: ["sheet", /\.xlsx$/],
  docx: ["docx", /\.docx$/],
  qti12: ["canvas", /\.zip$/],
  qti21: ["qti21", /\.zip$/],
  qti3: ["qti3", /\.zip$/],
  "moodle-xml": ["moodle-xml", /\.xml$/],
  blooket: ["blooket", /\.csv$/],
  wayground: ["wayground", /\.xlsx$/],
  anki: ["apkg", /\.apkg$/],
  "anki text": ["anki-csv", /\.csv$/],
});

const ODS = zipSync({
  mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
  "content.xml": strToU8(
    `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>${["question", "answer", "wrong 1"].map((one) => `<table:table-cell><text:p>${one}</text:p></table:table-cell>`).join("")}</table:table-row><table:table-row table:number-rows-repeated="2">${["Which?", "one", "two"].map((one) => `<table:table-cell table:number-columns-repeated="1"><text:p>${one}<text:s text:c="2"/></text:p></table:table-cell>`).join("")}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  ),
});

/** Small files of forms that nothing here writes, or that are short: one change more would leave no question in them. */
const TEXTS = /** @type {const} */ ([
  [
    "opentdb",
    '{"response_code":0,"results":[{"category":"Geography","type":"multiple","difficulty":"easy","question":"Which &quot;port&quot;?","correct_answer":"Northwick","incorrect_answers":["Easthaven","Southmere","Westport"]},{"category":"History","type":"boolean","difficulty":"hard","question":"So?","correct_answer":"True","incorrect_answers":["False"]}]}',
  ],
  ["gimkit", "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2\nWhich?,one,two,three\nWho?,Ada,,\n"],
  [
    "r-exams",
    "Question\n========\nWhich two *ports*?\n\nAnswerlist\n----------\n* Northwick\n* Easthaven\n* Southmere\n\nSolution\n========\nIn 2026.\n\nAnswerlist\n----------\n* Yes.\n* No.\n* Yes.\n\nMeta-information\n================\nexname: ports\nextype: mchoice\nexsolution: 101\nexshuffle: TRUE\n",
  ],
  [
    "gift",
    "// [id:q1] [tag:a]\n::Order::Which order?{>3 ALL VERTICAL ABS SHOW none\nQuay\nPier\nLight\n####In 2026.}\n\nSo?{FALSE#No.#Yes.}\n",
  ],
  [
    "text2qti",
    "Quiz title: Ports\n\nPoints: 2\n1. Which two?\n... why\n[*] Northwick\n[ ] Easthaven\n[*] Southmere\n\n2. Who?\n* Ada\n* Ada L.\n\n3. Why?\n____\n",
  ],
  ["aiken", "Which port?\nA. Easthaven\nB. Northwick\nANSWER: B\n"],
  ["numbered-list", "1. Which port?\na) Easthaven\n*b) Northwick\n\n2. Who?\nAnswer: Ada\nExplanation: So.\n"],
]);

/** Sound files by the readers that they are for, as our own writers make them. */
export async function specimens() {
  await loadMarkdown();
  const plan = await loadPlan("ports.yaml", { "ports.yaml": BANK });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  /** @type {Map<string, Uint8Array[]>} */
  const found = new Map();
  const add = (reader, bytes) => found.set(reader, [...(found.get(reader) ?? []), bytes]);
  for (const [reader, [format, ending]] of Object.entries(MADE)) {
    const made = await build(plan.value, {
      seed: "fuzz",
      formats: formats.filter(({ name }) => name === format),
      leaveOut: true,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    for (const { path, bytes } of made.value.files) if (ending.test(path)) add(reader.replace(/ .*/, ""), bytes);
  }
  add("sheet", ODS);
  add("sheet", strToU8("question;answer;wrong 1;points\nWhich?;one;two;1,5\nWho?;Ada;;2\n"));
  for (const [reader, text] of TEXTS) add(reader, strToU8(text));
  const kahoot = `${"\n".repeat(7)},Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,Time limit (sec),Correct answer(s)\n1,Which?,one,two,,,20,1\n`;
  add("kahoot", strToU8(kahoot));
  add(
    "anki",
    strToU8(
      "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\na\tWhich <b>port</b>?\tNorthwick\tx y\nb\tThe {{c1::ferry}}\t\t\n",
    ),
  );
  return found;
}

/** A file with faults: of an archive one part, or the archive itself. */
export function spoilt(bytes, draw, edit) {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive || draw(6) === 0) return damaged(bytes, draw, edit);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let i = 0; i <= draw(3); i += 1) {
    const name = names[draw(names.length)];
    parts[name] = damaged(parts[name], draw, edit);
  }
  return zipSync(parts, { level: draw(2) });
}

function damaged(bytes, draw, edit) {
  const isText = !bytes.includes(0);
  switch (draw(isText ? 6 : 4)) {
    case 0:
      return bytes.slice(0, draw(bytes.length + 1));
    case 1:
    case 2:
    case 3: {
      const copy = bytes.slice();
      // Of a short file most would be gone.
      const most = Math.min(12, 1 + (copy.length >> 7));
      for (let i = 0; copy.length > 0 && i <= draw(most); i += 1) copy[draw(copy.length)] = draw(256);
      return copy;
    }
    default:
      return new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));
  }
}
