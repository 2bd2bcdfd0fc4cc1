import { counted } from "../reading/counted.js";
import { amend as amendFolder } from "../io/amend.js";
import { usedItems } from "../io/read-manifest.js";
import { isDay } from "../text/days.js";
import { tidy } from "../text/tidy.js";
import type { Amendment, Decision } from "../model/amendment.js";
import type { Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { alreadyDecided, amendmentObjection, asNamed, unknownItem } from "../paper/amend.js";
import { poolItemsOf } from "../selection/pool.js";
import { parseText } from "./arguments.js";
import { type RecordedInputsArguments, loadRecordedInputs } from "./recorded-inputs.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";
import { manifestNamed } from "../io/manifest-path.js";

interface AmendArguments extends RecordedInputsArguments {
  readonly item: unknown;
  readonly void: boolean;
  readonly also: readonly string[];
  readonly key: readonly string[];
  readonly reason: unknown;
  readonly date: unknown;
}

/** Records a decision about an item of papers that were given out, and makes their keys again. */
export async function amend(named: AmendArguments, world: World): Promise<number> {
  const args = { ...named, manifest: manifestNamed(named.manifest) };
  const given = amendmentGiven(args);
  const used = usedItems(args.manifest);
  if (!used.ok) return refuse(used.diagnostics);
  const unknown = unknownItem(given, [...used.value.keys()]);
  if (unknown !== undefined)
    return refuse([{ hint: `its items: ${[...used.value.keys()].slice(0, 20).join(", ")}`, ...unknown }]);
  const rebuild = await loadRecordedInputs(args);
  if (!rebuild.ok) return refuse(rebuild.diagnostics);
  const { head, plan, options } = rebuild.value;
  // One of those recorded may be somebody's forgery.
  const items = poolItemsOf(plan.banks, plan.blueprint, options.seed).map(({ item }) => item);
  const amendment = asNamed(given, items);
  const objections = [
    ...head.amendments.flatMap((one) => asEarlier(one, amendmentObjection(one, items), args.manifest)),
    ...[amendmentObjection(amendment, items) ?? alreadyDecided(amendment, head.amendments, items) ?? []].flat(),
  ];
  if (objections.length > 0) return refuse(objections);
  const { amendments: _earlier, ...others } = options;
  const made = await amendFolder(args.manifest, head, amendment, plan, { ...others, signal: world.signal });
  if (!made.ok) return refuse(made.diagnostics);
  const length = head.amendments.length + 1;
  const decided = items.find(({ id }) => id === amendment.item);
  const isPool = decided !== undefined && "shows" in decided && "options" in decided && decided.shows !== null;
  if (isPool && amendment.decision.kind !== "void")
    world.stderr.write(
      amendment.decision.kind === "also"
        ? "Papers show some of its options: where this one is not shown, it can't be accepted, and nothing changes.\n"
        : "Papers show some of its options: where no right one is shown, the question does not count.\n",
    );
  if (decided !== undefined && amendment.decision.kind === "key" && isAskedWithCodes(decided))
    world.stderr.write("Where a paper does not offer the code that is right now, the question does not count.\n");
  world.stderr.write(
    `Amended ${amendment.item}: the keys of ${counted(made.value.papers, "paper")} are made again, no paper has changed (${counted(length, "decision")} in ${args.manifest})\n`,
  );
  return EXIT.fine;

  function refuse(diagnostics: readonly Diagnostic[]): number {
    report(diagnostics, world);
    return EXIT.inputHasErrors;
  }
}

/** What keeps an earlier decision from being taken again: its item is another one now. */
const asEarlier = ({ date }: Amendment, found: Diagnostic | undefined, manifest: string): readonly Diagnostic[] =>
  found === undefined
    ? []
    : [
        {
          ...found,
          message: `What was decided on ${date} can't be decided again now. ${found.message}`,
          hint: `broadsheet verify ${argument(manifest)} says what has changed; amend with the inputs as they were`,
        },
      ];

/** Items about statements or pairs: lists of codes can lack the one that a decision makes right. */
const isAskedWithCodes = (item: Item): boolean =>
  item.type === "statements" || (item.type === "matching" && item.coded !== null);

function amendmentGiven({ item, void: isVoid, also, key, reason, date }: AmendArguments): Amendment {
  const decisions: readonly Decision[] = [
    ...(isVoid ? [{ kind: "void", answers: [] } as const] : []),
    ...(also.length > 0 ? [{ kind: "also", answers: also } as const] : []),
    ...(key.length > 0 ? [{ kind: "key", answers: key } as const] : []),
  ];
  const [decision] = decisions;
  if (decision === undefined || decisions.length > 1)
    throw new UsageError("amend takes one decision: --void, --also ANSWER or --key ANSWER");
  const day = parseText("date", date) ?? "";
  const named = parseText("item", item);
  const why = tidy(parseText("reason", reason) ?? "");
  const lacking = [
    ...(named === undefined ? ["--item ID"] : []),
    ...(why === "" ? ["--reason TEXT"] : []),
    ...(day === "" ? ["--date, the day of the decision, such as 2026-12-03"] : []),
  ];
  if (named === undefined || lacking.length > 0)
    throw new UsageError(`amend needs ${lacking.join(" and ")}: the record is for those who ask years later`);
  if (!isDay(day))
    throw new UsageError(`--date is ${JSON.stringify(day)}; it must be the day of the decision, such as 2026-12-03`);
  return { item: named, decision: tidied(decision), reason: why, date: day };
}

const tidied = (decision: Decision): Decision =>
  decision.kind === "void" ? decision : { kind: decision.kind, answers: decision.answers.map(tidy) };
