import type { IsoDate, Item } from "../model/bank.js";

/** Whether an item's day of review is past. Without a day to judge by nothing is. */
export const isExpired = ({ reviewBy }: Item, today: IsoDate | null): boolean =>
  reviewBy !== null && today !== null && reviewBy < today;
