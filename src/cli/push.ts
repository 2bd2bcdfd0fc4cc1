import { deckOf } from "../deck/deck.js";
import { DECK_CHOICES } from "../deck/options.js";
import { type AnkiEndpoint, AnkiRefusal, ankiAt } from "../io/anki-connect.js";
import { loadPlan } from "../io/load.js";
import { type Push, carryOut, planPush, remember } from "../io/push.js";
import { loadWords } from "../io/words.js";
import { parseText } from "./arguments.js";
import { ANKI_ADDRESS } from "./choices.js";
import { parseDay } from "./day.js";
import { oneOf } from "./one-of.js";
import { printableJson } from "./printable.js";
import { pushJson, pushSummary, pushText } from "./push-text.js";
import { report } from "./report.js";
import { refused } from "./refused.js";
import { serverAddress } from "./server-address.js";
import { EXIT, UsageError, type World } from "./world.js";

/** As yargs hands them over. */
export interface PushArguments {
  readonly file: string;
  readonly write: boolean;
  readonly overwrite: boolean;
  readonly decks: unknown;
  readonly today: unknown;
  readonly endpoint: unknown;
  readonly send: boolean;
  readonly json: boolean;
}

/** Takes the cards of a bank straight into a running Anki, or says what that would change. */
export async function push(args: PushArguments, world: World): Promise<number> {
  const endpoint = endpointOf(args, world.env);
  const decks = oneOf("decks", args.decks, DECK_CHOICES.decks);
  const today = parseDay(args.today);
  const plan = await loadPlan(args.file);
  if (!plan.ok) return refused(plan.diagnostics, args, world);
  report(
    plan.warnings.filter(({ severity }) => severity !== "info"),
    world,
  );
  const { kind, banks, blueprint, locks } = plan.value;
  if (kind === "blueprint") throw new UsageError(`${args.file} is a blueprint; name its banks`);
  const bank = banks[0]!;
  const lock = locks.get(bank.id) ?? null;
  const deck = deckOf(bank, loadWords(null), {
    today: today ?? blueprint.today,
    decks: decks ?? blueprint.cards.decks,
    changes: lock ?? new Map(),
  });
  const ask = ankiAt(endpoint, world.signal);
  const look = (overwrite: boolean): Promise<Push> => planPush(ask, endpoint, bank, deck, { lock, overwrite });
  try {
    const wanted = await look(args.overwrite);
    if (args.json) world.stdout.write(`${printableJson({ ok: true, written: args.write, ...pushJson(wanted) })}\n`);
    else world.stdout.write(pushText(wanted));
    if (args.write) {
      await carryOut(ask, endpoint, wanted);
      const after = await look(false);
      await remember(ask, bank, after);
      const undone = [
        ...after.add.map(({ note }) => note.item),
        ...after.update.map(({ item }) => item),
        ...after.tag.map(({ item }) => item),
      ];
      if (undone.length > 0) throw notTaken(undone);
    }
    world.stderr.write(pushSummary(args.file, wanted, args.write, world.command));
    return EXIT.fine;
  } catch (cause) {
    if (!(cause instanceof AnkiRefusal)) throw cause;
    const { code, message, hint } = cause;
    return refused([{ severity: "error", code, message, hint }], args, world);
  }
}

const notTaken = (items: readonly string[]): AnkiRefusal =>
  new AnkiRefusal(
    "not-taken",
    `Anki has not taken over all of it: ${[...new Set(items)].slice(0, 5).join(", ")}${items.length > 5 ? " …" : ""}.`,
    "close Anki's browser and its windows that show these notes, and push again",
  );

const endpointOf = (args: PushArguments, env: World["env"]): AnkiEndpoint =>
  serverAddress(
    {
      written: parseText("endpoint", args.endpoint) ?? ANKI_ADDRESS,
      example: ANKI_ADDRESS,
      keyVariable: "BROADSHEET_ANKI_KEY",
      mayLeave: args.send,
      refusal: { what: "the cards", hint: "add --send if that is what you want" },
    },
    env,
  );
