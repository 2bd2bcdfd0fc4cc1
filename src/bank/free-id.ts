import { LONGEST_ID } from "./id.js";

/** An id that is not taken: the one that is wanted, or the same with the first number from 2 on that is free. */
export function freeId(id: string, taken: { readonly has: (id: string) => boolean }): string {
  let free = id;
  for (let n = 2; taken.has(free); n += 1) {
    const end = `-${n}`;
    free = `${id.slice(0, LONGEST_ID - end.length).replace(/-$/, "")}${end}`;
  }
  return free;
}
