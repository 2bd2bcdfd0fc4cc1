import { OPENING, endsText } from "./text-end.js";

/** A value read from a text that was meant as JSON, and where the reading ended. */
export interface Read {
  readonly value: unknown;
  readonly end: number;
  /** It broke off, or something in it could not be read. */
  readonly isWhole: boolean;
}

const MAX_DEPTH = 12;
/** What needs more of them was never meant as JSON. */
const MAX_REPAIRS = 1000;
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": '”"“',
  "”": '”"',
  "„": '“”"',
  "‟": '”"',
  "«": "»",
};
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/**
 * Reads what models write in the place of JSON: comments, trailing or missing commas, names without quotation marks or with
 * curly ones, line breaks and unescaped quotation marks in texts, an end that broke off. Nothing is guessed about what
 * a text says. It takes time in proportion to the text.
 *
 * @param start where `[` or `{` stands
 */
export function readLenient(text: string, start: number): Read {
  const reader = new Reader(text, start);
  const value = reader.value(0);
  return { value, end: reader.at, isWhole: reader.isWhole };
}

class Reader {
  isWhole = true;
  private repairs = 0;

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  value(depth: number): unknown {
    this.skip();
    const c = this.text[this.at];
    if (c === undefined) return this.broken();
    if (depth > MAX_DEPTH) {
      this.at = this.text.length;
      return this.broken();
    }
    if (c === "[") return this.list(depth);
    if (c === "{") return this.group(depth);
    if (OPENING.test(c)) return this.string(false);
    return this.word();
  }

  private broken(): undefined {
    this.isWhole = false;
    this.repairs += 1;
    if (this.repairs > MAX_REPAIRS) this.at = this.text.length;
    return undefined;
  }

  private skip(): void {
    for (;;) {
      const c = this.text[this.at];
      if (c !== undefined && /[\s\uFEFF]/.test(c)) this.at += 1;
      else if (c === "/" && this.text[this.at + 1] === "/") this.to("\n");
      else if (c === "/" && this.text[this.at + 1] === "*") this.to("*/");
      else return;
    }
  }

  private to(mark: string): void {
    const end = this.text.indexOf(mark, this.at + 2);
    this.at = end < 0 ? this.text.length : end + mark.length;
  }

  private list(depth: number): unknown[] {
    const values: unknown[] = [];
    this.at += 1;
    for (;;) {
      this.separators();
      const c = this.text[this.at];
      if (c === "]") {
        this.at += 1;
        return values;
      }
      // A bracket of the other kind closes somebody else's group: this list was never closed.
      if (c === undefined || c === "}") {
        this.broken();
        return values;
      }
      const before = this.at;
      const value = this.value(depth + 1);
      if (value !== undefined) values.push(value);
      if (this.at === before) this.at += 1;
    }
  }

  private group(depth: number): Readonly<Record<string, unknown>> {
    const fields = new Map<string, unknown>();
    this.at += 1;
    for (;;) {
      this.separators();
      const c = this.text[this.at];
      if (c === "}") {
        this.at += 1;
        break;
      }
      if (c === undefined || c === "]") {
        this.broken();
        break;
      }
      const before = this.at;
      const name = OPENING.test(c) ? this.string(true) : this.name();
      this.skip();
      if (this.text[this.at] === ":") {
        this.at += 1;
        // Of two fields of one name nobody knows which one is meant.
        const value = this.value(depth + 1);
        fields.set(name, fields.has(name) ? undefined : value);
      } else this.broken();
      if (this.at === before) this.at += 1;
    }
    return Object.fromEntries([...fields].filter(([name, value]) => name !== "__proto__" && value !== undefined));
  }

  private separators(): void {
    for (;;) {
      this.skip();
      if (this.text[this.at] !== ",") return;
      this.at += 1;
    }
  }

  private name(): string {
    const start = this.at;
    while (this.at < this.text.length && /[\p{L}\p{N}_$-]/u.test(this.text[this.at]!)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** `12`, `true`, `None`, or text that was not put in quotation marks. */
  private word(): unknown {
    const start = this.at;
    while (this.at < this.text.length && !/^(?:[,\]}\n]|\s\/[/*])/.test(this.text.slice(this.at, this.at + 3)))
      this.at += 1;
    const word = this.text.slice(start, this.at).trim();
    if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(word)) return Number(word);
    if (/^true$/i.test(word)) return true;
    if (/^false$/i.test(word)) return false;
    if (/^(?:null|none|undefined)?$/i.test(word)) return null;
    return word;
  }

  private string(isName: boolean): string {
    const opened = this.text[this.at]!;
    const closing = CLOSES[opened]!;
    const parts: string[] = [];
    this.at += 1;
    let from = this.at;
    while (this.at < this.text.length) {
      const c = this.text[this.at]!;
      if (c === "\\") {
        parts.push(this.text.slice(from, this.at), this.escape());
        from = this.at;
      } else if (closing.includes(c) && endsText(this.text, this.at, isName)) {
        parts.push(this.text.slice(from, this.at));
        this.at += 1;
        return parts.join("");
      } else this.at += 1;
    }
    this.broken();
    parts.push(this.text.slice(from));
    return parts.join("");
  }

  private escape(): string {
    const c = this.text[this.at + 1] ?? "";
    const code = c === "u" ? /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.at + 2, this.at + 6)) : null;
    this.at += code === null ? 2 : 6;
    return code === null ? (ESCAPES[c] ?? c) : String.fromCharCode(Number.parseInt(code[0], 16));
  }
}
