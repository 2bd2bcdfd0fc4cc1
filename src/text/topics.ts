/** A topic and those that it is within, the widest first: `diplomacy`, `diplomacy/us-russia`. */
export const withWider = (topic: string): string[] =>
  topic.split("/").map((_, i, steps) => steps.slice(0, i + 1).join("/"));
