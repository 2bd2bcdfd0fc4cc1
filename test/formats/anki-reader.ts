/**
 * Reads a text file as Anki does: its header lines, then csv-core's records (a quote counts as the first byte of
 * a cell alone, a record that begins with # is dropped), told apart by the separator that the header names.
 */
export function ankiReads(bytes: Uint8Array): {
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: string[][];
} {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const headers = new Map<string, string>();
  let at = 0;
  while (text[at] === "#") {
    const end = text.indexOf("\n", at);
    const [, key, value] = /^#([^:]*):(.*)$/.exec(text.slice(at, end)) ?? [];
    if (key !== undefined) headers.set(key.trim().toLowerCase(), value!);
    at = end + 1;
  }
  const separator = headers.get("separator")?.toLowerCase() === "comma" ? "," : "\t";
  const rows: string[][] = [];
  while (at < text.length) {
    const row: string[] = [];
    const isComment = text[at] === "#";
    let end = false;
    while (!end) {
      let cell = "";
      if (text[at] === '"') {
        at += 1;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          if (text[at] === '"') at += 1;
          cell += text[at];
          at += 1;
        }
        at += 1;
      }
      while (at < text.length && ![separator, "\n", "\r"].includes(text[at]!)) {
        cell += text[at];
        at += 1;
      }
      end = at >= text.length || text[at] !== separator;
      at += 1;
      row.push(cell);
    }
    if (!isComment && !(row.length === 1 && row[0] === "")) rows.push(row);
  }
  return { headers, rows };
}
