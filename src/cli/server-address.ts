import { isLoopback } from "../io/model-endpoint.js";
import { printable } from "./printable.js";
import { UsageError, type World } from "./world.js";

/** A server that a command sends something to, as the command line names it. */
interface Named {
  readonly written: string;
  readonly example: string;
  /** The variable of the environment that holds the key for it. */
  readonly keyVariable: string;
  /** Whether something may leave this machine. */
  readonly mayLeave: boolean;
  /** What would leave it, and what can be done. */
  readonly refusal: { readonly what: string; readonly hint: string };
}

/**
 * The address of a server, and the key for it; null where the environment has none. Nothing leaves this machine that nobody
 * allowed to, and no key goes through the network for everybody to read.
 *
 * @throws UsageError
 */
export function serverAddress(
  { written, example, keyVariable, mayLeave, refusal }: Named,
  env: World["env"],
): { readonly url: URL; readonly key: string | null } {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--endpoint is ${JSON.stringify(written)}; give an address such as ${example}`);
  if (url.username !== "" || url.password !== "")
    throw new UsageError(`--endpoint holds a password, which others can see; put a key in ${keyVariable}`);
  const key = env[keyVariable] || null;
  if (isLoopback(url)) return { url, key };
  const host = printable(url.host);
  if (!mayLeave) throw new UsageError(`${refusal.what} would leave this machine, and go to ${host}: ${refusal.hint}`);
  if (key !== null && url.protocol === "http:")
    throw new UsageError(`the key would go to ${host} unencrypted: use an address that begins with https://`);
  return { url, key };
}
