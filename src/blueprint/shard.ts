import type { Shard } from "../model/manifest.js";

/** Reads `3/8`, the third of eight. Null for anything else. */
export function shardOf(written: string): Shard | null {
  const [, index, of] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(written) ?? [];
  return index === undefined || Number(index) > Number(of) ? null : { index: Number(index), of: Number(of) };
}

/**
 * The papers of a shard: neighbours, so that shards one after the other are all papers in order. Of N papers,
 * shard i of n has those from ⌊N(i−1)/n⌋ to before ⌊Ni/n⌋, counted from 0.
 */
export const shareOf = (papers: number, { index, of }: Shard): { readonly from: number; readonly to: number } => ({
  from: Math.floor((papers * (index - 1)) / of),
  to: Math.floor((papers * index) / of),
});

/** Says `exam.shard-3-of-8`: shards of one exam can stand beside each other. */
export const shardName = (id: string, { index, of }: Shard): string => `${id}.shard-${index}-of-${of}`;
