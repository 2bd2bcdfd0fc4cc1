/** Text from a file can't drive the terminal: control characters are shown, not sent. A line stays one. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F]/g, (c) =>
    c === "\n" ? " " : `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );

/** A value as JSON, which spells out but half of these characters by itself. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
