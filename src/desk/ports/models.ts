import type { Ask, Reply } from "../../model/assistant.js";

/** A language model that the page can ask, and where the text of an article then goes. */
export interface Model {
  readonly name: string;
  readonly goesTo:
    | { readonly kind: "this-machine" }
    | { readonly kind: "host"; readonly host: string }
    /** The browser's own: only its maker knows. */
    | { readonly kind: "browser" };
  readonly ask: (ask: Ask, signal: AbortSignal) => Promise<Reply>;
}

/** Those that can be asked from here: the command's, and the browser's own. */
export const findModels = async (): Promise<readonly Model[]> =>
  (await Promise.all([modelOfCommand(), modelOfBrowser()])).filter((model) => model !== null);

/** The one that `broadsheet desk --model` names; its key stays with the command. */
async function modelOfCommand(): Promise<Model | null> {
  if (!location.protocol.startsWith("http")) return null;
  const response = await fetch("model");
  if (!response.ok) return null;
  const { name, host } = (await response.json()) as { readonly name: string; readonly host: string | null };
  return {
    name,
    goesTo: host === null ? { kind: "this-machine" } : { kind: "host", host },
    async ask(ask, signal) {
      try {
        const said = await fetch("model", { method: "POST", body: JSON.stringify(ask), signal });
        return (await said.json()) as Reply;
      } catch (cause) {
        return { ok: false, why: (cause as Error).message };
      }
    },
  };
}

interface PromptOptions {
  readonly expectedInputs: readonly { readonly type: "text"; readonly languages: readonly string[] }[];
  readonly expectedOutputs: PromptOptions["expectedInputs"];
}

/** The prompt is English, as the rules are; articles of other languages go through it as they are. */
const ENGLISH = [{ type: "text", languages: ["en"] }] as const;
const OPTIONS: PromptOptions = { expectedInputs: ENGLISH, expectedOutputs: ENGLISH };

/** What Chromium calls its Prompt API; other browsers have nothing like it yet. */
interface PromptApi {
  readonly availability: (
    options: PromptOptions,
  ) => Promise<"unavailable" | "downloadable" | "downloading" | "available">;
  readonly create: (options: PromptOptions & { readonly signal: AbortSignal }) => Promise<{
    readonly prompt: (
      text: string,
      options: { readonly responseConstraint: object; readonly signal: AbortSignal },
    ) => Promise<string>;
    readonly destroy: () => void;
  }>;
}

async function modelOfBrowser(): Promise<Model | null> {
  const { LanguageModel: api } = globalThis as { readonly LanguageModel?: PromptApi };
  // One that would have to be downloaded first, gigabytes of it, is not offered.
  if (api === undefined || (await api.availability(OPTIONS).catch(() => "unavailable")) !== "available") return null;
  return {
    name: "",
    goesTo: { kind: "browser" },
    async ask({ prompt, form: { schema } }, signal) {
      try {
        const session = await api.create({ ...OPTIONS, signal });
        try {
          const text = await session.prompt(prompt, { responseConstraint: schema, signal });
          return { ok: true, text, remarks: [] };
        } finally {
          session.destroy();
        }
      } catch (cause) {
        return { ok: false, why: (cause as Error).message };
      }
    },
  };
}
