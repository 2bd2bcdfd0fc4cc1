// Gives every reader of questions odd bytes: no exception, no hang, nothing that is neither item nor named.
//   node test/exchange/fuzz.mjs [RUNS] [READER,…] [SEED]
import { ankiReader } from "../../dist/anki/reader.js";
import { atOnce } from "../../dist/anki/pause.js";
import { checkBank } from "../../dist/bank/load.js";
import { opened } from "../../dist/exchange/incoming.js";
import { readers as others } from "../../dist/exchange/index.js";
import { newBank } from "../../dist/exchange/into-bank.js";
import { parseSource } from "../../dist/reading/source.js";
import { specimens, spoilt } from "./specimens.mjs";

const readers = [ankiReader(atOnce), ...others];

const [runs = "10000", only = "", seed = "1"] = process.argv.slice(2);
/** A run that takes more of a processor has found something that grows faster than its input. */
const MOST_MS = 2000;

/** Milliseconds; others on the machine don't count. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const ODD = [
  "word",
  "Ünïcode",
  "नमस्ते",
  "العربية",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "\uFDD0",
  "\u202E",
  "__proto__",
  "constructor",
  " ".repeat(50),
  "x".repeat(300),
];
const PIECES = [
  ..."{}=~#:%\\/*_`[]()<>&$|!+-.?,;\"'0123456789aBCDx \t\n\r",
  ..."\n\n|\n0\n|::|->|..|####|[html]|[markdown]|{T}|{#1..2}|%50%|%-100%|// [id:1] [tag:a]|$CATEGORY: a/b\n|\\n|\\:".split(
    "|",
  ),
  ..."1. |2) |Q3. |Question 4: |a) |*b) |(C) |D. |Answer: |ANSWER: A\n|Ans. (b)|**|- [x] |- [ ] |Explanation: |Answer key\n1. B 2. C\n".split(
    "|",
  ),
  ..."Quiz title: |Points: 2\n|... |+ |- |= 3 +- 1%\n|= [1, 2]\n|* |[*] |[ ] |____\n|^^^^\n|GROUP\n|END_GROUP\n|```\n|```{.python .run}\n|COMMENT\n".split(
    "|",
  ),
  ..."Question\n====\n|Answerlist\n----\n|Solution\n====\n|Meta-information\n====\n|extype: schoice\n|exsolution: 01\n|##ANSWER1##|```{r}\n".split(
    "|",
  ),
  ...'<quiz>|</quiz>|<question type="multichoice">|<text>|</text>|<![CDATA[|]]>|<!DOCTYPE x [<!ENTITY a "b">]>|&a;|<?xml version="1.0"?>|<p>|<img src=x>|<b>'.split(
    "|",
  ),
  ...'question,answer,a,b\n|Question Text,Question Type|"|{"results":[|"question":|PK\u0003\u0004|#separator:tab\n'.split(
    "|",
  ),
  ...ODD,
];

/** Sound files, of which some are broken. */
const SAMPLES = [
  "// [id:q1]\n::Ports::Which port?{\n=Northwick#Yes.\n~%50%Easthaven\n~Southmere\n####In 2026.\n}\n\nHow many?{#12:2}\n\nMatch.{=a -> b =c -> d}\n",
  "Which port?\nA. Easthaven\nB. Northwick\nANSWER: B\n\nU.S. ports?\nA) one\nB) two\nANSWER: A\n",
  "Quiz title: Ports\n\nPoints: 2\n1. Which port?\n... why\n*a) Northwick\nb) Easthaven\n\n2. How many?\n= 12 +- 1\n",
  "1. Which port?\na) Easthaven\n*b) Northwick\n\n2. Who?\nAnswer: Ada\n\n3. Which?\n- [ ] one\n- [x] two\n\nKey\n1. b\n",
  "Question\n====\nWhich *port*?\n\nAnswerlist\n----\n* Easthaven\n* Northwick\n\nSolution\n====\nIn 2026.\n\nMeta-information\n====\nexname: p\nextype: schoice\nexsolution: 01\n",
];

