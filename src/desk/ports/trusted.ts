/** The one policy of the page: for its own worker, whose code is its own. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/** The address of a program that stands in the page as text. */
export function addressOfOwnScript(id: string): string {
  const code = JSON.parse(document.getElementById(id)!.textContent) as string;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return policies === undefined
    ? address
    : policies.createPolicy("desk", { createScriptURL: (one) => one }).createScriptURL(address);
}
