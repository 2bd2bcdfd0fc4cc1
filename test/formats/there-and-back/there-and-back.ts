import { checkBank } from "../../../src/bank/load.js";
import { opened } from "../../../src/exchange/incoming.js";
import { newBank } from "../../../src/exchange/into-bank.js";
import { readers } from "../../../src/exchange/index.js";
import type { ExportedQuestion } from "../../../src/formats/exports/exported.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { bytesOf } from "../../../src/formats/content.js";
import type { PaperFormat } from "../../../src/formats/format.js";
import { exports } from "../../../src/formats/index.js";
import type { Bank } from "../../../src/model/bank.js";
import { parseSource } from "../../../src/reading/source.js";
import { ABOUT, OPTIONS } from "../../exchange/read-file.js";
import { papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import type { Both, Loss, Target } from "./loss.js";
import { type Said, saidBy } from "./said.js";

const exportNamed = (name: string): PaperFormat => exports.find((one) => one.name === name)! as PaperFormat;

/** The questions of a bank as a paper asks them, and the paper. */
function asked(bank: Bank, seed: string, shuffleThere: boolean) {
  const shuffle = { items: false, options: true, there: shuffleThere };
  const [paper] = papersOf(bank, seed, { shuffle });
  return { paper: paper!, questions: paperQuestions(paper!, kit) };
}

/** A question that is written, and all that `formats --loss` says it loses. */
interface Sent {
  readonly question: ExportedQuestion;
  readonly loses: readonly string[];
}

function sentTo(format: PaperFormat, questions: readonly ExportedQuestion[]): readonly Sent[] {
  return questions.flatMap((question) => {
    const limits = [...format.objections!(question, kit)];
    if (limits.some((limit) => "refused" in limit)) return [];
    return [{ question, loses: limits.flatMap((limit) => ("loses" in limit ? [limit.loses] : [])) }];
  });
}

/** What an import makes of a file: the questions of the bank that comes of it, as its own paper asks them. */
async function broughtBack(target: Target, bytes: Uint8Array): Promise<readonly ExportedQuestion[]> {
  const file = opened("questions", bytes, null);
  if (!file.ok) throw new Error(file.message);
  const read = await readers.find((one) => one.name === target.reader)!.read(file.file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const files = [{ file: "questions", format: target.reader, imported: read.value }];
  const made = newBank(files, ABOUT, { ...OPTIONS, asOf: "2026-01-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  const { left, known } = made.value.files[0]!;
  if (left.length + known.length > 0) throw new Error(`left out: ${JSON.stringify([...left, ...known])}`);
  const source = parseSource("bank.yaml", made.value.text);
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  const bank = checkBank(source.value);
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
  return asked(bank.value, "back", false).questions;
}

const lossOf = ({ losses }: Target, phrase: string): Loss => {
  const found = losses.find(({ loses }) => loses.test(phrase));
  if (found === undefined) throw new Error(`nothing says what this loss takes away: ${phrase}`);
  return found;
};

/** A passage comes into a text before that is put into one line. */
const inTheirOrder = (target: Target, phrases: readonly string[]): readonly Loss[] => {
  const named = new Set(phrases.map((one) => lossOf(target, one)));
  return target.losses.filter((one) => named.has(one));
};

/** Both without what is known to be lost. */
const without = (both: Both, losses: readonly Pick<Loss, "takes">[]): Both =>
  inOrder(losses.reduce((left, { takes }) => (takes === null ? left : takes(left)), both));

/** A file has its options in the order of the paper, which is one that stays where nobody says that it may change. */
function inOrder({ there, back }: Both): Both {
  const { order, isFixed, pinned, ...rest } = there;
  const { order: brought, isFixed: staysFixed, pinned: lasts, ...others } = back;
  if (staysFixed === true || isFixed === true)
    return { there: { ...rest, order }, back: { ...others, order: staysFixed === true ? brought : "shuffled" } };
  return { there: { ...rest, pinned }, back: { ...others, pinned: lasts } };
}

export interface Result {
  /** All questions that were written, without what is named as lost. */
  readonly compared: readonly Both[];
  /** Losses that were named, and of which nothing could be seen. */
  readonly idle: readonly { readonly loses: string; readonly question: Said }[];
}

/** Takes a bank to another tool's file and back. */
export async function thereAndBack(target: Target, bank: Bank, seed: string, shuffleThere: boolean): Promise<Result> {
  const format = exportNamed(target.format);
  const { paper, questions } = asked(bank, seed, shuffleThere);
  const sent = sentTo(format, questions);
  if (sent.length === 0) return { compared: [], idle: [] };
  const artefacts = format.renderer(kit)(paper);
  const artefact = artefacts.find(({ path }) => target.file === undefined || path.endsWith(target.file))!;
  const back = await broughtBack(target, bytesOf(artefact.content));
  if (back.length !== sent.length) throw new Error(`${sent.length} questions were written, and ${back.length} read`);
  const pairs = sent.map(({ question, loses }, i) => {
    const raw = { there: saidBy(question), back: saidBy(back[i]!) };
    return { raw, loses, losses: [...target.always, ...inTheirOrder(target, loses)] };
  });
  return {
    compared: pairs.map(({ raw, losses }) => without(raw, losses)),
    idle: pairs.flatMap(({ raw, loses, losses }) =>
      loses.flatMap((phrase) => {
        const own = lossOf(target, phrase);
        if (own.takes === null) return [];
        const { there, back: brought } = without(
          raw,
          losses.filter((one) => one !== own),
        );
        return JSON.stringify(sorted(there)) === JSON.stringify(sorted(brought))
          ? [{ loses: phrase, question: raw.there }]
          : [];
      }),
    ),
  };
}

const sorted = (said: Said): Said => Object.fromEntries(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