/** Numbers that are the same for the same seed (mulberry32). */
function drawing(start) {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A text with odd pieces in it. */
function edited(text, draw) {
  const count = 1 + draw(text === "" ? 80 : Math.min(8, 1 + (text.length >> 6)));
  for (let i = 0; i < count; i += 1) {
    const at = draw(text.length + 1);
    text = text.slice(0, at) + PIECES[draw(PIECES.length)] + text.slice(at + draw(3));
  }
  return draw(10) === 0 && text.length < 20_000 ? text.repeat(1 + draw(200)) : text;
}

/** @param own sound files of the reader that is tried */
function bytesOf(draw, own) {
  if (draw(20) === 0) return Uint8Array.from({ length: draw(400) }, () => draw(256));
  if (own.length > 0 && draw(4) > 0) return spoilt(own[draw(own.length)], draw, (text) => edited(text, draw));
  return new TextEncoder().encode(edited(draw(2) === 0 ? SAMPLES[draw(SAMPLES.length)] : "", draw));
}

function faultOf(checked) {
  if (!checked.ok) return checked.diagnostics.length === 0 ? "it refuses without a reason" : null;
  const { items, left, lost } = checked.value;
  if (items.some(({ fields }) => Object.keys(fields).length === 0)) return "an item has no fields";
  if (left.some(({ why }) => why.trim() === "")) return "something is left without a reason";
  if ([...lost, ...items.flatMap((item) => item.lost)].some((phrase) => phrase.trim() === ""))
    return "something is lost without a name";
  return null;
}

const PLAIN = { source: null, asOf: null, credit: null, pictureLicence: null, bytesAt: () => null };

/** Whether what was read becomes a bank, and one that its own rules accept. */
function bankFault(name, imported) {
  const made = newBank(
    [{ file: "file", format: name, imported }],
    { id: "bank", title: "Bank", language: "en" },
    PLAIN,
  );
  if (!made.ok) return made.diagnostics.length === 0 ? "no bank is made, without a reason" : null;
  if (made.value.files[0].candidates.length === 0) return null;
  const source = parseSource("bank.yaml", made.value.text);
  const checked = source.ok ? checkBank(source.value) : source;
  return checked.ok
    ? null
    : `its bank is wrong: ${JSON.stringify(checked.diagnostics.slice(0, 2))}\n${made.value.text.slice(0, 1500)}`;
}

const sound = await specimens();
let slowest = { ms: 0, reader: "", run: 0 };
let faults = 0;
for (const reader of readers.filter(({ name }) => only === "" || only.split(",").includes(name))) {
  const draw = drawing(Number(seed));
  const started = processorTime();
  let items = 0;
  for (let run = 0; run < Number(runs); run += 1) {
    const bytes = bytesOf(draw, sound.get(reader.name) ?? []);
    const open = opened("file.txt", bytes, null);
    const file = open.ok ? open.file : { name: "file.txt", bytes, text: null };
    const start = processorTime();
    let fault = null;
    try {
      if (typeof reader.recognises(file) !== "boolean") fault = "it does not say whether it recognises the file";
      const checked = await reader.read(file);
      fault ??= faultOf(checked);
      if (checked.ok) items += checked.value.items.length;
      if (checked.ok && checked.value.items.length < 50) fault ??= bankFault(reader.name, checked.value);
    } catch (thrown) {
      fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
    const ms = processorTime() - start;
    if (ms > slowest.ms) slowest = { ms, reader: reader.name, run };
    if (ms > MOST_MS) fault ??= `it took ${Math.round(ms)} ms for ${bytes.length} bytes`;
    if (fault !== null) {
      faults += 1;
      process.stdout.write(`${reader.name}, run ${run}: ${fault}\n${JSON.stringify(file.text).slice(0, 2000)}\n`);
    }
  }
  const seconds = ((processorTime() - started) / 1000).toFixed(1);
  process.stdout.write(`${reader.name}: ${runs} runs, ${items} items, ${seconds} s\n`);
}
process.stdout.write(
  `slowest: ${slowest.reader}, run ${slowest.run}, ${Math.round(slowest.ms)} ms; faults: ${faults}\n`,
);
process.exit(faults === 0 ? 0 : 1);
