import { addressOf, giveBack } from "./addresses.js";

/** Hands a file to the browser to save. */
export function download(name: string, bytes: Uint8Array | string, type: string): void {
  const address = addressOf(bytes, type);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  giveBack(address);
}

/** Shows a page in a tab of its own, where it can be printed; it can reach nothing of this one. */
export function openInTab(bytes: Uint8Array): void {
  open(addressOf(bytes, "text/html"), "_blank", "noopener");
}

/** A file that a person dropped, pasted or chose. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its name is ours: it was pasted. */
  readonly isPasted?: boolean;
}

export const given = async (file: File): Promise<Given> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** As many random letters and digits as nobody guesses, without those that are misread. */
export function randomCode(length = 8): string {
  const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
