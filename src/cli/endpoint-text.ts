import { type Endpoint, addressOf, isLoopback } from "../io/model-endpoint.js";
import { printable } from "./printable.js";

/** Where a model answers, and whether that is here: people must know it before anything is sent. */
export function endpointText(endpoint: Endpoint): string {
  const { origin, pathname } = addressOf(endpoint);
  const where = isLoopback(endpoint.url) ? "on this machine" : "which is NOT this machine";
  return `${printable(`${origin}${pathname}`)}, ${where}`;
}
