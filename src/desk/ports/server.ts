import type { Work } from "../state/work.js";

/** The bank that `broadsheet desk FILE` serves beside the page. */
export interface ServedBank {
  readonly file: string;
  readonly text: string;
  readonly pictures: Readonly<Record<string, string>>;
}

/**
 * Null where the page was opened from a disk, or the command was given no bank.
 *
 * @throws Error where the bank can't be read
 */
export async function servedBank(): Promise<ServedBank | null> {
  if (!location.protocol.startsWith("http")) return null;
  const response = await fetch("bank");
  if (response.status === 404) return null;
  const said = (await response.json()) as ServedBank & { readonly message?: string };
  if (!response.ok) throw new Error(said.message ?? response.statusText);
  return said;
}

/** Saves the bank where it is, with the pictures beside it. @returns why it can't be, or null */
export async function saveServed(before: string, { bank, pictures }: Work): Promise<string | null> {
  const body = JSON.stringify({ before, text: bank, pictures });
  try {
    const response = await fetch("bank", { method: "PUT", body });
    return response.ok ? null : (((await response.json()) as { message?: string }).message ?? response.statusText);
  } catch (cause) {
    return (cause as Error).message;
  }
}
