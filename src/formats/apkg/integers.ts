/** Writes an integer of some bytes, at most 6 of them, highest first (as SQLite has it), and gives the place behind it. */
export function putBigEndian(bytes: Uint8Array, at: number, value: number, width: number): number {
  let rest = value;
  // An array of bytes takes the lowest eight bits of what it is given, of a negative number those of its two's complement.
  for (let i = at + width - 1; i >= at; i -= 1) {
    bytes[i] = rest;
    rest = Math.floor(rest / 256);
  }
  return at + width;
}

/** The same, lowest first (as archives have it). */
export function putLittleEndian(bytes: Uint8Array, at: number, value: number, width: number): number {
  let rest = value;
  for (let i = at; i < at + width; i += 1) {
    bytes[i] = rest;
    rest = Math.floor(rest / 256);
  }
  return at + width;
}
