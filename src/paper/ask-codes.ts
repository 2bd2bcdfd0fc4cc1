import { hashOfName, rank } from "../seed/random.js";
import { type Asker, codeRanks, lettered } from "./asker.js";
import { byRank, ordersAbout } from "./codes.js";

/** Two lists that belong together entry by entry; or, without a left one, steps in their order. */
interface Lists {
  readonly id: string;
  readonly left: readonly string[] | null;
  readonly right: readonly string[];
  /** How many entries are shown; all of them where it is left out. */
  readonly shows?: number;
}

/** Offers four codes of two lists, or of an order. The right-hand list, or the steps, are shown in an order that is drawn. */
export function codesAsker({ id, left, right, shows = right.length }: Lists): Asker {
  const entries = right.map((text, place) => {
    const names = [id, ...(left === null ? ["step", text] : ["pair", left[place]!])];
    return { place, text, shown: hashOfName(...names, "shown"), order: hashOfName(...names, "order") };
  });
  const swaps = hashOfName(id, "codes");
  const rankOf = codeRanks(id);
  return (draw) => {
    const picked = byRank(entries, ({ shown }) => rank(draw, shown))
      .slice(0, shows)
      .toSorted((a, b) => a.place - b.place);
    const listed = byRank(picked, ({ order }) => rank(draw, order));
    const key = picked.map((one) => listed.indexOf(one));
    const orders = ordersAbout(key, left === null, rank(draw, swaps));
    const codeOf = (order: readonly number[]) => order.map((at) => at + 1).join("");
    return {
      asked: {
        ask: "codes",
        left: left === null ? null : picked.map(({ place }) => left[place]!),
        right: listed.map(({ text }) => text),
      },
      options: lettered(
        byRank(orders.map(codeOf), (code) => rankOf(code, draw)),
        codeOf(key),
      ),
    };
  };
}
