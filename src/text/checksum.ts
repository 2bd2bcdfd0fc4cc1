/** The polynomial of CRC-32 (ISO 3309), lowest power first. */
const POLYNOMIAL = 0xedb88320;

const halved = (value: number): number => (value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1);

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = halved(value);
  return value;
});

/** The same for bytes with one, two and three more behind them: four at a time take half the time. */
const TABLE1 = TABLE.map((value) => (value >>> 8) ^ TABLE[value & 255]!);
const TABLE2 = TABLE1.map((value) => (value >>> 8) ^ TABLE[value & 255]!);
const TABLE3 = TABLE2.map((value) => (value >>> 8) ^ TABLE[value & 255]!);

/** @param before the checksum of what stands before */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = TABLE3[crc & 255]! ^ TABLE2[(crc >>> 8) & 255]! ^ TABLE1[(crc >>> 16) & 255]! ^ TABLE[crc >>> 24]!;
  }
  for (; i < bytes.length; i += 1) crc = TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The checksum of two parts that stand one behind the other, from the checksum of each. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  // Behind the first part, each byte of the second multiplies its remainder by x^8.
  let shift = ONE;
  let square = X_TO_8;
  for (let rest = secondLength; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = product(shift, square);
    square = product(square, square);
  }
  return (product(shift, first) ^ second) >>> 0;
}

const ONE = 0x80000000;
const X_TO_8 = 0x00800000;

/** Of two polynomials, modulo the one of CRC-32. */
function product(a: number, b: number): number {
  let sum = 0;
  let factor = b;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((a >>> bit) & 1) sum ^= factor;
    factor = halved(factor);
  }
  return sum;
}
