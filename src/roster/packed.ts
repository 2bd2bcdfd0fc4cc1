import { textRoom } from "#platform";
import type { Candidate, Candidates } from "../model/roster.js";

/** A candidate in the shortest JSON. */
type Row = readonly [id: string, name: string | null, group: string | null, ...needs: readonly unknown[]];

/** A list that grows, kept as text in one piece of memory: a small object for each candidate takes several times as much. */
export class PackedCandidates implements Candidates {
  #room = textRoom(1 << 12);
  readonly #ends: number[] = [];

  get length(): number {
    return this.#ends.length;
  }

  push({ id, name, class: group, accommodation: { size, extraTime, language } }: Candidate): void {
    const isPlain = size === null && extraTime === 0 && language === null;
    const row: Row = isPlain ? [id, name, group] : [id, name, group, size, extraTime, language];
    const text = JSON.stringify(row);
    const start = this.#start(this.length);
    // No character takes more than three bytes for each of its units.
    if (start + 3 * text.length > this.#room.bytes.length) {
      const longer = textRoom(2 * this.#room.bytes.length + 3 * text.length);
      longer.bytes.set(this.#room.bytes);
      this.#room = longer;
    }
    this.#ends.push(start + this.#room.write(text, start));
  }

  at(index: number): Candidate | undefined {
    if (index >= this.length) return undefined;
    const text = this.#room.read(this.#start(index), this.#ends[index]!);
    const [id, name, group, size = null, extraTime = 0, language = null] = JSON.parse(text) as Row;
    return { id, name, class: group, accommodation: { size, extraTime, language } as Candidate["accommodation"] };
  }

  readonly #start = (index: number): number => (index === 0 ? 0 : this.#ends[index - 1]!);
}
