/** The one policy of the page: for its own worker, whose code is its own. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy("desk", { createScriptURL: (address) => address }) ?? null;

/** The address of a program that stands packed in the page. */
export async function addressOfOwnScript(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(document.getElementById(id)!.textContent), (unit) => unit.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const code = await new Response(stream).blob();
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return policy === null ? address : policy.createScriptURL(address);
}
