export const json = {
  type: "boolean",
  default: false,
  describe: "Print the result as JSON on standard output",
} as const;

/** An option with a value. */
export const text = { type: "string", requiresArg: true } as const;
