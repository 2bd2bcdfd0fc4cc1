import type { Ask, ModelApi } from "../model/assistant.js";

/** How firmly the form of an answer is asked for. Servers refuse what they don't know, so the next one is tried. */
export const FIRMNESS = ["schema", "json", "none"] as const;
export type Firmness = (typeof FIRMNESS)[number];

/** Room for an answer in the window of a model. */
const ANSWER_TOKENS = 4096;
const MOST_TOKENS = 131_072;
/** English has four characters a token; three leave a margin. */
const tokensFor = (text: string): number => Math.ceil(text.length / 3);

/** A request as the API wants it. */
export function requestBody(api: ModelApi, model: string, { prompt, form }: Ask, firmness: Firmness): object {
  const messages = [{ role: "user", content: prompt }];
  switch (api) {
    case "openai":
      return {
        model,
        messages,
        stream: true,
        stream_options: { include_usage: true },
        ...(firmness === "schema" && {
          response_format: { type: "json_schema", json_schema: { name: form.name, strict: true, schema: form.schema } },
        }),
        ...(firmness === "json" && { response_format: { type: "json_object" } }),
      };
    case "ollama":
      return {
        model,
        messages,
        stream: true,
        ...(firmness === "schema" && { format: form.schema }),
        ...(firmness === "json" && { format: "json" }),
        // Without it a model reads the last 4,096 tokens and says nothing of the others.
        options: { num_ctx: Math.min(MOST_TOKENS, Math.ceil((tokensFor(prompt) + ANSWER_TOKENS) / 1024) * 1024) },
      };
  }
}

export const pathOf = (api: ModelApi): string => (api === "openai" ? "chat/completions" : "api/chat");
