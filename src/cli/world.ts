/** What the program touches of the process around it. Tests hand in their own. */
export interface World {
  readonly stdout: { readonly write: (text: string) => unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  /** Where keys come from; absent where nobody types. */
  readonly stdin?: NodeJS.ReadStream;
  /** What people type to start the program: `broadsheet`, or `npx broadsheet`. */
  readonly command: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ctrl-C. */
  readonly signal: AbortSignal;
}

export const EXIT = { fine: 0, inputHasErrors: 1, wrongUsage: 2, ourBug: 70, interrupted: 130 } as const;

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
