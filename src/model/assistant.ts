/** How an endpoint is spoken to: as OpenAI's chat completions, or as Ollama's own chat. */
export const MODEL_APIS = ["openai", "ollama"] as const;
export type ModelApi = (typeof MODEL_APIS)[number];

/** What a model is asked in one call. There are no tools and no earlier turns: what comes back is text, and nothing acts on it. */
export interface Ask {
  readonly prompt: string;
  /** What the answer should look like, by its name; servers may not know it, or ignore it. */
  readonly form: { readonly name: string; readonly schema: object };
}

/** What came back. */
export type Reply =
  | {
      readonly ok: true;
      readonly text: string;
      /** What is odd about it, in sentences: it was cut off, the model read less than it was sent. */
      readonly remarks: readonly string[];
    }
  /** Why nothing did, in a sentence. */
  | { readonly ok: false; readonly why: string };
