/** The smallest bytes that are a picture of so many pixels; what they would show is left out. */
const text = (latin1: string): number[] => [...latin1].map((one) => one.charCodeAt(0));
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value / 256 ** (bytes - 1 - i)) & 255);
const little = (value: number, bytes: number): number[] => big(value, bytes).toReversed();

const chunk = (type: string, data: readonly number[]): number[] => [
  ...big(data.length, 4),
  ...text(type),
  ...data,
  0,
  0,
  0,
  0,
];
export const png = (width: number, height: number): number[] => [
  ...text("\x89PNG\r\n\x1a\n"),
  ...chunk("IHDR", [...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0]),
  ...chunk("IDAT", [1, 2, 3]),
  ...chunk("IEND", []),
];

const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...big(data.length + 2, 2),
  ...data,
];
export const jpeg = (width: number, height: number, frame = 0xc0): number[] => [
  0xff,
  0xd8,
  ...segment(0xe0, text("JFIF\0")),
  ...segment(0xc4, [1, 2, 3]),
  0xff,
  0xff,
  ...segment(frame, [8, ...big(height, 2), ...big(width, 2), 3]),
  ...segment(0xda, [1, 1, 0]),
  0xff,
  0xd9,
];

const blocks = (...sizes: readonly number[]): number[] => [
  ...sizes.flatMap((size) => [size, ...Array(size).fill(7)]),
  0,
];
export const gif = (width: number, height: number, version = "GIF89a"): number[] => [
  ...text(version),
  ...little(width, 2),
  ...little(height, 2),
  0x80,
  0,
  0,
  ...Array(6).fill(1),
  0x21,
  0xf9,
  ...blocks(4),
  0x2c,
  ...little(0, 4),
  ...little(width, 2),
  ...little(height, 2),
  0x81,
  ...Array(12).fill(2),
  2,
  ...blocks(255, 3),
  0x3b,
];

const riff = (type: string, data: readonly number[]): number[] => [
  ...text("RIFF"),
  ...little(data.length + 12, 4),
  ...text("WEBP"),
  ...text(type),
  ...little(data.length, 4),
  ...data,
];
export const webp = {
  extended: (width: number, height: number) =>
    riff("VP8X", [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]),
  lossless: (width: number, height: number) =>
    riff("VP8L", [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14, 4), 0]),
  lossy: (width: number, height: number) =>
    riff("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, ...little(width, 2), ...little(height, 2)]),
};
