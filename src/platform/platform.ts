/** What Node and a browser each do in their own way, with the same result. `#platform` is the one that fits. */
export interface Platform {
  /** SHA-256 in hexadecimal, of a text's UTF-8 or of bytes. */
  readonly sha256: (data: string | Uint8Array) => string;
  /** The same in base64. */
  readonly sha256Base64: (data: string | Uint8Array) => string;
  /** SHA-1 in hexadecimal, of a text's UTF-8: Anki finds notes by it. */
  readonly sha1: (text: string) => string;
  /** How many bytes a text has in UTF-8. */
  readonly utf8Length: (text: string) => number;
  /** The UTF-8 of a text. Half a character becomes U+FFFD, here as in all the others. */
  readonly utf8: (text: string) => Uint8Array;
  /** The same, one byte per character. The copy also makes V8 forget how the text was put together. */
  readonly utf8AsLatin1: (text: string) => string;
  /** Bytes that are held one per character. */
  readonly latin1: (text: string) => Uint8Array;
  readonly toBase64: (bytes: Uint8Array) => string;
  /** Bytes that base64 stands for. */
  readonly fromBase64: (base64: string) => Uint8Array;
  /** Memory for texts. What is in it at first is undefined. */
  readonly textRoom: (size: number) => TextRoom;
}

/** Memory that texts are written into as UTF-8, many times faster than by joining bytes. */
interface TextRoom {
  /** The whole of a buffer of its own. */
  readonly bytes: Uint8Array;
  /** Writes a text that has room there, three bytes for each of its units, and gives its length in bytes. */
  readonly write: (text: string, at: number) => number;
  /** The text between two places. */
  readonly read: (from: number, to: number) => string;
}
