import { errorIn } from "../assistant/reply.js";

export function retryAfter(headers: Headers): number | null {
  const written = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(written) ? Number(written) * 1000 : null;
}

const COMPLAINT_BYTES = 4096;

/** The first words of a refusal. Some servers repeat the key in it. */
export async function complaintIn(response: Response, key: string | null): Promise<string> {
  const body = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    while (text.length < COMPLAINT_BYTES) {
      const { done, value } = (await body?.read()) ?? { done: true, value: undefined };
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // Half of a complaint is one, too.
  } finally {
    await body?.cancel().catch(() => undefined);
  }
  const plain = key === null ? text : text.replaceAll(key, "…");
  try {
    const { error } = JSON.parse(plain) as { error?: unknown };
    return error === undefined ? "" : errorIn(error);
  } catch {
    return plain.trim() === "" ? "" : errorIn(plain.replace(/<[^<>]{0,200}>/g, " "));
  }
}

export function whyUnreachable(cause: unknown): string {
  const code = ((cause as Error).cause as NodeJS.ErrnoException | undefined)?.code ?? "";
  if (code === "ECONNREFUSED") return "Nothing answers there: is the server running?";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "There is no such host.";
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return `Its certificate can't be trusted (${code}).`;
  return `It can't be reached${code === "" ? "" : ` (${code})`}.`;
}
